import { useMemo, useState } from 'react';
import type { Invocation } from '../../functions/invoker';
import { timeOf } from './beijing';
import { CallResult, Duration, nameOf } from './call-facts';
import { Empty } from './Empty';
import { Icon } from './Icon';
import { callerOf } from './texts';

/** 函数日志 */
export function CallLog({ calls }: { calls: readonly Invocation[] }) {
  const [words, setWords] = useState('');
  const found = useMemo(() => calls.filter(call => matches(call, words)), [calls, words]);
  return (
    <>
      <div className="panel-head">
        <label className="find">
          <Icon name="search" />
          <span className="unseen">筛选函数日志</span>
          <input
            type="search"
            placeholder="按函数、端点、谁、结果筛选"
            value={words}
            onChange={event => setWords(event.target.value)}
          />
        </label>
        <p className="facts">{summaryOf(found)}</p>
      </div>
      {found.length === 0 ? (
        <Empty title={calls.length === 0 ? '还没有函数被调用' : `没有符合“${words}”的调用`}>
          {calls.length === 0 ? '在左边的手机里点一点，这里马上会有。' : '换个词试试，或者清空筛选。'}
        </Empty>
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-label="函数调用">
          <table>
            <thead>
              <tr>
                <th scope="col">时间</th>
                <th scope="col">谁</th>
                <th scope="col">函数/端点</th>
                <th scope="col">耗时</th>
                <th scope="col" className="number">
                  数据库往返
                </th>
                <th scope="col">结果</th>
              </tr>
            </thead>
            <tbody>
              {found.map(call => (
                <tr key={call.number}>
                  <td>
                    <time>{timeOf(Date.parse(call.at))}</time>
                  </td>
                  <td>{callerOf(call)}</td>
                  <td>
                    <code>{nameOf(call)}</code>
                  </td>
                  <td>
                    <Duration durationMs={call.durationMs} />
                  </td>
                  <td className="number">{call.roundTrips}</td>
                  <td>
                    <CallResult ok={call.ok} code={call.code} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function matches(call: Invocation, words: string): boolean {
  const text = [nameOf(call), callerOf(call), call.code ?? '成功', call.ok ? '' : '出错'].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}

function summaryOf(calls: readonly Invocation[]): string {
  if (calls.length === 0) return '';
  const durations = calls.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
  const at = (share: number): number => Math.round(durations[Math.ceil(durations.length * share) - 1] ?? 0);
  const failedCount = calls.filter(({ ok }) => !ok).length;
  const failed = failedCount > 0 ? ` · 出错${failedCount}次` : '';
  return `${calls.length}次 · 一半在${at(0.5)}毫秒内，95%在${at(0.95)}毫秒内${failed}`;
}
