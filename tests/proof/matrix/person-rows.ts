import { aRequestKey, wechatCaller } from 'tests/support/callers';
import { aCard, aDeclaredPerson, declare, showCode } from 'tests/support/person';
import { aHallId } from 'tests/support/staff';
import { known } from './actors';
import type { MakeInput, MatrixRows } from './row';

const card = aCard();
let count = 0;

/** A card that was declared on the phone that shows the code, at this hall. */
const atCounter =
  (hallId: string): MakeInput =>
  async () => {
    const shown = await aDeclaredPerson(`matrix-at-counter-${++count}`, card);
    return { ...card, code: await showCode(shown), hallId, requestKey: aRequestKey() };
  };
/** After the caller declared; whom the platform does not know declares nothing. */
const declared =
  (input: () => object): MakeInput =>
  async caller => {
    await declare(caller, card);
    return { ...input(), requestKey: aRequestKey() };
  };

export const personRows: MatrixRows = {
  'account/get-my-identity': { allowed: known, input: () => ({}), others: null },
  'account/declare-identity': {
    allowed: known,
    input: () => ({ ...card, consented: true, requestKey: aRequestKey() }),
    others: null,
  },
  'account/verify-identity': {
    allowed: known,
    input: declared(() => card),
    others: {
      // What somebody else declared is not there for the caller.
      foreign: async () => {
        await declare(wechatCaller(`matrix-other-card-${++count}`), card);
        return { ...card, requestKey: aRequestKey() };
      },
      absent: () => ({ ...card, requestKey: aRequestKey() }),
      answer: 'not-declared',
    },
  },
  'account/create-counter-code': { allowed: known, input: declared(() => ({})), others: null },
  'account/confirm-identity-at-counter': {
    allowed: ['hall-clerk', 'hall-manager'],
    input: atCounter(aHallId),
    others: {
      foreign: atCounter('hl_00000000000000000002'),
      absent: atCounter('hl_00000000000000000000'),
      answer: 'not-found',
    },
  },
};
