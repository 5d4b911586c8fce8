import type { BasisView } from 'shared/message-board/contract';

export function isInForce(basis: readonly BasisView[]): boolean {
  return basis.length > 0 && basis.every(({ validity }) => validity.state === 'in-force');
}

/** Whether one can still go by it. */
export function basisLine(basis: readonly BasisView[]): string {
  if (basis.length === 0) return '没有写依据';
  return isInForce(basis) ? '依据现行有效' : '依据有变化';
}

/** 第六条 as it stands; 一、 as 第一部分. */
export function clauseText(clause: string | null): string {
  return clause?.replace(/^([一二三四五六七八九十]+)、$/, '第$1部分') ?? '';
}
