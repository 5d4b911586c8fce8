/** `npm run import`: reads official documents and stores them, through the server that runs or one of its own. */
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { AttachmentFile } from 'cloudfunctions/policy/attachment-files';
import { importPolicy, type ImportEffect } from 'cloudfunctions/policy/import-policy.command';
import { readSourceFile } from 'cloudfunctions/policy/read-source-file';
import { isSubjectCategory, subjectClasses } from 'shared/policy/subject-category.rules';
import { readClock } from 'shared/server/clock';
import { messageOf, StartRefused } from '../failure';
import { importArguments, type ImportArguments, type ImportFile } from './import-arguments';
import { dryRun } from './import-dry-run';
import { readableReport, refusalRow, reportRow } from './import-report';
import { withLocalCloud } from './session';

const out = (text: string): void => void process.stdout.write(text);
const err = (text: string): void => void process.stderr.write(text);

const DEFAULT_DATA_DIRECTORY = '.localcloud';
const usage =
  '用法：npm run import -- 文件… [--attach 附件] [--source 来源] [--url 原文链接] [--subject 主题分类] [--data 数据目录] [--dry-run] [--json]';

const effects = {
  added: '已导入',
  'new-version': '正文有变化，已存为新的一版',
  'details-changed': '正文没变，已更新来源、分类或附件',
  unchanged: '库里已有，没有变化',
} satisfies Record<ImportEffect, string>;

async function main(): Promise<number> {
  const parsed = importArguments(process.argv.slice(2));
  if (!parsed.ok) return refuse(parsed.message);
  const { value } = parsed;
  if (value.subject !== null && !isSubjectCategory(value.subject)) {
    return refuse(`没有“${value.subject}”这个主题分类，可以是：${subjectClasses.join('；')}`);
  }
  if (value.isDryRun)
    return dryRun(
      value.files.map(({ path }) => path),
      out,
      err,
      { isJson: value.isJson },
    );
  const options = { functionsDir: join(__dirname, '..', '..', 'dist', 'cloudfunctions'), log: () => undefined };
  return withLocalCloud(value.dataDirectory ?? DEFAULT_DATA_DIRECTORY, options, async cloud => {
    Object.assign(process.env, cloud.sdkEnvironment);
    let refusedCount = 0;
    for (const file of value.files) if (!(await importOne(file, value))) refusedCount++;
    return refusedCount === 0 ? 0 : 1;
  });
}

/** One file that cannot be imported does not stop the others. */
async function importOne(file: ImportFile, { source, url, subject }: ImportArguments): Promise<boolean> {
  const bytes = await readFile(file.path).catch(() => null);
  if (bytes === null) return refuseFile(file.path, refusalRow(file.path, 'unreadable-file').refused.message);
  const attachments = await Promise.all(file.attachments.map(readAttachment));
  const missing = file.attachments.find((_path, at) => attachments[at] === null);
  if (missing !== undefined) return refuseFile(file.path, `附件不存在或无法读取：${missing}`);
  const read = await readSourceFile(file.path, bytes);
  if (!read.ok) return refuseFile(file.path, refusalRow(file.path, read.code).refused.message);
  const { document } = read;
  const result = await importPolicy(
    document,
    {
      source: source ?? undefined,
      sourceUrl: url ?? undefined,
      subjectCategory: subject ?? undefined,
      attachments: attachments.filter(attachment => attachment !== null),
    },
    readClock(),
  );
  out(
    `${readableReport(reportRow(file.path, document))}  ${effects[result.effect]}（第${result.version}版，${result.policyId}）\n\n`,
  );
  return true;
}

async function readAttachment(path: string): Promise<AttachmentFile | null> {
  const content = await readFile(path).catch(() => null);
  const extension = extname(path);
  return content && { name: basename(path, extension), extension: extension.slice(1).toLowerCase() || 'bin', content };
}

function refuseFile(path: string, reason: string): false {
  err(`${path}\n  不导入：${reason}\n\n`);
  return false;
}

function refuse(message: string): number {
  err(`${message}。\n${usage}\n`);
  return 1;
}

/** Ends once everything written has been taken; an open connection of the SDK must not hold the command. */
function end(code: number): void {
  process.stdout.write('', () => process.exit(code));
}

main()
  .then(end)
  .catch((error: unknown) => {
    err(`${error instanceof StartRefused ? error.message : `导入没有完成：${messageOf(error)}`}\n`);
    end(1);
  });
