import { useEffect, useRef, useState } from 'react';
import { checkAuditChain } from 'shared/account/audit-contract';
import type { AuditFinding } from 'shared/account/audit-model';
import type { ResponseOf } from 'shared/kernel/endpoint';
import type { Outcome, OutcomeError } from 'shared/kernel/outcome';
import { call } from 'miniprogram/platform/call';

type Stretch = ResponseOf<typeof checkAuditChain>;

export interface ChainCheck {
  state: 'not-begun' | 'running' | 'done' | 'failed';
  checkedSealCount: number;
  checkedEntryCount: number;
  /** As far as the last stretch told; null before the first. */
  last: Stretch | null;
  findings: readonly AuditFinding[];
  error: OutcomeError<string> | null;
}

const NOT_BEGUN: ChainCheck = {
  state: 'not-begun',
  checkedSealCount: 0,
  checkedEntryCount: 0,
  last: null,
  findings: [],
  error: null,
};

/** Checks the whole chain stretch by stretch, as long as the screen is there. */
export function useChainCheck(): { check: ChainCheck; begin: () => void } {
  const [check, setCheck] = useState(NOT_BEGUN);
  const wanted = useRef(true);
  const running = useRef(false);
  useEffect(() => {
    wanted.current = true;
    return () => {
      wanted.current = false;
    };
  }, []);

  const begin = async (): Promise<void> => {
    if (running.current) return;
    running.current = true;
    let sum: ChainCheck = { ...NOT_BEGUN, state: 'running' };
    setCheck(sum);
    for (let fromSeal: number | null = 1; fromSeal !== null && wanted.current;) {
      const outcome: Outcome<typeof checkAuditChain> = await call(checkAuditChain, { fromSeal }, () => wanted.current);
      sum = outcome.ok ? added(sum, outcome.data) : { ...sum, state: 'failed', error: outcome.error };
      fromSeal = outcome.ok ? outcome.data.nextSeal : null;
      if (wanted.current) setCheck(sum);
    }
    running.current = false;
  };
  return { check, begin: () => void begin() };
}

function added(sum: ChainCheck, stretch: Stretch): ChainCheck {
  return {
    state: stretch.nextSeal === null ? 'done' : 'running',
    checkedSealCount: sum.checkedSealCount + stretch.checkedSealCount,
    checkedEntryCount: sum.checkedEntryCount + stretch.checkedEntryCount,
    last: stretch,
    findings: [...sum.findings, ...stretch.findings],
    error: null,
  };
}
