import type { PolicyView } from 'shared/policy/contract';
import { elementRows } from 'shared/policy/texts';

/** What 复制全部 puts on the clipboard: the table line by line, and where the original stands. */
export function elementText(policy: PolicyView): string {
  const source = [
    ...(policy.source ? [{ label: '来源', value: policy.source }] : []),
    ...(policy.sourceUrl ? [{ label: '原文链接', value: policy.sourceUrl }] : []),
  ];
  return [...elementRows(policy), ...source].map(({ label, value }) => `${label}：${value}`).join('\n');
}
