import { useEffect, useState } from 'react';
import { DEMO_STAFF, DEMO_STAFF_PASSWORD } from '../../seed/demo-identities';
import { Frame } from './Frame';
import { Icon } from './Icon';
import { actAsStaff, staffSignedIn } from './sessions';
import { signInProblemOf } from './texts';

interface StageProps {
  /** Counts the moves of the clock: after each the page is loaded anew. */
  round: number;
  onActivity: () => void;
}

/** Planned for a desk: below this width the console is scaled, not squeezed. */
const CONSOLE_WIDTH = 1280;
export const CONSOLE_PAGE = '/staff/pages/home/index';
const BOARD = { width: 1920, height: 1080 };

interface StaffStageProps extends StageProps {
  hasConsole: boolean;
  isReady: boolean;
}

/** 工作台: the staff console, and who sits at it. */
export function StaffStage({ hasConsole, isReady, round, onActivity }: StaffStageProps) {
  const [signedIn, setSignedIn] = useState(staffSignedIn);
  const [entering, setEntering] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [load, setLoad] = useState(0);

  useEffect(() => {
    const look = (): void => setSignedIn(staffSignedIn());
    window.addEventListener('storage', look);
    return () => window.removeEventListener('storage', look);
  }, []);

  const act = async (loginName: string, post: string): Promise<void> => {
    setEntering(loginName);
    setProblem(null);
    const result = await actAsStaff(loginName);
    setEntering(null);
    onActivity();
    if (!result.ok) return setProblem(`没有以“${post}”登录成：${signInProblemOf(result.code)}。`);
    setSignedIn(staffSignedIn());
    setLoad(before => before + 1);
  };

  return (
    <>
      <fieldset className="switch staff" aria-busy={entering !== null} title={`演示口令 ${DEMO_STAFF_PASSWORD}`}>
        <legend className="unseen">谁坐在工作台前</legend>
        {DEMO_STAFF.map(({ loginName, post }) => (
          <label key={loginName}>
            <input
              type="radio"
              name="staff"
              checked={(entering ?? signedIn) === loginName}
              onChange={() => entering === null && void act(loginName, post)}
            />
            <span>
              {post}
              <small>
                <span>{loginName.replace(/\d+$/, '')}</span>
                {/\d+$/.exec(loginName)}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      {problem && (
        <p className="problem" role="alert">
          <Icon name="alert" />
          {problem}
        </p>
      )}
      {!hasConsole && (
        <p className="note">
          <Icon name="info" />
          现在构建的网页里还没有工作台，下面是它对这个地址的回答。
        </p>
      )}
      {isReady && (
        <Frame
          key={load}
          round={round}
          title="工作台"
          src={`/#${CONSOLE_PAGE}`}
          width={CONSOLE_WIDTH}
          onActivity={onActivity}
        />
      )}
    </>
  );
}

/** 叫号大屏, as it hangs in the hall. */
export function BoardStage({ page, round, onActivity }: StageProps & { page: string }) {
  return <Frame title="叫号大屏" src={`/#/${page}`} {...BOARD} round={round} onActivity={onActivity} />;
}
