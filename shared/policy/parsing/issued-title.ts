import { squeeze } from './characters';

/** 关于印发《…》的通知 → the title of what is issued, without spaces. */
export function issuedTitleOf(title: string): string | null {
  const start = title.search(/印发|转发|发布|公布/u);
  if (start < 0 || !/的(?:通知|函|公告|令|决定|通告)$/u.test(title)) return null;
  const inner = title.slice(start + 2).replace(/的(?:通知|函|公告|令|决定|通告)$/u, '');
  return squeeze(inner.replace(/^《/u, '').replace(/》$/u, '')) || null;
}
