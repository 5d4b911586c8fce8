import type { BasisView } from 'shared/message-board/contract';

export function isInForce(basis: readonly BasisView[]): boolean {
  return basis.length > 0 && basis.every(({ validity }) => validity.state === 'in-force');
}

/** Whether one can still go by it. */
export function basisLine(basis: readonly BasisView[]): string {
  if (basis.length === 0) return '没有写依据';
  return isInForce(basis) ? '依据现行有效' : '依据有变化';
}
