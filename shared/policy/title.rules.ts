/** What a notice issues: 《示例县公共租赁住房管理办法》 in 关于印发《示例县公共租赁住房管理办法》的通知, with or without 书名号. */
export function issuedTitle(title: string): string | null {
  const from = title.indexOf('关于印发');
  const to = title.lastIndexOf('的通知');
  if (from < 0 || to <= from + 4) return null;
  const inner = title.slice(from + 4, to).replace(/^《|》$/g, '');
  return inner === '' ? null : inner;
}

/**
 * The title as lists show it: what is issued instead of the notice that issues it, and without the authorities
 * in front, which stand beside it anyway. A title that says nothing else stays whole.
 */
export function shortTitle(title: string, authorities: readonly string[]): string {
  const issued = issuedTitle(title);
  if (issued !== null) return issued;
  let rest = title;
  for (let prefix = authorityAt(rest, authorities); prefix !== undefined; prefix = authorityAt(rest, authorities)) {
    rest = rest.slice(prefix.length).trimStart();
  }
  return /^(关于|转发|批转|印发)/.test(rest) ? rest : title;
}

function authorityAt(title: string, authorities: readonly string[]): string | undefined {
  return authorities.find(name => name !== '' && title.startsWith(name));
}
