import {
  documentNumberKey,
  findDocumentNumbers,
  matchesDocumentNumber,
  parseDocumentNumber,
} from './document-number.rules';
import { DocumentNumber } from './model';

const number = DocumentNumber.parse('云政办发〔2026〕12号');

describe('parseDocumentNumber', () => {
  test.each([
    ['云政办发〔2026〕12号', '云政办发〔2026〕12号'],
    ['云政办发[2026]12号', '云政办发〔2026〕12号'],
    ['云政办发【2026】12号', '云政办发〔2026〕12号'],
    ['云政办发（2026）12号', '云政办发〔2026〕12号'],
    ['云政办发(2026)12号', '云政办发〔2026〕12号'],
    ['云政办发〈2026〉12号', '云政办发〔2026〕12号'],
    ['云政办发﹝2026﹞12号', '云政办发〔2026〕12号'],
    ['云政办发〔２０２６〕１２号', '云政办发〔2026〕12号'],
    ['云政办发〔二〇二六〕12号', '云政办发〔2026〕12号'],
    ['云政办发 〔 2026 〕 第 012 号', '云政办发〔2026〕12号'],
    ['云 政 办 发〔2026〕12号', '云政办发〔2026〕12号'],
    ['云政办发2026年12号', '云政办发〔2026〕12号'],
    ['发文字号：云政办发〔2026〕12号', '云政办发〔2026〕12号'],
    ['根据云政办发〔2026〕12号要求', '云政办发〔2026〕12号'],
    ['和政办发〔2026〕12号', '和政办发〔2026〕12号'],
    ['清财农〔2024〕第018号', '清财农〔2024〕18号'],
    ['县政府令第12号', null],
    ['〔2026〕12号', null],
    ['云政办发〔2026〕0号', null],
    ['关于春耕的通知', null],
    ['', null],
  ])('%s → %s', (text, expected) => {
    expect(parseDocumentNumber(text)).toBe(expected);
  });

  it('gives only what the model accepts', () => {
    expect(DocumentNumber.safeParse(parseDocumentNumber('云政办发〔2026〕12号')).success).toBe(true);
  });
});

describe('findDocumentNumbers', () => {
  it('finds every number of a sentence and where it stands', () => {
    const text = '按照清政发〔2022〕5号和云政办发〔2023〕 6 号执行';
    const found = findDocumentNumbers(text);
    expect(found.map(one => one.number)).toEqual(['清政发〔2022〕5号', '云政办发〔2023〕6号']);
    expect(found.map(one => text.slice(one.index, one.index + one.length))).toEqual([
      '清政发〔2022〕5号',
      '云政办发〔2023〕 6 号',
    ]);
  });

  it('takes time in proportion to the text', () => {
    const startedAt = performance.now();
    findDocumentNumbers('云政办发'.repeat(75_000));
    findDocumentNumbers('〔2026'.repeat(50_000));
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});

test.each([
  ['云政办发〔2026〕12号', 'match'],
  ['云政办发 2026 12', 'match'],
  ['云政办发2026 12号', 'match'],
  ['云政办发(2026)12', 'match'],
  ['[2026]12号', 'match'],
  ['2026-12', 'match'],
  ['12号', 'match'],
  ['第12号', 'match'],
  ['2026', 'match'],
  ['政办发〔2026〕12号', 'different'],
  ['云政办发〔2026〕13号', 'different'],
  ['云政办发〔2025〕12号', 'different'],
  ['清政办发 2026 12', 'different'],
  ['13号', 'different'],
  ['养老补贴', 'unreadable'],
  ['2026年养老补贴', 'unreadable'],
  ['', 'unreadable'],
  ['号', 'unreadable'],
])('a typed “%s” and 云政办发〔2026〕12号: %s', (typed, expected) => {
  expect(matchesDocumentNumber(number, typed)).toBe(expected);
});

it('keys sort by code, year and number', () => {
  const keys = ['云政发〔2026〕12号', '云政发〔2026〕2号', '云政发〔2025〕30号'].map(text =>
    documentNumberKey(DocumentNumber.parse(text)),
  );
  expect([...keys].sort()).toEqual(['云政发/2025/00030', '云政发/2026/00002', '云政发/2026/00012']);
});
