/**
 * Questions: how many documents a second does an import read, parse and store? How long does a search over 1,000
 * documents take, through the function as a phone calls it?
 * Peers, in the same run: reading and parsing alone, for the import; the same rule over the same texts already in memory, for the search.
 * Data: 1,000 invented documents of about 2,000 characters; 40 questions of two words.
 * Knobs: DOCUMENTS, QUESTIONS, IMPORTERS.
 */
import { importPolicy } from 'cloudfunctions/policy/import-policy.command';
import { readSourceFile } from 'cloudfunctions/policy/read-source-file';
import { sdkEnvironmentFor } from 'localcloud/sdk-environment';
import { PolicyId, type ParsedDocument } from 'shared/policy/model';
import { plainTextOf } from 'shared/policy/plain-text.rules';
import { searchEntries, type SearchEntry } from 'shared/policy/search.rules';
import { readClock } from 'shared/server/clock';
import type { BenchRow } from './run';
import { startLocalCloudProcess } from './server-process';

const DOCUMENTS = 1000;
const QUESTIONS = 40;
const IMPORTERS = 4;
const HEADINGS = 8;

const subjects = [
  '养老服务',
  '农村公路',
  '高校毕业生',
  '义务教育',
  '医疗救助',
  '安全生产',
  '小微企业',
  '危房改造',
  '饮用水源',
  '物业管理',
];
const measures = [
  '发放补贴',
  '简化流程',
  '公开名单',
  '分级负责',
  '按月调度',
  '上门服务',
  '限时办结',
  '联合检查',
  '专项资金',
  '信用承诺',
];
const places = ['城关', '柳林', '石桥', '清河', '云顶'];

/** The same numbers in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function documentText(index: number): string {
  const next = random(index + 1);
  const pick = (list: readonly string[]) => list[next(list.length)] ?? '';
  const subject = pick(subjects);
  const sentence = () =>
    `${pick(places)}镇要围绕${pick(subjects)}${pick(measures)}，对第${next(900) + 1}项任务按季度报送进展，确保${pick(measures)}落到实处。`;
  const numerals = '一二三四五六七八';
  const body = Array.from(
    { length: HEADINGS },
    (_, at) => `${numerals[at]}、${pick(measures)}\n${Array.from({ length: 7 }, sentence).join('')}`,
  );
  return [
    '示例县人民政府办公室文件',
    `示政办发〔${2018 + (index % 9)}〕${index + 1}号`,
    `示例县人民政府办公室关于做好第${index + 1}批${subject}工作的通知`,
    '各乡镇人民政府，县政府各部门：',
    ...body,
    '示例县人民政府办公室',
    `${2018 + (index % 9)}年${next(12) + 1}月${next(28) + 1}日`,
    '（此件公开发布）',
  ].join('\n\n');
}

async function parse(index: number): Promise<ParsedDocument> {
  const read = await readSourceFile(`${index}.txt`, Buffer.from(documentText(index)));
  if (!read.ok) throw new Error(read.code);
  return read.document;
}

async function measureImport(): Promise<{ row: BenchRow; documents: ParsedDocument[] }> {
  const parseStartedAt = performance.now();
  const documents: ParsedDocument[] = [];
  for (let index = 0; index < DOCUMENTS; index++) documents.push(await parse(index));
  const parsingRate = (DOCUMENTS / (performance.now() - parseStartedAt)) * 1000;

  const importStartedAt = performance.now();
  let next = 0;
  const importer = async (): Promise<void> => {
    while (next < DOCUMENTS) await importPolicy(await parse(next++), {}, readClock());
  };
  await Promise.all(Array.from({ length: IMPORTERS }, importer));
  const rate = (DOCUMENTS / (performance.now() - importStartedAt)) * 1000;
  const peer = `parsing alone: ${Math.round(parsingRate)} documents/s`;
  const row = {
    row: `import, ${IMPORTERS} at a time`,
    value: Math.round(rate),
    unit: 'documents/s',
    peer,
    ratio: rate / parsingRate,
  };
  return { row: { ...row, ratio: Number(row.ratio.toFixed(3)) }, documents };
}

async function measureSearch(url: string, documents: readonly ParsedDocument[]): Promise<BenchRow[]> {
  const token = await signIn(url);
  const next = random(7);
  const questions = Array.from({ length: QUESTIONS }, () => `${subjects[next(10)]} ${measures[next(10)]}`);
  const entries = documents.map(toEntry);
  const through: number[] = [];
  const inMemory: number[] = [];
  await ask(url, token, questions[0] ?? '');
  for (const words of questions) {
    through.push(await timed(() => ask(url, token, words)));
    inMemory.push(await timed(async () => void searchEntries(entries, { words, sort: 'relevance' })));
  }
  return [0.5, 0.95].map(share => {
    const [ours, theirs] = [quantile(through, share), quantile(inMemory, share)];
    const peer = `the same rule in memory: ${theirs.toFixed(1)} ms`;
    return {
      row: `search over ${DOCUMENTS} documents, p${share * 100}`,
      value: ours,
      unit: 'ms',
      peer,
      ratio: Number((ours / theirs).toFixed(2)),
    };
  });
}

function toEntry(document: ParsedDocument, index: number): SearchEntry {
  return {
    policyId: PolicyId.parse(`pd_${String(index).padStart(20, '0')}`),
    title: document.title,
    documentNumber: document.documentNumber,
    authorities: document.issuingAuthority === null ? [] : [document.issuingAuthority],
    subjectCategory: null,
    documentOn: document.datedOn,
    validityState: 'in-force',
    text: plainTextOf(document.blocks),
  };
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/auth/v1/signin/anonymously`, { method: 'POST', headers: json, body: '{}' });
  const { access_token: token } = (await response.json()) as { access_token: string }; // the platform's answer
  return token;
}

const json = { 'content-type': 'application/json' };

async function ask(url: string, token: string, words: string): Promise<void> {
  const body = JSON.stringify({ endpoint: 'policy/search-policies', input: { words } });
  const headers = { ...json, authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/v1/functions/policy`, { method: 'POST', headers, body });
  const outcome = (await response.json()) as { ok: boolean; data?: { totalCount: number } }; // the contract's answer
  if (!outcome.ok || !outcome.data?.totalCount) throw new Error(`nothing found for ${words}`);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1));
}

export async function run(): Promise<BenchRow[]> {
  const server = await startLocalCloudProcess();
  try {
    Object.assign(process.env, sdkEnvironmentFor('local', `${server.url}/admin`));
    const { row, documents } = await measureImport();
    return [row, ...(await measureSearch(server.url, documents))];
  } finally {
    await server.stop();
  }
}
