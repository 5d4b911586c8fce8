import type { AgencyId } from 'shared/account/model';
import type { StaffRole } from 'shared/kernel/access';
import type { DeskAnswer, DeskMessage, MyMessage } from 'shared/message-board/contract';
import * as contract from 'shared/message-board/contract';
import type { Basis } from 'shared/message-board/model';
import { anAgency } from './agencies';
import { callAs, dataOf } from './call-function';
import { aRequestKey, wechatCaller } from './callers';
import { importDocument } from './documents';
import { aStaffMember, type StaffMember } from './staff';

let count = 0;

/** Somebody who has not written today. */
export const aWriter = (): object => wechatCaller(`board-writer-${++count}`);

/** An agency with its replier and its reviewer, and a document that answers can rest on. */
export interface Desk {
  agencyId: AgencyId;
  replier: StaffMember;
  reviewer: StaffMember;
  basis: Basis[];
}

export async function aDesk(agencyId?: AgencyId): Promise<Desk> {
  const id = await anAgency(agencyId);
  const at = (role: StaffRole) =>
    aStaffMember({ assignments: [{ role, place: { level: 'agency', agencyId: id } }], agencyId: id });
  return { agencyId: id, replier: await at('replier'), reviewer: await at('reply-reviewer'), basis: [await aBasis()] };
}

/** A document in force, as a whole. */
export async function aBasis(title = `加装电梯管理办法第${++count}件`): Promise<Basis> {
  const { policyId } = await importDocument({ title, text: `第一条是总则。\n第二条是办法${count}。` });
  return { policyId, anchor: null };
}

type Words = Partial<Parameters<typeof callAs<typeof contract.postMessage>>[2]>;

export function post(writer: object, agencyId: AgencyId, words: Words = {}) {
  return callAs(writer, contract.postMessage, {
    kind: 'inquiry',
    title: '加装电梯要多少人同意',
    text: '我们单元想加装电梯，要多少业主同意？',
    masks: [],
    shown: [],
    agencyId,
    publicWanted: true,
    requestKey: aRequestKey(),
    ...words,
  });
}

export async function aMessage(agencyId: AgencyId, words: Words = {}, writer = aWriter()): Promise<MyMessage> {
  return dataOf(await post(writer, agencyId, words)).message;
}

type ReplyInput = Partial<Parameters<typeof callAs<typeof contract.saveReply>>[2]>;
type Named = Pick<DeskMessage, 'messageId' | 'version'>;

export function reply(desk: Desk, { messageId, version }: Named, words: ReplyInput = {}, by = desk.replier) {
  return callAs(by.caller, contract.saveReply, {
    messageId,
    version,
    text: '参与表决的业主四分之三以上同意。',
    telephone: '0000-0000199',
    basis: desk.basis,
    submit: true,
    requestKey: aRequestKey(),
    ...words,
  });
}

export function approve(desk: Desk, { messageId, version }: Named, by = desk.reviewer) {
  return callAs(by.caller, contract.approveReply, { messageId, version, requestKey: aRequestKey() });
}

export async function aMessageInReview(desk: Desk, words: Words = {}, writer = aWriter()): Promise<DeskMessage> {
  const { messageId } = await aMessage(desk.agencyId, words, writer);
  return dataOf(await reply(desk, { messageId, version: 1 })).message;
}

export async function anAnsweredMessage(desk: Desk, words: Words = {}, writer = aWriter()): Promise<DeskMessage> {
  return dataOf(await approve(desk, await aMessageInReview(desk, words, writer))).message;
}

export async function aCandidate(desk: Desk, words: Words = {}): Promise<DeskAnswer> {
  const { messageId } = await anAnsweredMessage(desk, words);
  const requestKey = aRequestKey();
  return dataOf(await callAs(desk.replier.caller, contract.proposeFeaturedAnswer, { messageId, requestKey })).answer;
}

type AnswerInput = Partial<Parameters<typeof callAs<typeof contract.saveFeaturedAnswer>>[2]>;

export function saveAnswer(desk: Desk, { answerId, version }: DeskAnswer, words: AnswerInput = {}, by = desk.replier) {
  return callAs(by.caller, contract.saveFeaturedAnswer, {
    answerId,
    version,
    question: '加装电梯要多少业主同意？',
    answer: '参与表决的业主四分之三以上同意。',
    telephone: '0000-0000199',
    basis: desk.basis,
    submit: true,
    requestKey: aRequestKey(),
    ...words,
  });
}

export async function anAnswerInReview(desk: Desk, words: AnswerInput = {}): Promise<DeskAnswer> {
  return dataOf(await saveAnswer(desk, await aCandidate(desk), words)).answer;
}

export function publish(desk: Desk, { answerId, version }: DeskAnswer, by = desk.reviewer) {
  return callAs(by.caller, contract.publishFeaturedAnswer, { answerId, version, requestKey: aRequestKey() });
}

export async function aPublishedAnswer(desk: Desk, words: AnswerInput = {}): Promise<DeskAnswer> {
  return dataOf(await publish(desk, await anAnswerInReview(desk, words))).answer;
}
