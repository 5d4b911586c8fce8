/** `npm run verify-audit`: recomputes the whole audit chain, through the server that runs or one of its own. */
import { join } from 'node:path';
import { checkAnchor, checkChain } from 'cloudfunctions/account/check-audit-chain.query';
import type { AuditFinding } from 'shared/account/audit-model';
import { auditFindingTexts } from 'shared/account/audit-texts';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import { findRunningServer } from '../data-directory';
import { messageOf, StartRefused } from '../failure';
import { withLocalCloud } from './session';
import { verifyAuditArguments, type Anchor } from './verify-audit-arguments';

const out = (text: string): void => void process.stdout.write(`${text}\n`);
const err = (text: string): void => void process.stderr.write(`${text}\n`);

type Stretch = Awaited<ReturnType<typeof checkChain>>;

async function main(): Promise<number> {
  const { dataDirectory, anchors } = verifyAuditArguments(process.argv.slice(2));
  const isRunning = findRunningServer(dataDirectory) !== null;
  const options = { functionsDir: join(__dirname, '..', '..', 'dist', 'cloudfunctions'), log: () => undefined };
  return withLocalCloud(dataDirectory, options, async cloud => {
    Object.assign(process.env, cloud.sdkEnvironment);
    const { last, counts, findings } = await checkAll();
    // While nothing runs, nothing seals: what waits then is no finding.
    const found = isRunning ? findings : findings.filter(({ kind }) => kind !== 'entry-unsealed');
    for (const anchor of anchors) found.push(...(await compare(anchor)));
    report(last, counts, found, isRunning);
    return found.length === 0 ? 0 : 1;
  });
}

interface Counts {
  seals: number;
  entries: number;
}

/** Stretch by stretch, from the first seal to the last. */
async function checkAll(): Promise<{ last: Stretch; counts: Counts; findings: AuditFinding[] }> {
  const counts = { seals: 0, entries: 0 };
  const findings: AuditFinding[] = [];
  for (let fromSeal = 1; ;) {
    const stretch = await checkChain(openDatabase(), readClock(), fromSeal);
    counts.seals += stretch.checkedSealCount;
    counts.entries += stretch.checkedEntryCount;
    findings.push(...stretch.findings);
    if (stretch.nextSeal === null) return { last: stretch, counts, findings };
    fromSeal = stretch.nextSeal;
    err(`已校验${counts.seals}次封存、${counts.entries}条记录，共${stretch.sealCount}次封存……`);
  }
}

async function compare(anchor: Anchor): Promise<AuditFinding[]> {
  const finding = await checkAnchor(openDatabase(), anchor);
  if (finding === null)
    out(`第${anchor.sealNumber}次封存和记下的一样：到那一次为止，没有哪条记录被重写，末尾也没有被截掉。`);
  return finding ? [finding] : [];
}

function report({ head, unsealedCount }: Stretch, counts: Counts, findings: AuditFinding[], isRunning: boolean): void {
  const checked = `${counts.seals}次封存、${counts.entries}条记录`;
  if (findings.length === 0) out(`操作记录完好：${checked}，逐条重算，没有发现改动。`);
  else {
    out(`操作记录有${findings.length}处不对（校验了${checked}）：`);
    for (const finding of findings) out(`  ${describe(finding)}`);
    out('先保留现场，再照 docs/runbook/audit.md 处理。');
  }
  if (unsealedCount > 0)
    out(`还有${unsealedCount}条没有封存，${isRunning ? '每分钟封存一次' : '服务启动以后才会封存'}。`);
  if (head) out(`请把末尾记在别处：${head.sealNumber}:${head.hash}`);
}

function describe({ kind, sealNumber, auditEntryId }: AuditFinding): string {
  const where = [sealNumber === null ? '' : `第${sealNumber}次封存`, auditEntryId ?? ''].filter(Boolean).join('，');
  return `${where === '' ? '一条编号不对的记录' : where}：${auditFindingTexts[kind]}`;
}

/** Ends once everything written has been taken; an open connection of the SDK must not hold the command. */
function end(code: number): void {
  process.stdout.write('', () => process.exit(code));
}

main()
  .then(end)
  .catch((error: unknown) => {
    err(error instanceof StartRefused ? error.message : `校验没有完成：${messageOf(error)}。`);
    end(1);
  });
