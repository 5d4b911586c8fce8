import { isNormativeNumber, isPublic } from './publication.rules';

test.each([
  ['proactive', true],
  [null, true],
  ['on-request', false],
  ['withheld', false],
] as const)('a document that says %s is public: %s', (disclosureType, expected) => {
  expect(isPublic({ disclosureType })).toBe(expected);
});

test.each([
  ['云政规〔2025〕4号', true],
  ['云政办规〔2026〕1号', true],
  ['云人社规〔2026〕3号', true],
  ['云人社规发〔2026〕3号', true],
  ['云政办发〔2026〕12号', false],
  [null, false],
])('%s is a 行政规范性文件: %s', (number, expected) => {
  expect(isNormativeNumber(number)).toBe(expected);
});
