import { View } from '@tarojs/components';
import { FeaturedAnswerStatus } from 'shared/message-board/model';
import { Chip } from 'miniprogram/components/Chip';
import { classes } from 'miniprogram/components/classes';
import { roleOf } from 'miniprogram/platform/accessible';
import { useElderMode } from 'miniprogram/platform/elder-mode';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { PageHead } from '../components/PageHead';
import filters from '../components/filters.module.scss';
import { answerTagTexts } from './status-tones';

interface Props {
  status: FeaturedAnswerStatus | null;
  onAsk: (status: FeaturedAnswerStatus | null) => void;
}

/** 页题、按状态选 */
export function AnswerListHead({ status, onAsk }: Props) {
  const wide = useWideWindow();
  const elder = useElderMode();
  return (
    <>
      <PageHead title="典型问答" note="公开的进“典型政策问答”，大家都能查到" />
      <View
        className={classes(filters['filters'], wide && !elder && filters['roomy'])}
        {...roleOf('group')}
        aria-label="按状态看"
      >
        <Chip text="全部" chosen={status === null} onPress={() => onAsk(null)} />
        {FeaturedAnswerStatus.options.map(value => (
          <Chip key={value} text={answerTagTexts[value]} chosen={value === status} onPress={() => onAsk(value)} />
        ))}
      </View>
    </>
  );
}
