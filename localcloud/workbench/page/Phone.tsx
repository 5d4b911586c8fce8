import { useCallback, useEffect, useRef, useState } from 'react';
import { DEMO_RESIDENTS } from '../../seed/demo-identities';
import type { DemoResidentKey } from '../../seed/demo-identities';
import { shortTimeOf } from './beijing';
import { Frame } from './Frame';
import { Icon } from './Icon';
import { putIntoPhone, residentInPhone, sessionOf } from './sessions';
import type { Resident } from './sessions';
import { problemOf } from './texts';
import { useTick } from './use-tick';

interface PhoneProps {
  /** The page it opens. */
  page: string;
  /** Counts the moves of the clock: after each the resident signs in anew, an old session may have run out. */
  round: number;
  nowMs: () => number;
  /** Somebody is in the phone: what else runs the app here does not make a visitor of its own. */
  onReady: () => void;
  onActivity: () => void;
}

/** 居民的手机 */
export function Phone({ page, round, nowMs, onReady, onActivity }: PhoneProps) {
  const [resident, setResident] = useState<Resident>(residentInPhone);
  /** Null while nobody may look: the app would sign in a visitor of its own. */
  const [load, setLoad] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const [renewed, setRenewed] = useState(0);
  const chosen = useRef<Resident>(null);
  const turn = useRef(0);

  /** Answers whether this one, and not another chosen meanwhile, is now in the phone. */
  const enter = useCallback(async (key: DemoResidentKey): Promise<boolean> => {
    chosen.current = key;
    turn.current += 1;
    const mine = turn.current;
    setResident(key);
    setProblem(null);
    try {
      const tokens = await sessionOf(key);
      if (turn.current !== mine) return false;
      putIntoPhone(key, tokens);
    } catch (error) {
      setProblem(problemOf(error));
    }
    setResident(residentInPhone());
    return true;
  }, []);

  const act = useCallback(
    async (key: DemoResidentKey): Promise<void> => {
      setLoad(null);
      if (await enter(key)) setLoad(Date.now());
    },
    [enter],
  );

  useEffect(() => {
    const { current } = chosen;
    if (round > 0 && current !== null && current !== 'other') {
      // An old session may have run out; the page that is open stays open.
      void enter(current).then(() => setRenewed(round));
      return;
    }
    const now = residentInPhone();
    // Who uses this browser as a visitor of their own stays so until another is chosen.
    if (now !== 'other') void act(now ?? DEMO_RESIDENTS[0].key);
    else if (round === 0) setLoad(Date.now());
    else setRenewed(round);
  }, [act, enter, round]);

  useEffect(() => {
    if (load !== null) onReady();
  }, [load, onReady]);

  useEffect(() => {
    const look = (): void => setResident(residentInPhone());
    window.addEventListener('storage', look);
    return () => window.removeEventListener('storage', look);
  }, []);

  return (
    <section className="hand" aria-label="居民的手机">
      <fieldset className="switch">
        <legend className="unseen">手机里是谁</legend>
        {DEMO_RESIDENTS.map(({ key, label }) => (
          <label key={key}>
            <input type="radio" name="resident" checked={resident === key} onChange={() => void act(key)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {problem && (
        <p className="problem" role="alert">
          <Icon name="alert" />
          没有换成。{problem}
        </p>
      )}
      <div className="phone">
        <div className="phone-top" aria-hidden="true">
          <PhoneTime nowMs={nowMs} />
          <span className="phone-eye" />
          <span>{resident === 'other' ? '访客' : DEMO_RESIDENTS.find(({ key }) => key === resident)?.label}</span>
        </div>
        {load !== null && (
          <Frame
            key={`${load} ${page}`}
            title="手机里的户晓"
            src={`/#${page}`}
            width={390}
            height={844}
            round={renewed}
            onActivity={onActivity}
          />
        )}
      </div>
    </section>
  );
}

function PhoneTime({ nowMs }: Pick<PhoneProps, 'nowMs'>) {
  useTick();
  return <span>{shortTimeOf(nowMs())}</span>;
}
