import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { dateOf, fieldOf, msOfField, spanOf, timeOf, weekdayOf } from './beijing';
import { Icon } from './Icon';
import { problemOf } from './texts';
import { useTick } from './use-tick';
import { CLOCK_OFFSET_MAX_MS } from '../wire';

interface ClockProps {
  skewMs: number;
  offsetMs: number;
  moveClock: (offsetMs: number) => Promise<void>;
}

const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;

/** The local cloud's time, which can be moved forward; functions and timers follow it. */
export function Clock({ skewMs, offsetMs, moveClock }: ClockProps) {
  useTick();
  const [isChoosing, setChoosing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const nowMs = Date.now() + skewMs;
  const move = (toMs: number): void => {
    setProblem(null);
    moveClock(toMs).then(
      () => setChoosing(false),
      (error: unknown) => setProblem(problemOf(error)),
    );
  };
  const close = (): void => {
    setChoosing(false);
    setProblem(null);
    choose.current?.focus();
  };

  return (
    <div className="clock" role="group" aria-label="本地云的时间">
      <div className="clock-face">
        <span className="clock-label">北京时间</span>
        <time dateTime={new Date(nowMs).toISOString()}>
          {dateOf(nowMs)} <span className="weekday">{weekdayOf(nowMs)}</span> <b>{timeOf(nowMs)}</b>
        </time>
        {offsetMs > 0 && <span className="tag wait">比现在快{spanOf(offsetMs) || '一会儿'}</span>}
      </div>
      <div className="buttons">
        {offsetMs > 0 && (
          <button type="button" className="quiet" onClick={() => move(0)}>
            回到真实时间
          </button>
        )}
        <button type="button" onClick={() => move(offsetMs + HOUR_MS)}>
          +1小时
        </button>
        <button type="button" onClick={() => move(offsetMs + DAY_MS)}>
          +1天
        </button>
        <button
          type="button"
          ref={choose}
          aria-expanded={isChoosing}
          onClick={() => (isChoosing ? close() : setChoosing(true))}
        >
          到指定时间
          <Icon name="down" />
        </button>
      </div>
      {isChoosing && <ClockChooser nowMs={nowMs} offsetMs={offsetMs} problem={problem} onMove={move} onClose={close} />}
    </div>
  );
}

interface ChooserProps {
  nowMs: number;
  offsetMs: number;
  problem: string | null;
  onMove: (offsetMs: number) => void;
  onClose: () => void;
}

function ClockChooser({ nowMs, offsetMs, problem, onMove, onClose }: ChooserProps) {
  const [text, setText] = useState(() => fieldOf(nowMs + HOUR_MS));
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const toMs = msOfField(text) - (nowMs - offsetMs);
    if (!(toMs >= offsetMs)) setRefusal('时钟只能往后调。要回到现在，请按“回到真实时间”。');
    else if (toMs > CLOCK_OFFSET_MAX_MS) setRefusal('最多往后调10年。');
    else onMove(Math.round(toMs));
  };
  const said = refusal ?? problem;
  return (
    <form className="chooser" onSubmit={submit} onKeyDown={event => event.key === 'Escape' && onClose()}>
      <label htmlFor="clock-to">调到（北京时间）</label>
      <input
        id="clock-to"
        ref={field}
        type="datetime-local"
        value={text}
        required
        aria-describedby={said === null ? undefined : 'clock-problem'}
        onChange={event => {
          setText(event.target.value);
          setRefusal(null);
        }}
      />
      <button type="submit" className="main">
        调到这个时间
      </button>
      {said !== null && (
        <p id="clock-problem" className="problem" role="alert">
          {said}
        </p>
      )}
    </form>
  );
}
