import { decideReviewing, decideWithdrawing, decideWriting, type ReviewStatus } from './review.rules';

const draft = (status: ReviewStatus, ...draftedBy: string[]) => ({ status, draftedBy });
const codeOf = (decision: ReturnType<typeof decideWriting>) => (decision.ok ? 'ok' : decision.code);

test.each<[ReviewStatus, string, string, string]>([
  ['drafting', 'ok', 'not-in-this-state', 'not-in-this-state'],
  ['in-review', 'not-in-this-state', 'ok', 'not-in-this-state'],
  ['sent-back', 'ok', 'not-in-this-state', 'not-in-this-state'],
  ['published', 'not-in-this-state', 'not-in-this-state', 'ok'],
  ['withdrawn', 'not-in-this-state', 'not-in-this-state', 'not-in-this-state'],
])('what is %s: writing %s, reviewing %s, withdrawing %s', (status, writing, reviewing, withdrawing) => {
  expect(codeOf(decideWriting(draft(status, 'a')))).toBe(writing);
  expect(codeOf(decideReviewing(draft(status, 'a'), 'b'))).toBe(reviewing);
  expect(codeOf(decideWithdrawing(draft(status, 'a')))).toBe(withdrawing);
});

test('nobody approves what he wrote in, whoever else wrote in it too', () => {
  expect(codeOf(decideReviewing(draft('in-review', 'a', 'b'), 'a'))).toBe('own-draft');
  expect(codeOf(decideReviewing(draft('in-review', 'a', 'b'), 'b'))).toBe('own-draft');
});
