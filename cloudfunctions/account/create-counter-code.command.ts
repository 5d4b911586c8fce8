import { createCounterCode } from 'shared/account/person-contract';
import { Refusal } from 'shared/kernel/refusal';
import { addMs } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { runOnce } from 'shared/server/request-key';
import { codeId, findCode, newCode, putCode } from './one-time-code.repository';
import * as people from './people.repository';

const GOOD_FOR_MS = 5 * 60 * 1000;

export const handleCreateCounterCode: Handler<typeof createCounterCode> = async (input, { caller, now }) => {
  const { personId } = caller;
  const { requestKey } = input;
  const [code, expiresAt] = [newCode(), addMs(now, GOOD_FOR_MS)];
  const _id = codeId('counter', code);
  const command = { personId, endpointName: createCounterCode.name, requestKey, input, now };
  const kept = await runOnce(command, async session => {
    if (!(await people.findById(session, personId))) throw new Refusal('not-declared');
    // Somebody else is showing this very code: the phone tries again and gets another.
    if (await findCode(session, 'counter', code, now)) throw new Refusal('conflict');
    await putCode(session, { _id, subjectId: personId, payload: {}, expiresAt });
    return { codeId: _id, expiresAt };
  });
  // A retry finds the outcome of the first try, whose code is known to nobody any more.
  return { code: kept.codeId === _id ? code : null, expiresAt: kept.expiresAt };
};
