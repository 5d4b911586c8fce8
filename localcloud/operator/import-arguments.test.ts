import { importArguments } from './import-arguments';

const NONE = { source: null, url: null, subject: null, isDryRun: false, isJson: false, dataDirectory: null };

test.each([
  [['a.txt'], { ...NONE, files: [{ path: 'a.txt', attachments: [] }] }],
  [
    ['a.txt', 'b.docx', '--dry-run', '--json'],
    {
      ...NONE,
      isDryRun: true,
      isJson: true,
      files: [
        { path: 'a.txt', attachments: [] },
        { path: 'b.docx', attachments: [] },
      ],
    },
  ],
  [
    ['a.txt', '--attach', 'x.xlsx', '--attach=y.pdf', 'b.txt', '--attach', 'z.pdf'],
    {
      ...NONE,
      files: [
        { path: 'a.txt', attachments: ['x.xlsx', 'y.pdf'] },
        { path: 'b.txt', attachments: ['z.pdf'] },
      ],
    },
  ],
  [['--attach', 'x.xlsx', 'a.txt'], { ...NONE, files: [{ path: 'a.txt', attachments: ['x.xlsx'] }] }],
  [
    [
      'a.txt',
      '--source',
      '县政府网',
      '--url',
      'https://example.gov.cn/a',
      '--subject',
      '民政',
      '--data',
      '.localcloud',
    ],
    {
      ...NONE,
      source: '县政府网',
      url: 'https://example.gov.cn/a',
      subject: '民政',
      dataDirectory: '.localcloud',
      files: [{ path: 'a.txt', attachments: [] }],
    },
  ],
  [['--', '--a.txt'], { ...NONE, files: [{ path: '--a.txt', attachments: [] }] }],
])('%j is understood', (words, value) => {
  expect(importArguments(words)).toEqual({ ok: true, value });
});

test.each([
  [[], '没有写要导入的文件'],
  [['--dry-run'], '没有写要导入的文件'],
  [['a.txt', '--force'], '不认识的选项：--force'],
  [['a.txt', '-x'], '不认识的选项：-x'],
  [['a.txt', '--attach'], '--attach 后面缺少内容'],
  [['a.txt', '--source', '--json'], '--source 后面缺少内容'],
  [['a.txt', '--url='], '--url 后面缺少内容'],
  [['a.txt', '--url', 'example'], '--url 不是网址：example'],
  [['a.txt', '--url', 'file:///etc/passwd'], '--url 不是网址：file:///etc/passwd'],
  [['a.txt', '--data', 'a', '--data', 'b'], '--data 只能写一次'],
  [['--attach', 'x.pdf', 'a.txt', 'b.txt'], '--attach 要写在它所属的文件后面'],
])('%j is refused in one sentence', (words, message) => {
  expect(importArguments(words)).toEqual({ ok: false, message });
});
