import type { PolicyView } from 'shared/policy/contract';

/** 公告 and 通告 are posted under their title alone; the number stands below it. */
const TITLE_ONLY = ['公告', '通告', '令', '公报'];

/** Whose name stands red at the head, several in a stack; null where the paper begins with its title. */
export function redHeadAuthorities(
  policy: Pick<PolicyView, 'issuingAuthority' | 'coIssuingAuthorities' | 'documentNumber' | 'genre'>,
): string[] | null {
  if (!policy.issuingAuthority || !policy.documentNumber) return null;
  if (policy.genre && TITLE_ONLY.includes(policy.genre)) return null;
  return [policy.issuingAuthority, ...policy.coIssuingAuthorities];
}

/** Where a name that is too long for one line may break: 甲县｜人民政府｜办公室文件. */
export function headParts(words: string): string[] {
  return words
    .replace(/^[^县市区]{1,6}[县市区]|人民政府(?!文件)|[和、]/g, '$&\n')
    .split('\n')
    .filter(Boolean);
}
