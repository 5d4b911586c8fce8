import type { ImportWarning } from '../model';
import type { ImportWarningCode } from '../import-texts';

export type Warn = (code: ImportWarningCode, excerpt?: string | null) => void;

const WARNINGS_MAX = 200;

/** Collects warnings; the same words are warned of once. */
export function warningList(): { warn: Warn; warnings: ImportWarning[] } {
  const warnings: ImportWarning[] = [];
  const seen = new Set<string>();
  const warn: Warn = (code, excerpt = null) => {
    const key = `${code} ${excerpt ?? ''}`;
    if (seen.has(key) || warnings.length >= WARNINGS_MAX) return;
    seen.add(key);
    warnings.push({ code, excerpt });
  };
  return { warn, warnings };
}
