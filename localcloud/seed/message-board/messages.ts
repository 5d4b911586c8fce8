import { randomUUID } from 'node:crypto';
import * as agencies from 'cloudfunctions/account/agency.repository';
import { identifyPerson } from 'cloudfunctions/account/identify-person.command';
import * as staffAccounts from 'cloudfunctions/account/staff-account.repository';
import * as boardMessages from 'cloudfunctions/message-board/board-message.repository';
import { handleApproveReply } from 'cloudfunctions/message-board/approve-reply.command';
import { handleMarkMessageComplex } from 'cloudfunctions/message-board/mark-message-complex.command';
import { handlePostMessage } from 'cloudfunctions/message-board/post-message.command';
import { handleProposeFeaturedAnswer } from 'cloudfunctions/message-board/propose-featured-answer.command';
import { handlePublishFeaturedAnswer } from 'cloudfunctions/message-board/publish-featured-answer.command';
import { handleRateReply } from 'cloudfunctions/message-board/rate-reply.command';
import { handleSaveFeaturedAnswer } from 'cloudfunctions/message-board/save-featured-answer.command';
import { handleSaveReply } from 'cloudfunctions/message-board/save-reply.command';
import { handleSendBackReply } from 'cloudfunctions/message-board/send-back-reply.command';
import type { StaffId } from 'shared/account/staff-model';
import { LoginName } from 'shared/account/staff-model';
import { addMs, type Instant } from 'shared/kernel/time';
import type { BoardMessageId } from 'shared/message-board/model';
import type { StaffCaller } from 'shared/server/caller';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import type { Context, PersonCaller } from 'shared/server/define-function';
import { hashKey } from 'shared/server/ids';
import { DEMO_RESIDENTS, type DemoResidentKey } from '../demo-identities';
import { readBasis } from './basis';
import type { DemoMessage } from './model';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How long the demo's desk takes, one thing after the other. */
const REPLIED_MS = 2 * DAY_MS;
const REVIEWED_MS = 3 * DAY_MS;
const RATED_MS = 4 * DAY_MS;
const FEATURED_MS = 5 * DAY_MS;

export interface DemoDesk {
  replierId: StaffId;
  reviewerId: StaffId;
  at: (who: 'replier' | 'reviewer', now: Instant) => Context<StaffCaller>;
}

/** The demo's replier and reviewer, with the roles that they really hold. */
export async function demoDesk(): Promise<DemoDesk> {
  const db = openDatabase();
  const callerOf = async (loginName: string): Promise<StaffCaller> => {
    const account = await staffAccounts.findByLoginName(db, LoginName.parse(loginName));
    if (!account) throw new Error(`${loginName} is not among the demo's staff`);
    const assignments = account.assignments.map(assignment => ({ ...assignment, onBehalfOf: null }));
    const identity = { provider: 'web', subject: loginName, anonymous: false, customUserId: account._id } as const;
    return { kind: 'staff', staffId: account._id, assignments, identity };
  };
  const replier = await callerOf('replier0231');
  const reviewer = await callerOf('replyreviewer0232');
  return {
    replierId: replier.staffId,
    reviewerId: reviewer.staffId,
    at: (who, now) => ({ now, db, requestId: 'demo', caller: who === 'replier' ? replier : reviewer }),
  };
}

async function writer(key: DemoResidentKey, now: Instant): Promise<Context<PersonCaller>> {
  const subject = DEMO_RESIDENTS.find(resident => resident.key === key)?.uid ?? '';
  const identity = { provider: 'web', subject, anonymous: false, customUserId: null } as const;
  const db = openDatabase();
  const personId = await identifyPerson(identity, now, db);
  const caller = { kind: 'person', personId, identity, identityHash: hashKey('web', subject) } as const;
  return { now, db, caller, requestId: 'demo' };
}

/** Answers how many were not there yet. */
export async function seedMessages(wanted: readonly DemoMessage[]): Promise<number> {
  const db = openDatabase();
  const start = readClock();
  const people = await Promise.all(DEMO_RESIDENTS.map(({ key }) => writer(key, start)));
  const own = await Promise.all(
    people.map(({ caller }) => boardMessages.listByPerson(db, caller.personId, undefined, 1000)),
  );
  // Also those that are nobody's since their writer's data were deleted.
  const known = new Set(
    [...own.flat(), ...(await boardMessages.listPublic(db, {}, undefined, 1000))].map(one => one.title),
  );
  const missing = wanted.filter(({ title }) => !known.has(title));
  if (missing.length === 0) return 0;
  const desk = await demoDesk();
  for (const message of missing) await seedMessage(message, start, desk);
  return missing.length;
}

async function seedMessage(message: DemoMessage, start: Instant, desk: DemoDesk): Promise<void> {
  const postedAt = addMs(start, -message.daysAgo * DAY_MS);
  const ctx = await writer(message.by, postedAt);
  const agency = await agencies.findByName(ctx.db, message.agency);
  if (!agency) throw new Error(`${message.agency} is not among the demo's agencies`);
  const { kind, title, text } = message;
  const words = { kind, title, text, masks: [], shown: [], agencyId: agency._id, publicWanted: message.public };
  const posted = await handlePostMessage({ ...words, requestKey: randomUUID() }, ctx);
  await work(message, posted.message.messageId, postedAt, desk);
}

/** One after the other, until the message stands where the demo wants it. */
async function work(message: DemoMessage, messageId: BoardMessageId, postedAt: Instant, desk: DemoDesk): Promise<void> {
  const after = (ms: number): Instant => addMs(postedAt, ms);
  const about = (version: number) => ({ messageId, version, requestKey: randomUUID() });
  if (message.state === 'complex') {
    await handleMarkMessageComplex({ ...about(1), reason: '要到现场查看' }, desk.at('replier', after(DAY_MS)));
  }
  if (message.reply === undefined) return;
  const basis = await readBasis(message.basis ?? []);
  const reply = { text: message.reply, telephone: '0000-0000116', basis, submit: true };
  await handleSaveReply({ ...about(1), ...reply }, desk.at('replier', after(REPLIED_MS)));
  if (message.state === 'reply-in-review') return;
  const review = desk.at('reviewer', after(REVIEWED_MS));
  if (message.state === 'reply-sent-back') {
    await handleSendBackReply({ ...about(2), reason: message.reason ?? '请再改改' }, review);
    return;
  }
  await handleApproveReply(about(2), review);
  if (message.rating) {
    const [satisfaction, solved] = message.rating;
    const ctx = await writer(message.by, after(RATED_MS));
    await handleRateReply({ messageId, satisfaction, solved, requestKey: randomUUID() }, ctx);
  }
  if (message.featured !== undefined) await feature(messageId, message.featured, after(FEATURED_MS), desk);
}

async function feature(messageId: BoardMessageId, question: string, at: Instant, desk: DemoDesk): Promise<void> {
  const drafting = desk.at('replier', at);
  const { answer } = await handleProposeFeaturedAnswer({ messageId, requestKey: randomUUID() }, drafting);
  const { answerId, answer: words, telephone, basis } = answer;
  const text = words.replace(/^您好。/u, '');
  const content = { answerId, question, answer: text, telephone, basis, submit: true };
  await handleSaveFeaturedAnswer({ ...content, version: 1, requestKey: randomUUID() }, drafting);
  const reviewing = desk.at('reviewer', addMs(at, HOUR_MS));
  await handlePublishFeaturedAnswer({ answerId, version: 2, requestKey: randomUUID() }, reviewing);
}
