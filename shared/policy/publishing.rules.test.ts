import { LocalDate } from '../kernel/time';
import { Anchor, type Block } from './model';
import { DraftElements } from './publishing-model';
import { contradictingDays, decideRepeal, missingElements } from './publishing.rules';

const day = (text: string | null) => (text === null ? null : LocalDate.parse(text));
const whole = DraftElements.parse({
  title: '关于做好示例工作的通知',
  documentNumber: '示政办发〔2026〕1号',
  issuingAuthority: '示例县人民政府办公室',
  coIssuingAuthorities: [],
  datedOn: '2026-06-18',
  printedOn: null,
  effectiveOn: null,
  expiresOn: null,
  validityTerm: null,
  interpretingBody: null,
  disclosureType: 'proactive',
  genre: '通知',
  normative: false,
  subjectCategory: null,
  source: null,
  sourceUrl: null,
});
const body: Block[] = [{ kind: 'text', anchor: Anchor.parse('p-1'), role: 'body', text: '正文。' }];
const title: Block[] = [{ kind: 'text', anchor: Anchor.parse('p-2'), role: 'title', text: '标题' }];

describe('送审前必须写明的', () => {
  test.each([
    ['nothing', {}, body, []],
    ['the number', { documentNumber: null }, body, ['documentNumber']],
    ['no number of a 通告, which has none', { documentNumber: null, genre: '通告' }, body, []],
    ['authority and date', { issuingAuthority: null, datedOn: null }, body, ['issuingAuthority', 'datedOn']],
    ['the 公开属性', { disclosureType: null }, body, ['disclosureType']],
    ['the text below the title', {}, title, ['blocks']],
  ])('is missing: %s', (_name, change, blocks, missing) => {
    expect(missingElements({ ...whole, ...change }, blocks)).toEqual(missing);
  });
});

describe('日期', () => {
  test.each([
    // dated, printed, effective, expires → the pair that contradicts
    ['2026-06-18', '2026-06-22', '2026-07-01', '2029-06-30', null],
    ['2026-06-18', '2026-06-17', null, null, ['datedOn', 'printedOn']],
    ['2026-06-18', null, '2026-07-01', '2026-06-30', ['effectiveOn', 'expiresOn']],
    ['2026-06-18', null, null, '2026-06-17', ['datedOn', 'expiresOn']],
    // 《立法法》第一百零四条: what favours people may reach back.
    ['2026-06-18', null, '2026-01-01', null, null],
    ['2026-06-18', '2026-06-18', '2026-06-18', '2026-06-18', null],
    [null, null, null, null, null],
  ])('dated %s, printed %s, effective %s, until %s: %s', (datedOn, printedOn, effectiveOn, expiresOn, pair) => {
    const days = { datedOn: day(datedOn), printedOn: day(printedOn), effectiveOn: day(effectiveOn) };
    expect(contradictingDays({ ...days, expiresOn: day(expiresOn) })).toEqual(pair);
  });
});

describe('登记废止', () => {
  const facts = {
    policyId: 'a',
    byPolicyId: 'b',
    policyDatedOn: day('2022-08-01'),
    byDatedOn: day('2026-06-18'),
    repealedOn: LocalDate.parse('2026-07-01'),
    isRepealedByIt: false,
    isRepealedAlready: false,
  };
  test.each([
    [{}, 'ok'],
    [{ byPolicyId: 'a' }, 'repeals-itself'],
    [{ byDatedOn: day('2022-07-31') }, 'repeals-a-later-one'],
    [{ byDatedOn: day('2022-08-01') }, 'ok'],
    [{ byDatedOn: null }, 'ok'],
    [{ isRepealedByIt: true }, 'repeals-in-a-circle'],
    [{ isRepealedAlready: true }, 'already-repealed'],
    [{ repealedOn: LocalDate.parse('2022-07-31') }, 'repealed-before-dated'],
  ])('%j: %s', (change, expected) => {
    const decision = decideRepeal({ ...facts, ...change });
    expect(decision.ok ? 'ok' : decision.code).toBe(expected);
  });
});
