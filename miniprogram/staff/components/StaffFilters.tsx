import { View } from '@tarojs/components';
import { StaffStatus } from 'shared/account/staff-model';
import { roleTexts, staffStatusTexts } from 'shared/account/staff-texts';
import { StaffRole } from 'shared/kernel/access';
import { classes } from 'miniprogram/components/classes';
import { roleOf } from 'miniprogram/platform/accessible';
import { useElderMode } from 'miniprogram/platform/elder-mode';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { usePlaces } from '../hooks/use-places';
import type { StaffQuery } from '../hooks/use-staff-query';
import { ChoiceChip } from './ChoiceField';
import styles from './filters.module.scss';

interface Props {
  query: StaffQuery;
  onAsk: (change: Partial<StaffQuery>) => void;
}

/** 单位、岗位、状态 */
export function StaffFilters({ query, onAsk }: Props) {
  const { agencies } = usePlaces();
  const wide = useWideWindow();
  const elder = useElderMode();
  return (
    <View
      className={classes(styles['filters'], wide && !elder && styles['roomy'])}
      {...roleOf('group')}
      aria-label="筛选"
    >
      <ChoiceChip
        label="单位"
        options={[
          { value: null, text: '全部单位' },
          ...agencies.map(({ agencyId, shortName }) => ({ value: agencyId, text: shortName })),
        ]}
        value={query.agencyId}
        onChange={agencyId => onAsk({ agencyId })}
      />
      <ChoiceChip
        label="岗位"
        options={[
          { value: null, text: '全部岗位' },
          ...StaffRole.options.map(role => ({ value: role, text: roleTexts[role] })),
        ]}
        value={query.role}
        onChange={role => onAsk({ role })}
      />
      <ChoiceChip
        label="状态"
        options={[
          { value: null, text: '在用和停用' },
          ...StaffStatus.options.map(status => ({ value: status, text: staffStatusTexts[status] })),
        ]}
        value={query.status}
        onChange={status => onAsk({ status })}
      />
    </View>
  );
}
