import { useState } from 'react';
import type { TimerSummary } from '../wire';
import { post } from './api';
import { momentOf } from './beijing';
import { Empty } from './Empty';
import { describeSchedule } from './schedule';
import { problemOf } from './texts';
import { useFetched } from './use-fetched';

const keyOf = ({ functionName, triggerName }: TimerSummary): string => `${functionName}/${triggerName}`;

/** 定时任务 */
export function Timers({ version, nowMs }: { version: number; nowMs: number }) {
  const timers = useFetched<TimerSummary[]>('/timers', version);
  const [running, setRunning] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const run = (timer: TimerSummary): void => {
    setRunning(keyOf(timer));
    setProblem(null);
    const { functionName, triggerName } = timer;
    post<unknown>('/timers/fire', { functionName, triggerName })
      .catch((error: unknown) => setProblem(`${keyOf(timer)} 没有跑完：${problemOf(error)}`))
      .finally(() => {
        setRunning(null);
        timers.reload();
      });
  };

  if (timers.data === null)
    return timers.problem === null ? null : <Empty title="没有读到定时任务">{timers.problem}</Empty>;
  if (timers.data.length === 0)
    return <Empty title="还没有定时任务">函数的config.json里登记了定时触发器，就会列在这里。</Empty>;
  return (
    <>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <div className="scroll" tabIndex={0} role="region" aria-label="定时任务">
        <table>
          <thead>
            <tr>
              <th scope="col">函数/任务</th>
              <th scope="col">什么时候</th>
              <th scope="col">上次运行</th>
              <th scope="col">下次运行</th>
              <th scope="col">
                <span className="unseen">动作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {timers.data.map(timer => {
              const isRunning = timer.isRunning || running === keyOf(timer);
              return (
                <tr key={keyOf(timer)} className="tall">
                  <td>
                    <code>{keyOf(timer)}</code>
                  </td>
                  <td>
                    {describeSchedule(timer.schedule)}
                    <small>{timer.schedule}</small>
                  </td>
                  <td>
                    <LastRun timer={timer} nowMs={nowMs} />
                  </td>
                  <td>{timer.nextRunAt === null ? '不再运行' : momentOf(Date.parse(timer.nextRunAt), nowMs)}</td>
                  <td className="number">
                    <button type="button" disabled={isRunning} onClick={() => run(timer)}>
                      {isRunning ? '正在运行' : '现在运行'}
                      <span className="unseen">{keyOf(timer)}</span>
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function LastRun({ timer: { lastRunAt, lastRunOk }, nowMs }: { timer: TimerSummary; nowMs: number }) {
  if (lastRunAt === null) return <span className="hint">还没运行过</span>;
  return (
    <>
      {momentOf(Date.parse(lastRunAt), nowMs)}{' '}
      <span className={lastRunOk ? 'tag fine' : 'tag bad'}>{lastRunOk ? '成功' : '出错'}</span>
    </>
  );
}
