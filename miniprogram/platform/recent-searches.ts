import { observable, useObservable } from './observable';
import { forget, keep, kept } from './storage';

const SEARCHES_MAX = 10;
const key = 'recent-searches';

let restored = false;
const searches = observable<readonly string[]>([]);

function restore(): void {
  if (restored) return;
  restored = true;
  const value = kept(key);
  if (Array.isArray(value)) searches.set(value.filter(words => typeof words === 'string'));
}

/** 搜过的 — kept on this device only. */
export function recordSearch(words: string): void {
  restore();
  const next = [words, ...searches.get().filter(other => other !== words)].slice(0, SEARCHES_MAX);
  searches.set(next);
  keep(key, next);
}

export function useRecentSearches(): readonly string[] {
  restore();
  return useObservable(searches);
}

export function forgetSearches(): void {
  restored = true;
  searches.set([]);
  forget(key);
}
