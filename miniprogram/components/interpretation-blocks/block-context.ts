import type { Anchor } from 'shared/policy/model';
import type { LocalDate } from 'shared/kernel/time';

/** What blocks need of the page they stand on. */
export interface BlockContext {
  /** 第五条; empty where the clause has no number. */
  labelOf: (source: Anchor) => string;
  /** Opens the document at the clause. */
  onSource: (source: Anchor) => void;
  today: LocalDate;
}

/** The one clause that everything in a block comes from; null where there are several, and each thing names its own. */
export function sharedSource(lines: readonly { source: Anchor }[], labelOf: BlockContext['labelOf']): Anchor | null {
  const [first] = lines;
  if (!first) return null;
  return lines.every(({ source }) => source === first.source || labelOf(source) === labelOf(first.source))
    ? first.source
    : null;
}
