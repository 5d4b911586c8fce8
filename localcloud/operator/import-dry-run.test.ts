import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dryRun } from './import-dry-run';

const FIXTURES = join(__dirname, '../../tests/fixtures/official-documents');
const KEYS = [
  'file',
  'title',
  'documentNumber',
  'issuingAuthority',
  'datedOn',
  'printedOn',
  'disclosureType',
  'recipients',
  'attachments',
  'validityTerm',
  'interpretingBody',
  'cites',
  'outline',
  'tableCount',
  'warnings',
];

async function run(names: string[], isJson = true): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await dryRun(
    names.map(name => join(FIXTURES, name)),
    text => (out += text),
    text => (err += text),
    { isJson },
  );
  return { code, out, err };
}

it('prints one JSON array with the named keys in their order', async () => {
  const { code, out, err } = await run(['01-云溪县-养老服务补贴办法.txt', '07-石桥县-公告.txt']);
  const rows = JSON.parse(out) as Record<string, unknown>[];
  expect({ code, err, count: rows.length }).toEqual({ code: 0, err: '', count: 2 });
  for (const row of rows) expect(Object.keys(row)).toEqual(KEYS);
  expect(rows[0]).toMatchObject({
    file: join(FIXTURES, '01-云溪县-养老服务补贴办法.txt'),
    documentNumber: '云政发〔2023〕12号',
    datedOn: '2023-11-20',
    tableCount: 0,
  });
  expect(rows[1]).toMatchObject({
    documentNumber: null,
    recipients: null,
    attachments: [],
    warnings: [{ code: 'disclosure-not-stated', message: '没有注明公开属性', excerpt: null }],
  });
});

it('refuses what is no document with its reason on stderr, and reads the others', async () => {
  const { code, out, err } = await run(['expected-facts.ts', 'missing.txt', '10-云溪县-函.txt']);
  expect(code).toBe(1);
  expect((JSON.parse(out) as { file: string }[]).map(({ file }) => file)).toEqual([join(FIXTURES, '10-云溪县-函.txt')]);
  expect(
    err
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as unknown),
  ).toEqual([
    {
      file: join(FIXTURES, 'expected-facts.ts'),
      refused: { code: 'unsupported-type', message: '只能导入 .txt、.md、.html、.docx 文件' },
    },
    { file: join(FIXTURES, 'missing.txt'), refused: { code: 'unreadable-file', message: '文件不存在或无法读取' } },
  ]);
});

it('tells a person what it read', async () => {
  const { out } = await run(['18-云溪县-安全生产通知.txt'], false);
  expect(out).toContain('云应急〔2024〕21号');
  expect(out).toContain('请核对：列出的附件与文件里的附件数目不一致（3 / 2）');
});

it('writes nothing', async () => {
  const before = readdirSync(FIXTURES);
  await run(['10-云溪县-函.txt']);
  expect(readdirSync(FIXTURES)).toEqual(before);
});
