import type { Invocation } from '../../functions/invoker';
import { timeOf } from './beijing';
import { CallResult, Duration, nameOf } from './call-facts';
import { callerOf } from './texts';

const SHOWN = 4;

/** 刚刚发生: the last few calls, always in sight. */
export function CallStrip({ calls, onShowAll }: { calls: readonly Invocation[]; onShowAll: () => void }) {
  return (
    <section className="strip" aria-label="刚刚发生">
      <div className="strip-head">
        <h2>刚刚发生</h2>
        <button type="button" className="link" onClick={onShowAll}>
          看全部调用
        </button>
      </div>
      {calls.length === 0 ? (
        <p className="hint">还没有函数被调用。在左边的手机里点一点，这里马上会有。</p>
      ) : (
        <ol>
          {calls.slice(0, SHOWN).map(call => (
            <li key={call.number}>
              <time>{timeOf(Date.parse(call.at))}</time>
              <span className="who">{callerOf(call)}</span>
              <code>{nameOf(call)}</code>
              <Duration durationMs={call.durationMs} />
              <span className="trips">往返{call.roundTrips}次</span>
              <CallResult ok={call.ok} code={call.code} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
