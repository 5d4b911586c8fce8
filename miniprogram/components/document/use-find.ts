import { useCallback, useMemo, useState } from 'react';
import type { Block } from 'shared/policy/model';
import { findInDocument, matchSpans, type Match } from './find-in-document';
import type { Span } from './pieces';

export interface Find {
  words: string;
  setWords: (words: string) => void;
  matches: readonly Match[];
  /** Index of the match being looked at; -1 before the first was gone to. */
  current: number;
  /** Goes on, or back, round the end; answers where that is. */
  step: (by: 1 | -1) => Match | null;
  spans: ReadonlyMap<string, Span[]>;
}

/** 在这份文件里找 */
export function useFind(blocks: readonly Block[]): Find {
  const [words, setWordsAs] = useState('');
  const [current, setCurrent] = useState(-1);
  const matches = useMemo(() => findInDocument(blocks, words), [blocks, words]);
  const spans = useMemo(() => matchSpans(matches, current), [matches, current]);
  const setWords = useCallback((next: string) => {
    setWordsAs(next);
    setCurrent(-1);
  }, []);
  const step = useCallback(
    (by: 1 | -1) => {
      if (matches.length === 0) return null;
      const from = current < 0 && by < 0 ? 0 : current;
      const next = (from + by + matches.length) % matches.length;
      setCurrent(next);
      return matches[next] ?? null;
    },
    [matches, current],
  );
  return { words, setWords, matches, current, step, spans };
}
