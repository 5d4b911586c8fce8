import { authorityOver } from 'shared/account/staff.rules';
import type { EffectiveAssignment } from 'shared/account/staff-model';
import { Refusal } from 'shared/kernel/refusal';
import { localDateOf } from 'shared/kernel/time';
import type { DeskAnswer } from 'shared/message-board/contract';
import type { FeaturedAnswerId } from 'shared/message-board/model';
import type { StaffCaller } from 'shared/server/caller';
import type { Session } from 'shared/server/database';
import type { Context } from 'shared/server/define-function';
import { deskAnswerOf, surroundingsOf } from './answer-views';
import * as answers from './featured-answer.repository';
import type { StoredFeaturedAnswer } from './featured-answer.repository';

interface AtDesk {
  answer: StoredFeaturedAnswer;
  by: EffectiveAssignment;
}

/** An answer that lies within the caller's places; any other is as good as none. */
export async function requireAnswer(
  session: Session,
  caller: StaffCaller,
  answerId: FeaturedAnswerId,
): Promise<AtDesk> {
  const answer = await answers.findById(session, answerId);
  const by = answer && authorityOver(caller.assignments, answer.agencyId);
  if (!answer || !by) throw new Refusal('not-found');
  return { answer, by };
}

/** The answer as whoever acts on it saw it. */
export async function requireAnswerVersion(
  session: Session,
  caller: StaffCaller,
  { answerId, version }: { answerId: FeaturedAnswerId; version: number },
): Promise<AtDesk> {
  const found = await requireAnswer(session, caller, answerId);
  if (found.answer.version !== version) throw new Refusal('changed-meanwhile');
  return found;
}

/** Writes the changed answer, one version on. */
export async function putChangedAnswer(
  session: Session,
  answer: StoredFeaturedAnswer,
  changes: Partial<StoredFeaturedAnswer>,
  now: Context['now'],
): Promise<StoredFeaturedAnswer> {
  const changed = { ...answer, ...changes, version: answer.version + 1, updatedAt: now };
  await answers.put(session, changed);
  return changed;
}

/** What a command keeps for a retry, and what the log says of it. */
export function deedOnAnswer(
  before: StoredFeaturedAnswer | null,
  after: StoredFeaturedAnswer,
  by: EffectiveAssignment,
) {
  const subject = { kind: 'featured-answer', id: after._id };
  return { outcome: { answerId: after._id }, audit: { subject, before, after, by } };
}

/** What a command answers, read after it was done. */
export async function deskAnswer(
  { db, now }: Pick<Context, 'db' | 'now'>,
  answerId: FeaturedAnswerId,
): Promise<{ answer: DeskAnswer }> {
  const answer = await answers.findById(db, answerId);
  if (!answer) throw new Refusal('not-found');
  return { answer: deskAnswerOf(answer, await surroundingsOf(db, [answer], localDateOf(now))) };
}
