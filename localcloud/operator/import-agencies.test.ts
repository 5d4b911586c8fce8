import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { importAgenciesArguments } from './import-agencies-arguments';
import { readTableFile } from './read-table';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huxiao-table-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const written = (bytes: Buffer) => {
  const path = join(folder, 'table.csv');
  writeFileSync(path, bytes);
  return path;
};

test.each([
  [['a.csv'], { file: 'a.csv', divisionsFile: null, hallsFile: null, dataDirectory: null }],
  [
    ['a.csv', '--divisions', 'b.csv', '--halls', 'c.csv', '--data=there'],
    { file: 'a.csv', divisionsFile: 'b.csv', hallsFile: 'c.csv', dataDirectory: 'there' },
  ],
])('%j is understood', (words, value) => {
  expect(importAgenciesArguments(words)).toEqual({ ok: true, value });
});

test.each([
  [[], '没有写要导入的文件'],
  [['a.csv', 'b.csv'], '一次导入一个文件，多写了：b.csv'],
  [['a.csv', '--force'], '不认识的选项：--force'],
  [['a.csv', '--toString', 'b'], '不认识的选项：--toString'],
  [['a.csv', '--halls=a', '--halls=b'], '--halls 只能写一次'],
  [['a.csv', '--data'], '--data 后面缺少内容'],
  [['a.csv', '--divisions='], '--divisions 后面缺少内容'],
  [['a.csv', '--data', '--divisions'], '--data 后面缺少内容'],
  [['a.csv', '--data=a', '--data=b'], '--data 只能写一次'],
])('%j is refused in one sentence', (words, message) => {
  expect(importAgenciesArguments(words)).toEqual({ ok: false, message });
});

test.each(['utf-8', 'gb18030'])('a table in %s is read as it was written', async encoding => {
  const text = '名称,地址\r\n县民政局,"和平路1号\n㙍巷𠮷宅"\r\n';
  expect(await readTableFile(written(iconv.encode(text, encoding)))).toEqual({
    ok: true,
    rows: [
      { line: 1, fields: ['名称', '地址'] },
      { line: 2, fields: ['县民政局', '和平路1号\n㙍巷𠮷宅'] },
    ],
  });
});

test.each([
  [Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), '不是文本文件，请用表格软件另存为 CSV'],
  [Buffer.from('名称\n"县民政局'), '第2行的引号没有成对'],
  [Buffer.alloc(5_000_001, 'a'), '文件超过5MB，不像是一张部门表'],
])('what is no table is refused in words (%#)', async (bytes, reason) => {
  expect(await readTableFile(written(bytes))).toEqual({ ok: false, reason });
});

test('a file that is not there is refused in words', async () => {
  expect(await readTableFile(join(folder, 'nowhere.csv'))).toEqual({ ok: false, reason: '文件不存在或无法读取' });
});
