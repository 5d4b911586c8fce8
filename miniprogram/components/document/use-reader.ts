import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Block } from 'shared/policy/model';
import { useElderMode } from 'miniprogram/platform/elder-mode';
import { useTextSize } from 'miniprogram/platform/text-size';
import { anchorElementId } from './block-text';
import { chunkOfAnchor, documentChunks, type Chunk } from './document-chunks';
import { readingSizes, type ReadingSizes } from './reading-sizes';
import { useFind, type Find } from './use-find';
import { useMountedChunks, type MountedChunks } from './use-mounted-chunks';
import { headerHeightPx, scrollToElement, windowWidthPx } from './viewport';

/** WeChat draws what was mounted a moment later; what lies above may still settle after that. */
const SCROLL_AFTER_MS = [60, 320];

export interface Reader {
  chunks: readonly Chunk[];
  mounted: MountedChunks;
  sizes: ReadingSizes;
  find: Find;
  /** The clause last gone to. */
  anchor: string | null;
  goTo: (anchor: string) => void;
}

/** One document being read: what of it is on the page, where the reader is, what is being looked for. */
export function useReader(blocks: readonly Block[], startAnchor: string | null): Reader {
  const elder = useElderMode();
  const textSize = useTextSize();
  const chunks = useMemo(() => documentChunks(blocks), [blocks]);
  const mounted = useMountedChunks(chunks.length);
  const sizes = useMemo(() => readingSizes(windowWidthPx(), elder, textSize), [elder, textSize]);
  const find = useFind(blocks);
  const [target, setTarget] = useState<{ anchor: string } | null>(
    startAnchor === null ? null : { anchor: startAnchor },
  );
  const { mountAlso, elementOf } = mounted;

  useEffect(() => {
    const index = target && chunkOfAnchor(chunks, blocks, target.anchor);
    if (!target || index === null) return;
    mountAlso([index - 1, index, index + 1]);
    const gapPx = headerHeightPx(elder);
    const scroll = (): void => scrollToElement(elementOf(index), anchorElementId(target.anchor), gapPx);
    const timers = SCROLL_AFTER_MS.map(afterMs => setTimeout(scroll, afterMs));
    return () => timers.forEach(clearTimeout);
  }, [target, chunks, blocks, mountAlso, elementOf, elder]);

  const goTo = useCallback((anchor: string) => setTarget({ anchor }), []);
  return { chunks, mounted, sizes, find, anchor: target?.anchor ?? null, goTo };
}
