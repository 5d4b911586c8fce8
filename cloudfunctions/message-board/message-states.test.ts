/** Any order of what residents and staff may try: what is answered is complete, and nobody approved their own words. */
import fc from 'fast-check';
import * as contract from 'shared/message-board/contract';
import { isAnswered } from 'shared/message-board/message.rules';
import { openDatabase } from 'shared/server/database';
import { callAs } from 'tests/support/call-function';
import { aRequestKey } from 'tests/support/callers';
import { useLocalCloud } from 'tests/support/local-cloud';
import { aDesk, aMessage, aWriter, type Desk } from 'tests/support/message-board';
import { aStaffMember, type StaffMember } from 'tests/support/staff';
import * as messages from './board-message.repository';
import type { StoredBoardMessage } from './board-message.repository';

useLocalCloud();
jest.setTimeout(120_000);

let desk: Desk;
let staff: StaffMember[];
beforeAll(async () => {
  desk = await aDesk();
  const place = { level: 'agency', agencyId: desk.agencyId } as const;
  const roles = [{ role: 'replier', place } as const, { role: 'reply-reviewer', place } as const];
  staff = await Promise.all([0, 1, 2].map(() => aStaffMember({ assignments: roles })));
});

const step = fc.record({
  deed: fc.constantFrom(
    'draft',
    'submit',
    'submit',
    'send-back',
    'approve',
    'approve',
    'complex',
    'rate',
    'rate',
    'no-basis',
  ),
  who: fc.nat(2),
  /** As somebody who has not seen the last change. */
  stale: fc.integer({ min: 0, max: 4 }).map(luck => luck === 0),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take({ deed, who, stale }: Step, message: StoredBoardMessage, writer: object): Promise<string> {
  const by = staff[who]?.caller ?? {};
  const about = { messageId: message._id, requestKey: aRequestKey() };
  const seen = { ...about, version: Math.max(1, message.version - (stale ? 1 : 0)) };
  const words = { text: '可以这样办。', telephone: '0000-0000199' };
  const outcome = await (() => {
    switch (deed) {
      case 'send-back':
        return callAs(by, contract.sendBackReply, { ...seen, reason: '再改改' });
      case 'approve':
        return callAs(by, contract.approveReply, seen);
      case 'complex':
        return callAs(by, contract.markMessageComplex, { ...seen, reason: '要核实' });
      case 'rate':
        return callAs(writer, contract.rateReply, { ...about, satisfaction: 'satisfied', solved: true });
      case 'no-basis':
        return callAs(by, contract.saveReply, { ...seen, ...words, basis: [], submit: true });
      default:
        return callAs(by, contract.saveReply, { ...seen, ...words, basis: desk.basis, submit: deed === 'submit' });
    }
  })();
  return outcome.ok ? 'ok' : outcome.error.code;
}

const expected = new Set(
  'ok not-in-this-state own-draft changed-meanwhile already-complex not-answered already-rated basis-missing'.split(
    ' ',
  ),
);

function holds(before: StoredBoardMessage, after: StoredBoardMessage, code: string): void {
  const { status, reply, rating, listedAt, version } = after;
  expect(expected.has(code)).toBe(true);
  // Refused: nothing is written. Accepted: one version on.
  expect(code === 'ok' ? version : after).toEqual(code === 'ok' ? before.version + 1 : before);
  expect(isAnswered(status)).toBe(reply?.answeredOn !== null && reply !== null);
  expect(listedAt !== null).toBe(isAnswered(status));
  expect(rating !== null).toBe(status === 'closed');
  if (!isAnswered(status) || !reply) return;
  expect(reply.basis.length).toBeGreaterThan(0);
  expect([reply.agencyId, reply.telephone, reply.text].every(part => part !== '')).toBe(true);
  expect(reply.reviewedBy).not.toBeNull();
  expect(reply.draftedBy).not.toContain(reply.reviewedBy);
  // Words are not changed any more once they are out.
  if (isAnswered(before.status)) expect(reply).toEqual(before.reply);
}

test('after every step of every order of deeds', async () => {
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async steps => {
      const writer = aWriter();
      const { messageId } = await aMessage(desk.agencyId, {}, writer);
      for (const one of steps) {
        const before = await messages.findById(openDatabase(), messageId);
        if (!before) throw new Error('the message is there');
        const code = await take(one, before, writer);
        const after = await messages.findById(openDatabase(), messageId);
        if (!after) throw new Error('the message is there');
        holds(before, after, code);
        reached.add(after.status);
      }
    }),
    { numRuns: 16, seed: 7, endOnFailure: true },
  );
  // Or the property would be about nothing.
  expect([...reached].sort()).toEqual(['answered', 'closed', 'reply-in-review', 'reply-sent-back', 'waiting']);
});
