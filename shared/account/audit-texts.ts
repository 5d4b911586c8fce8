import type { AuditFindingKind } from './audit-model';

/** What was done, after the name of whoever did it. */
const actionTexts: Readonly<Record<string, string>> = {
  'account/sign-in-staff': '登录工作台',
  'account/sign-out-staff': '退出工作台',
  'account/open-staff-session': '在微信里进入工作台',
  'account/create-binding-code': '要了绑定微信的一次性码',
  'account/bind-staff-wechat': '绑定了微信',
  'account/unbind-staff-wechat': '解除了微信绑定',
  'account/change-password': '改了口令',
  'account/save-absence': '登记了不在岗',
  'account/end-absence': '销了假',
  'account/add-staff': '新增了人员',
  'account/update-staff': '改了单位、称呼',
  'account/change-staff-roles': '改了岗位',
  'account/set-staff-status': '停用或启用了账号',
  'account/reset-staff-password': '重设了口令',
  'account/confirm-identity-at-counter': '在窗口核对了身份证',
  'account/add-organisation': '登记了企业',
  'account/verify-organisation': '核验了企业',
  'account/invite-agent': '邀请了经办人',
  'account/accept-agent-invitation': '接受了授权',
  'account/limit-agent': '改了授权',
  'account/end-agent': '收回了授权',
  'policy/create-policy-draft': '新建了文稿',
  'policy/edit-policy': '开始修改文件',
  'policy/update-policy-draft': '改了文稿',
  'policy/submit-policy-draft': '把文稿送审',
  'policy/send-back-policy-draft': '退回了文稿',
  'policy/publish-policy-draft': '审核通过，发布了文件',
  'policy/mark-policy-repealed': '登记了废止',
  'interpretation/create-interpretation': '新建了解读',
  'interpretation/update-interpretation': '改了解读',
  'interpretation/submit-interpretation': '把解读送审',
  'interpretation/send-back-interpretation': '退回了解读',
  'interpretation/publish-interpretation': '审核通过，发布了解读',
  'interpretation/withdraw-interpretation': '撤下了解读',
  'gazette/create-gazette-issue': '新建了一期公报',
  'gazette/update-gazette-issue': '编排了公报',
  'gazette/submit-gazette-issue': '把公报送审',
  'gazette/send-back-gazette-issue': '退回了公报',
  'gazette/publish-gazette-issue': '审核通过，出版了公报',
  'message-board/reveal-message': '看了留言原文',
  'message-board/refer-message': '把留言转给了别的部门',
  'message-board/mark-message-complex': '延长了答复期限',
  'message-board/save-reply': '写了答复',
  'message-board/send-back-reply': '退回了答复',
  'message-board/approve-reply': '审核通过，答复了留言',
  'message-board/propose-featured-answer': '提出了典型问答',
  'message-board/save-featured-answer': '改了典型问答',
  'message-board/send-back-featured-answer': '退回了典型问答',
  'message-board/publish-featured-answer': '审核通过，公开了典型问答',
  'message-board/withdraw-featured-answer': '撤下了典型问答',
  'message-board/withdraw-answers': '因依据不再有效，典型问答退出',
  'policy-push/save-audience': '标注了适用对象',
  'policy-push/save-enterprise-profile': '填了企业档案',
  'policy-push/subscribe': '改了企业的订阅',
  'policy-push/mute': '改了企业不再推的',
  'policy-push/mark-inbox-item-read': '看了企业的消息',
};

/** The names of the actions there are, for choosing one. */
export const auditActions: readonly string[] = Object.keys(actionTexts);

/** An action that has no text yet is shown by its name: it is in the log all the same. */
export function auditActionText(action: string): string {
  return (Object.hasOwn(actionTexts, action) && actionTexts[action]) || action;
}

/** What a check found, after the entry or the seal it is about. */
export const auditFindingTexts = {
  'entry-changed': '内容被改过',
  'entry-missing': '记录不见了',
  'entry-not-listed': '封存里没有列这条记录',
  'entry-unsealed': '超过两分钟还没有封存',
  'seal-changed': '封存被改过',
  'seal-missing': '封存不见了',
  'anchor-differs': '和以前记下的末尾不一样',
} as const satisfies Record<AuditFindingKind, string>;
