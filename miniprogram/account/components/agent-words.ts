import { agentPowerTexts } from 'shared/account/organisation-texts';
import type { AgentPower } from 'shared/account/organisation-model';
import { formatLocalDate, type LocalDate } from 'shared/kernel/time';

/** 到2027年3月31日 */
export function untilText(endsOn: LocalDate | null): string {
  return endsOn === null ? '没有截止日期' : `到${formatLocalDate(endsOn)}`;
}

/** 代为办理，到2027年3月31日 */
export function extentText({ power, endsOn }: { power: AgentPower; endsOn: LocalDate | null }): string {
  return `${agentPowerTexts[power]}，${untilText(endsOn)}`;
}
