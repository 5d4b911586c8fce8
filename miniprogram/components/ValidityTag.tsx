import type { ValidityState } from 'shared/policy/model';
import { Tag, type Tone } from './Tag';

export const validityNames: Record<ValidityState, string> = {
  'in-force': '现行有效',
  'not-yet-effective': '尚未施行',
  repealed: '已废止',
  expired: '已失效',
};
const tones: Record<ValidityState, Tone> = {
  'in-force': 'ok',
  'not-yet-effective': 'info',
  repealed: 'off',
  expired: 'off',
};

/** 有效性 */
export function ValidityTag({ state }: { state: ValidityState }) {
  return <Tag tone={tones[state]}>{validityNames[state]}</Tag>;
}
