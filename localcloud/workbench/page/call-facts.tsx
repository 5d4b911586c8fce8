import type { Invocation } from '../../functions/invoker';

/** A call slower than this makes a person wait. */
const SLOW_MS = 500;
const SCALE_MS = 400;

export const nameOf = ({ functionName, endpoint }: Invocation): string => endpoint ?? functionName;

export function Duration({ durationMs }: Pick<Invocation, 'durationMs'>) {
  const share = Math.min(1, durationMs / SCALE_MS);
  return (
    <span className={durationMs > SLOW_MS ? 'duration slow' : 'duration'}>
      <i style={{ width: `${Math.max(2, share * 100)}%` }} />
      <span>
        {durationMs < 10 ? durationMs.toFixed(1) : Math.round(durationMs)}
        <small>毫秒</small>
      </span>
    </span>
  );
}

export function CallResult({ ok, code }: Pick<Invocation, 'ok' | 'code'>) {
  if (ok && code === null) return <span className="tag fine">成功</span>;
  return <span className={ok ? 'tag wait' : 'tag bad'}>{ok ? code : `出错 ${code}`}</span>;
}
