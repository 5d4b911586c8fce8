import { Refusal } from 'shared/kernel/refusal';
import { mute } from 'shared/policy-push/contract';
import type { AudienceKind, MuteTarget } from 'shared/policy-push/model';
import { isMeasureOf, isTagOf } from 'shared/policy-push/tags';
import { subjectClasses } from 'shared/policy/subject-category.rules';
import type { Handler } from 'shared/server/define-function';
import { readPreferences, withTarget, writePreferences } from './preferences';
import { kindOf, runForRecipient } from './recipient';

const MUTES_MAX = 40;

export const handleMute: Handler<typeof mute> = (input, ctx) => {
  const { target, muted } = input;
  return runForRecipient(ctx, mute, input, 'act', async (session, recipient) => {
    if (muted && !isKnown(target, kindOf(recipient))) throw new Refusal('tag-unknown');
    const before = await readPreferences(session, recipient);
    const mutes = withTarget(before.mutes, target, muted);
    if (muted && mutes.length > MUTES_MAX) throw new Refusal('too-many-mutes');
    await writePreferences(session, recipient, { ...before, mutes }, ctx.now);
    return { outcome: { mutes }, before: before.mutes, after: mutes };
  });
};

/** What is no longer in the vocabulary can still be taken out. */
function isKnown(target: MuteTarget, kind: AudienceKind): boolean {
  switch (target.kind) {
    case 'tag':
      return isTagOf(target.tag, kind);
    case 'measure':
      return isMeasureOf(target.measure, kind);
    case 'subject-category':
      return subjectClasses.includes(target.subjectCategory);
  }
}
