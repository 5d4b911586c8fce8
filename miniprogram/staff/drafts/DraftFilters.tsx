import { View } from '@tarojs/components';
import { ReviewStatus, type PolicyDraftSummary } from 'shared/policy/publishing-model';
import { draftStatusTexts } from 'shared/policy/publishing-texts';
import { Chip } from 'miniprogram/components/Chip';
import { classes } from 'miniprogram/components/classes';
import { roleOf } from 'miniprogram/platform/accessible';
import { useElderMode } from 'miniprogram/platform/elder-mode';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import styles from '../components/filters.module.scss';

type Status = PolicyDraftSummary['status'];

interface Props {
  status: Status | null;
  onChoose: (status: Status | null) => void;
}

/** 起草中、待审核…… one at a time; pressed again it is all of them. */
export function DraftFilters({ status, onChoose }: Props) {
  const wide = useWideWindow();
  const elder = useElderMode();
  return (
    <View
      className={classes(styles['filters'], wide && !elder && styles['roomy'])}
      {...roleOf('group')}
      aria-label="按状态看"
    >
      <Chip text="全部" chosen={status === null} onPress={() => onChoose(null)} />
      {ReviewStatus.options.map(one => (
        <Chip
          key={one}
          text={draftStatusTexts[one]}
          chosen={one === status}
          onPress={() => onChoose(one === status ? null : one)}
        />
      ))}
    </View>
  );
}
