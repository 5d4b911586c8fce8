import { AgencyId } from 'shared/account/model';
import type { OutboxEvent } from 'shared/kernel/outbox-event';
import { addMs, toInstant } from 'shared/kernel/time';
import type { Anchor, PolicyId } from 'shared/policy/model';
import {
  createPolicyDraft,
  publishPolicyDraft,
  submitPolicyDraft,
  updatePolicyDraft,
} from 'shared/policy/publishing-contract';
import type { PolicyDraft, PolicyDraftSummary } from 'shared/policy/publishing-model';
import { openDatabase } from 'shared/server/database';
import { consumeOutbox } from 'shared/server/outbox';
import { callAs, dataOf } from './call-function';
import { aRequestKey } from './callers';
import { aStaffMemberWith, anAgencyId, type StaffMember } from './staff';

let count = 0;

/** A whole official document as it is pasted; each call another one, unless its number is given. */
export function aDraftText({ number = ++count + 100, clause = '' } = {}): string {
  return `示例县人民政府办公室文件

示政办发〔2026〕${number}号

示例县人民政府办公室
关于做好第${number}项示例工作的通知

各乡镇人民政府，县政府各部门：
　　为了做好示例工作，现就有关事项通知如下。
　　一、明确任务
　　各乡镇人民政府应当在每年6月30日前报送任务清单。
　　二、加强保障
　　本通知自2026年7月1日起施行，有效期至2029年6月30日。${clause}

　　　　　　　　示例县人民政府办公室
　　　　　　　　2026年6月18日
　　（此件公开发布）
`;
}

export interface Desk {
  editor: StaffMember;
  reviewer: StaffMember;
}

/** An editor and a reviewer of one agency. */
export async function aDesk(): Promise<Desk> {
  return { editor: await aStaffMemberWith('editor'), reviewer: await aStaffMemberWith('reviewer') };
}

export async function aDraft({ editor }: Desk, text = aDraftText(), agencyId = anAgencyId): Promise<PolicyDraft> {
  const input = { agencyId, format: 'text', text, requestKey: aRequestKey() } as const;
  return dataOf(await callAs(editor.caller, createPolicyDraft, input)).draft;
}

export async function submitted({ editor }: Desk, { draftId, version }: PolicyDraft): Promise<PolicyDraftSummary> {
  const input = { draftId, version, requestKey: aRequestKey() };
  return dataOf(await callAs(editor.caller, submitPolicyDraft, input)).draft;
}

/** Written by one, approved by the other. */
export async function published(
  desk: Desk,
  text = aDraftText(),
): Promise<{ policyId: PolicyId; policyVersion: number }> {
  return publishedDraft(desk, await aDraft(desk, text));
}

export async function publishedDraft(desk: Desk, draft: PolicyDraft) {
  const { draftId, version } = await submitted(desk, draft);
  return dataOf(
    await callAs(desk.reviewer.caller, publishPolicyDraft, { draftId, version, requestKey: aRequestKey() }),
  );
}

export function updating(
  { editor }: Desk,
  draft: PolicyDraft,
  change: { elements?: Partial<PolicyDraft['elements']>; corrections?: { anchor: Anchor; text: string }[] } = {},
  { version = draft.version, requestKey = aRequestKey() } = {},
) {
  const { elements, corrections = [] } = change;
  return callAs(editor.caller, updatePolicyDraft, {
    draftId: draft.draftId,
    elements: { ...draft.elements, ...elements },
    corrections,
    version,
    requestKey,
  });
}

/** Of an agency nobody here works for. */
export const anotherAgencyId = AgencyId.parse('ag_00000000000000000002');

/** What the other domains have been told since this was last asked. */
export async function newEvents(): Promise<OutboxEvent[]> {
  const heard: OutboxEvent[] = [];
  const now = addMs(toInstant(Date.now()), 1000);
  await consumeOutbox({ db: openDatabase(), now }, 'policy-push', event => {
    heard.push(event);
    return Promise.resolve();
  });
  return heard;
}
