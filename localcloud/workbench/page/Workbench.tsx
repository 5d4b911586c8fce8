import { useCallback, useEffect, useState } from 'react';
import type { About } from '../wire';
import { get } from './api';
import { CallLog } from './CallLog';
import { CallStrip } from './CallStrip';
import { Clock } from './Clock';
import { Data } from './Data';
import { BoardStage, CONSOLE_PAGE, StaffStage } from './Stages';
import { Messages } from './Messages';
import { Phone } from './Phone';
import { TabList, TabPanel } from './Tabs';
import type { Tab } from './Tabs';
import { Timers } from './Timers';
import { useFetched } from './use-fetched';
import { usePulse } from './use-pulse';
import { Icon } from './Icon';
import type { SentMessage } from '../wire';

const TAB_NAMES = ['staff', 'board', 'messages', 'data', 'log', 'timers'] as const;
type TabName = (typeof TAB_NAMES)[number];

/** The address names the part that is shown, so that it can be passed on. */
const tabInAddress = (): TabName | null => TAB_NAMES.find(name => location.hash === `#${name}`) ?? null;

/** 演示台: the whole product on one page. */
export function Workbench() {
  const [about, setAbout] = useState<About | null>(null);
  const [tab, setTab] = useState(tabInAddress);
  const [phonePage, setPhonePage] = useState('/tabs/home/index');
  const [clockRound, setClockRound] = useState(0);
  const [isPhoneReady, setPhoneReady] = useState(false);
  const phoneIsReady = useCallback(() => setPhoneReady(true), []);
  const pulse = usePulse();
  const lastCall = pulse.calls[0]?.number ?? 0;
  const messages = useFetched<SentMessage[]>('/messages', lastCall);

  useEffect(() => {
    // Asked again when the server is back: another may have been built meanwhile.
    if (pulse.reached) get<About>('/about').then(setAbout, () => undefined);
  }, [pulse.reached]);

  const known = tab === 'board' && !about?.boardPage ? null : tab;
  const shown = known ?? (about && !about.staffPage ? 'log' : 'staff');
  const tabs: Tab<TabName>[] = [
    { name: 'staff', label: '工作台' },
    ...(about?.boardPage ? [{ name: 'board', label: '叫号大屏' } as const] : []),
    { name: 'messages', label: '微信消息', count: messages.data?.length },
    { name: 'data', label: '数据' },
    { name: 'log', label: '函数日志' },
    { name: 'timers', label: '定时任务' },
  ];
  const moveClock = async (offsetMs: number): Promise<void> => {
    await pulse.moveClock(offsetMs);
    setClockRound(round => round + 1);
  };
  const show = (name: TabName): void => {
    history.replaceState(null, '', `#${name}`);
    setTab(name);
  };
  const alone = { staff: about?.staffPage && CONSOLE_PAGE, board: about?.boardPage && `/${about.boardPage}` };
  const aloneAddress = shown === 'staff' || shown === 'board' ? alone[shown] : null;

  return (
    <>
      <header className="bar">
        <div className="brand">
          <Icon name="mark" />
          <h1>户晓</h1>
          <span className="place">演示台{about && ` · ${about.county}`}</span>
        </div>
        <Clock skewMs={pulse.skewMs} offsetMs={pulse.offsetMs} moveClock={moveClock} />
      </header>
      {!pulse.reached && (
        <p className="lost" role="status">
          <Icon name="alert" />
          连不上本地服务，下面是刚才的内容。请看看启动它的窗口是否还开着。
        </p>
      )}
      <p className="narrow">
        演示台要在电脑上看，窗口至少1000像素宽。手机上请直接打开<a href="/">网页</a>。
      </p>
      <main className="deck">
        <Phone
          page={phonePage}
          round={clockRound}
          nowMs={() => Date.now() + pulse.skewMs}
          onReady={phoneIsReady}
          onActivity={pulse.nudge}
        />
        <section className="desk" aria-label="后台">
          <TabList tabs={tabs} shown={shown} onShow={show}>
            {aloneAddress && (
              <a href={`/#${aloneAddress}`} target="_blank" rel="noreferrer">
                单独打开
              </a>
            )}
          </TabList>
          <TabPanel name="staff" shown={shown} kept>
            <StaffStage
              isReady={isPhoneReady}
              hasConsole={typeof about?.staffPage === 'string'}
              round={clockRound}
              onActivity={pulse.nudge}
            />
          </TabPanel>
          {about?.boardPage && (
            <TabPanel name="board" shown={shown}>
              <BoardStage page={about.boardPage} round={clockRound} onActivity={pulse.nudge} />
            </TabPanel>
          )}
          <TabPanel name="messages" shown={shown}>
            <Messages messages={messages} nowMs={Date.now() + pulse.skewMs} onOpen={setPhonePage} />
          </TabPanel>
          <TabPanel name="data" shown={shown}>
            <Data version={lastCall} />
          </TabPanel>
          <TabPanel name="log" shown={shown}>
            <CallLog calls={pulse.calls} />
          </TabPanel>
          <TabPanel name="timers" shown={shown}>
            <Timers version={lastCall} nowMs={Date.now() + pulse.skewMs} />
          </TabPanel>
          {shown !== 'log' && <CallStrip calls={pulse.calls} onShowAll={() => show('log')} />}
        </section>
      </main>
    </>
  );
}
