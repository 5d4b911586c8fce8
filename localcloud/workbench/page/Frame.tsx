import { useEffect, useRef, useState } from 'react';

interface FrameProps {
  title: string;
  src: string;
  /** The screen it plays, in pixels of its own; without a height it is as high as there is room. */
  width: number;
  height?: number;
  /** Another number: what is open is loaded anew, where it is. */
  round: number;
  /** A function was called in there. */
  onActivity: () => void;
}

interface Fit {
  scale: number;
  width: number;
  height: number;
}

/** The app in a screen of a given size, scaled to the room there is. */
export function Frame({ title, src, width, height, round, onActivity }: FrameProps) {
  const room = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const loadedRound = useRef(round);
  const [fit, setFit] = useState<Fit | null>(null);

  useEffect(() => {
    if (loadedRound.current !== round) frame.current?.contentWindow?.location.reload();
    loadedRound.current = round;
  }, [round]);

  useEffect(() => {
    const { current } = room;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => setFit(before => fitInto(current, width, height) ?? before));
    observer.observe(current);
    return () => observer.disconnect();
  }, [width, height]);

  return (
    <div className="room" ref={room}>
      {fit && (
        <div className="screen" style={{ width: fit.width * fit.scale, height: fit.height * fit.scale }}>
          <iframe
            ref={frame}
            title={title}
            src={src}
            style={{ width: fit.width, height: fit.height, transform: `scale(${fit.scale})` }}
            onLoad={event => settle(event.currentTarget, onActivity)}
          />
        </div>
      )}
    </div>
  );
}

function fitInto(room: HTMLElement, width: number, height: number | undefined): Fit | null {
  const { clientWidth, clientHeight } = room;
  // Behind another tab there is no room; what is open there stays as it is.
  if (clientWidth === 0 || clientHeight === 0) return null;
  if (height === undefined) {
    const scale = Math.min(1, clientWidth / width);
    return { scale, width: Math.max(width, clientWidth), height: Math.floor(clientHeight / scale) };
  }
  const scale = Math.min(clientWidth / width, clientHeight / height);
  // Ends on a whole pixel, or what is fixed to the bottom inside would let a row of pixels shine through.
  return { scale: Math.floor(scale * height) / height, width, height };
}

/** It is of this origin: its scroll bar is hidden, as on a phone, and its calls are noticed at once. */
function settle(frame: HTMLIFrameElement, onActivity: () => void): void {
  const inside = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!inside) return;
  const style = inside.document.createElement('style');
  style.textContent = '* { scrollbar-width: none; }';
  inside.document.head.append(style);
  new inside.PerformanceObserver(list => {
    if (list.getEntries().some(({ name }) => name.includes('/v1/functions/'))) onActivity();
  }).observe({ type: 'resource' });
}
