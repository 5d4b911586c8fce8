/** `npm run verify-gazette`: recomputes every issue of the gazette, through the server that runs or one of its own. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkGazette, type GazetteCheck, type GazetteFinding } from 'cloudfunctions/gazette/check-gazette.query';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import { messageOf, StartRefused } from '../failure';
import { withLocalCloud } from './session';

const out = (text: string): void => void process.stdout.write(`${text}\n`);

const findingTexts: Record<GazetteFinding['kind'], string> = {
  'entry-changed': '正文或目录里的校验值被改过，与发布存档不一致',
  'entry-gone': '刊登的那一版不见了，或者文件不再公开',
  'issue-changed': '这一期被改过（目录、顺序、期号、日期之一）',
  'issue-missing': '这一期不见了',
  'link-differs': '与前一期接不上',
  'head-differs': '最后一期和出版时记下的不一样',
};

function dataDirectory(words: string[]): string {
  try {
    return parseArgs({ args: words, options: { data: { type: 'string', default: '.localcloud' } } }).values.data;
  } catch (cause) {
    const usage = '用法：npm run verify-gazette -- [--data 数据目录]';
    throw new StartRefused(`读不懂这条命令（${messageOf(cause)}）。\n${usage}`, { cause });
  }
}

async function main(): Promise<number> {
  const options = { functionsDir: join(__dirname, '..', '..', 'dist', 'cloudfunctions'), log: () => undefined };
  return withLocalCloud(dataDirectory(process.argv.slice(2)), options, async cloud => {
    Object.assign(process.env, cloud.sdkEnvironment);
    const check = await checkGazette(openDatabase(), readClock());
    report(check);
    return check.findings.length === 0 ? 0 : 1;
  });
}

function report({ issueCount, entryCount, head, findings }: GazetteCheck): void {
  const checked = `${issueCount}期、${entryCount}篇`;
  if (findings.length === 0) out(`公报完好：${checked}，逐篇重算，与发布存档一致。`);
  else {
    out(`公报有${findings.length}处不对（校验了${checked}）：`);
    for (const finding of findings) out(`  ${describe(finding)}`);
    out('先保留现场，再照 docs/runbook/gazette.md 处理。');
  }
  if (head) out(`请把末尾记在别处：总第${head.serialNumber}期 ${head.hash}`);
}

function describe({ kind, serialNumber, position }: GazetteFinding): string {
  return `总第${serialNumber}期${position === null ? '' : `第${position}篇`}：${findingTexts[kind]}`;
}

/** Ends once everything written has been taken; an open connection of the SDK must not hold the command. */
function end(code: number): void {
  process.stdout.write('', () => process.exit(code));
}

main()
  .then(end)
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof StartRefused ? error.message : `校验没有完成：${messageOf(error)}。`}\n`);
    end(1);
  });
