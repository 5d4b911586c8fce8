import { View } from '@tarojs/components';
import { AgentPower } from 'shared/account/organisation-model';
import { agentPowerMeanings, agentPowerTexts } from 'shared/account/organisation-texts';
import { addMonths, type LocalDate } from 'shared/kernel/time';
import { Chip } from 'miniprogram/components/Chip';
import { roleOf } from 'miniprogram/platform/accessible';
import { untilText } from './agent-words';
import styles from './Form.module.scss';

export interface Extent {
  power: AgentPower;
  endsOn: LocalDate | null;
}

interface Props {
  extent: Extent;
  onChange: (extent: Extent) => void;
  today: LocalDate;
  /** The giver's own last day: nobody gives for longer. */
  longest: LocalDate | null;
  /** What holds now, where one is changed. */
  present?: LocalDate | null;
}

const terms = [
  ['1个月', 1],
  ['3个月', 3],
  ['半年', 6],
  ['1年', 12],
] as const;

/** 权限和最后一天, by choosing: no calendar to page through. */
export function AgentExtent({ extent, onChange, today, longest, present }: Props) {
  const { power, endsOn } = extent;
  const offered: { text: string; day: LocalDate | null }[] = [
    ...terms
      .map(([text, months]) => ({ text, day: addMonths(today, months) }))
      .filter(({ day }) => !longest || day < longest),
    longest === null ? { text: '没有截止日期', day: null } : { text: '和我一样长', day: longest },
  ];
  // What holds now comes first where none of the usual terms says it.
  const isOffered = present === undefined || offered.some(({ day }) => day === present);
  const days = isOffered ? offered : [{ text: '不变', day: present }, ...offered];
  return (
    <>
      <View className={styles['field']}>
        <View className="strong">权限</View>
        <View className={styles['choices']} {...roleOf('group')} aria-label="权限">
          {AgentPower.options.map(option => (
            <Chip
              key={option}
              text={agentPowerTexts[option]}
              chosen={power === option}
              onPress={() => onChange({ ...extent, power: option })}
            />
          ))}
        </View>
        <View className={styles['hint']} aria-live="polite">
          {agentPowerMeanings[power]}
        </View>
      </View>
      <View className={styles['field']}>
        <View className="strong">最后一天</View>
        <View className={styles['choices']} {...roleOf('group')} aria-label="最后一天">
          {days.map(({ text, day }) => (
            <Chip key={text} text={text} chosen={endsOn === day} onPress={() => onChange({ ...extent, endsOn: day })} />
          ))}
        </View>
        <View className={styles['hint']} aria-live="polite">
          {endsOn === null ? '一直有效，直到收回' : `${untilText(endsOn)}，当天还能办`}
        </View>
      </View>
    </>
  );
}
