import type { ValidityState } from 'shared/policy/model';
import { validityTexts } from 'shared/policy/texts';
import { Tag, type Tone } from './Tag';

const tones: Record<ValidityState, Tone> = {
  'in-force': 'ok',
  'not-yet-effective': 'info',
  repealed: 'off',
  expired: 'off',
};

/** 有效性 */
export function ValidityTag({ state }: { state: ValidityState }) {
  return <Tag tone={tones[state]}>{validityTexts[state]}</Tag>;
}
