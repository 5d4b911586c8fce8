import type { RefusalOf } from '../kernel/endpoint';
import type { ReviewStatus } from '../kernel/review.rules';
import type * as contract from './publishing-contract';
import type { DraftDay, NeededElement } from './publishing.rules';

type PublishingRefusal =
  | RefusalOf<typeof contract.createPolicyDraft>
  | RefusalOf<typeof contract.editPolicy>
  | RefusalOf<typeof contract.updatePolicyDraft>
  | RefusalOf<typeof contract.submitPolicyDraft>
  | RefusalOf<typeof contract.sendBackPolicyDraft>
  | RefusalOf<typeof contract.publishPolicyDraft>
  | RefusalOf<typeof contract.markPolicyRepealed>;

export const publishingRefusalTexts = {
  'text-without-words': '没有读出公文的标题和正文，请检查后再粘贴',
  'already-being-edited': '这份文件正在修改，请接着改那份文稿',
  'not-in-this-state': '这份文稿现在不能这样办，请刷新后再看',
  'own-draft': '自己写过的文稿，请别的审核人来审',
  'changed-meanwhile': '别人刚改过，请刷新后再办',
  'block-missing': '要改的段落已经不在文稿里，请刷新后再改',
  'table-uneven': '表格每行的格数要和原来一样，请检查后再保存',
  'dates-contradict': '日期前后矛盾，请核对',
  'elements-missing': '还有必填的没有写，请补齐后再送审',
  'same-document': '库里已有同文号、同标题的文件，请到那份文件里修改',
  'repeals-itself': '一份文件不能废止自己，请另选一份',
  'repeals-a-later-one': '先成文的文件不能废止后成文的，请核对',
  'repeals-in-a-circle': '您选的文件已被这份废止，不能反过来再废止这份',
  'already-repealed': '这份文件已经登记过废止',
  'repealed-before-dated': '废止的日子早于这份文件的成文日期，请核对',
} as const satisfies Record<PublishingRefusal, string>;

export const draftStatusTexts = {
  drafting: '起草中',
  'in-review': '待审核',
  'sent-back': '已退回',
  published: '已发布',
  withdrawn: '已撤下',
} as const satisfies Record<ReviewStatus, string>;

/** Of `elements-missing`, beside its `elements`. */
export const neededElementTexts = {
  title: '标题',
  documentNumber: '发文字号',
  issuingAuthority: '发文机关',
  datedOn: '成文日期',
  disclosureType: '公开属性',
  blocks: '正文',
} as const satisfies Record<NeededElement, string>;

/** Of `dates-contradict`, beside its `days`: the second cannot come before the first. */
export const draftDayTexts = {
  datedOn: '成文日期',
  printedOn: '印发日期',
  effectiveOn: '施行日期',
  expiresOn: '失效日期',
} as const satisfies Record<DraftDay, string>;
