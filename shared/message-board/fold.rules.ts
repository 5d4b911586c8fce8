import { foldText } from '../kernel/text-search.rules';

/** Folded for looking for numbers: full-width digits and unusual blanks count as the plain ones. */
export function foldForScan(text: string): string {
  // One code unit for one: places found are places in the text.
  return foldText(text).replace(/[\u00a0\u2000-\u200b\u202f\ufeff\t]/g, ' ');
}
