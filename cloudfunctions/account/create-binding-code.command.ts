import { createBindingCode } from 'shared/account/staff-contract';
import { addMs } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { runStaffCommand } from 'shared/server/staff-command';
import { codeId, newCode, putCode } from './one-time-code.repository';

const GOOD_FOR_MS = 5 * 60 * 1000;

export const handleCreateBindingCode: Handler<typeof createBindingCode> = async ({ requestKey }, ctx) => {
  const { staffId } = ctx.caller;
  const code = newCode();
  const _id = codeId('bind-wechat', code);
  const expiresAt = addMs(ctx.now, GOOD_FOR_MS);
  const kept = await runStaffCommand(ctx, createBindingCode, { requestKey }, async session => {
    await putCode(session, { _id, subjectId: staffId, payload: {}, expiresAt });
    return {
      outcome: { codeId: _id, expiresAt },
      audit: { subject: { kind: 'staff', id: staffId }, before: null, after: { expiresAt } },
    };
  });
  return { code: kept.codeId === _id ? code : null, expiresAt: kept.expiresAt };
};
