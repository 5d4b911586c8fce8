import { inBrowser } from './target';

/** In a browser each page comes over the network when it is first opened; says when one did not come. */
export function onPageNotFetched(say: () => void): void {
  if (!inBrowser) return;
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (reason instanceof Error && reason.name === 'ChunkLoadError') say();
  });
}
