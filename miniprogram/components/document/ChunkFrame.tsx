import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { MountedChunks } from './use-mounted-chunks';
import { chunkElementId, CHUNK_SELECTOR } from './viewport';

interface Props {
  index: number;
  chunks: MountedChunks;
  /** As long as it was never on the page. */
  estimatedHeightPx: number;
  children: () => ReactNode;
}

/** Keeps the place of a part of a long page, with or without the part itself. */
export function ChunkFrame({ index, chunks, estimatedHeightPx, children }: Props) {
  const isMounted = chunks.isMounted(index);
  const heightPx = chunks.measuredHeightPx(index) ?? estimatedHeightPx;
  return (
    <View
      id={chunkElementId(index)}
      className={CHUNK_SELECTOR.slice(1)}
      ref={(element: unknown) => chunks.register(index, element)}
      {...(isMounted ? {} : { style: { height: `${heightPx}px` } })}
    >
      {isMounted && children()}
    </View>
  );
}
