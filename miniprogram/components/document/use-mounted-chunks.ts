import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { canWatch, watchChunks } from './viewport';

/** Enough for the first screen of a phone and of a desktop. */
const FIRST_CHUNKS: readonly number[] = [0, 1];

export interface MountedChunks {
  isMounted: (index: number) => boolean;
  /** How high a chunk was when it was last mounted. */
  measuredHeightPx: (index: number) => number | undefined;
  /** Mounts these in addition to what is near the screen, until the next call. */
  mountAlso: (indexes: readonly number[]) => void;
  register: (index: number, element: unknown) => void;
  elementOf: (index: number) => unknown;
  /** Where nothing watches the screen, the reader asks for the next part. */
  canShowMore: boolean;
  showMore: () => void;
}

/** Which of the chunks of a long page are worth having on the page just now. */
export function useMountedChunks(chunkCount: number): MountedChunks {
  const elements = useRef(new Map<number, unknown>());
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set(FIRST_CHUNKS));
  const [also, setAlso] = useState<readonly number[]>([]);
  const [heights, setHeights] = useState<ReadonlyMap<number, number>>(() => new Map());
  const nearMax = Math.max(...near);
  const mounted = useMemo(() => new Set([...near, ...also]), [near, also]);
  const latestMounted = useRef(mounted);
  useEffect(() => {
    latestMounted.current = mounted;
  });

  useEffect(() => {
    if (chunkCount <= FIRST_CHUNKS.length) return;
    return watchChunks(elements.current, sights => {
      const left = sights.filter(sight => !sight.isNear && latestMounted.current.has(sight.index));
      if (left.length > 0) {
        setHeights(before => new Map([...before, ...left.map(sight => [sight.index, sight.heightPx] as const)]));
      }
      setNear(before => {
        const after = new Set(before);
        for (const { index, isNear } of sights)
          if (isNear) after.add(index);
          else after.delete(index);
        return isSame(before, after) ? before : after;
      });
    });
  }, [chunkCount]);

  const showMore = useCallback(() => setNear(before => new Set([...before, Math.max(...before) + 1])), []);
  const register = useCallback((index: number, element: unknown) => {
    if (element) elements.current.set(index, element);
    else elements.current.delete(index);
  }, []);
  return {
    isMounted: useCallback((index: number) => mounted.has(index), [mounted]),
    measuredHeightPx: useCallback((index: number) => heights.get(index), [heights]),
    mountAlso: setAlso,
    register,
    elementOf: useCallback((index: number) => elements.current.get(index), []),
    canShowMore: !canWatch && nearMax < chunkCount - 1,
    showMore,
  };
}

function isSame(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every(item => b.has(item));
}
