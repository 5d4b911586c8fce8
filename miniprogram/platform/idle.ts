import { staffSessionMark } from './staff-session';
import { keep, kept } from './storage';
import { inBrowser } from './target';

/** The last time anybody did anything in any window of this browser, and in which session. */
const key = 'staff-session-last-input';
const NOTED_EVERY_MS = 5_000;
const LOOKED_EVERY_MS = 15_000;
const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'];

/** What was noted in an earlier session says nothing about this one. */
function idleMs(): number {
  const value = kept(key);
  const isOfThis = Array.isArray(value) && value[1] === staffSessionMark() && typeof value[0] === 'number';
  return isOfThis ? Date.now() - value[0] : 0;
}

function noteInput(): void {
  const mark = staffSessionMark();
  if (mark !== null) keep(key, [Date.now(), mark]);
}

/** Tells once when nobody has done anything for so long; answers how to stop. On the phone the back end counts alone. */
export function watchIdle(limitMs: number, onIdle: () => void): () => void {
  if (!inBrowser) return () => undefined;
  let notedMs = 0;
  const look = (): void => {
    if (idleMs() < limitMs) return;
    stop();
    onIdle();
  };
  const note = (): void => {
    const nowMs = Date.now();
    if (nowMs - notedMs < NOTED_EVERY_MS) return;
    // A window left open over lunch: the first movement afterwards ends it, not prolongs it.
    if (idleMs() >= limitMs) return look();
    notedMs = nowMs;
    noteInput();
  };
  const stop = (): void => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    for (const input of inputs) window.removeEventListener(input, note, true);
  };
  const timer = setInterval(look, LOOKED_EVERY_MS);
  document.addEventListener('visibilitychange', look);
  for (const input of inputs) window.addEventListener(input, note, { capture: true, passive: true });
  look();
  return stop;
}
