import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { auditActions, auditActionText } from 'shared/account/audit-texts';
import { listStaff } from 'shared/account/staff-contract';
import type { StaffAccount } from 'shared/account/staff-model';
import { PAGE_SIZE_MAX } from 'shared/kernel/page';
import { formatLocalDate, type LocalDate } from 'shared/kernel/time';
import { Button } from 'miniprogram/components/Button';
import { Chip } from 'miniprogram/components/Chip';
import { classes } from 'miniprogram/components/classes';
import { Sheet } from 'miniprogram/components/Sheet';
import { roleOf } from 'miniprogram/platform/accessible';
import { useElderMode } from 'miniprogram/platform/elder-mode';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import type { AuditQuery } from '../hooks/use-audit-query';
import { every } from '../hooks/use-places';
import { ChoiceChip } from './ChoiceField';
import { DateField } from './DateField';
import styles from './filters.module.scss';
import forms from './forms.module.scss';

interface Props {
  query: AuditQuery;
  onAsk: (change: Partial<AuditQuery>) => void;
}

/** 谁、做了什么、哪几天 */
export function AuditFilters({ query, onAsk }: Props) {
  const [days, setDays] = useState(false);
  const colleagues = useColleagues();
  const wide = useWideWindow();
  const elder = useElderMode();
  return (
    <View
      className={classes(styles['filters'], wide && !elder && styles['roomy'])}
      {...roleOf('group')}
      aria-label="筛选"
    >
      <ChoiceChip
        label="谁"
        options={[
          { value: null, text: '所有人' },
          ...colleagues.map(({ staffId, displayName, loginName }) => ({
            value: staffId,
            text: displayName,
            note: loginName,
          })),
        ]}
        value={query.staffId}
        onChange={staffId => onAsk({ staffId })}
      />
      <ChoiceChip
        label="做了什么"
        options={[
          { value: null, text: '所有的事' },
          ...auditActions.map(action => ({ value: action, text: auditActionText(action) })),
        ]}
        value={query.action}
        onChange={action => onAsk({ action })}
      />
      <Chip
        text={daysText(query)}
        icon="down"
        {...(query.fromOn || query.untilOn ? { chosen: true } : {})}
        onPress={() => setDays(true)}
      />
      {query.subjectId !== null && (
        <Chip text="只看这一个对象" icon="close" chosen onPress={() => onAsk({ subjectId: null })} />
      )}
      <Days open={days} query={query} onAsk={onAsk} onClose={() => setDays(false)} />
    </View>
  );
}

function daysText({ fromOn, untilOn }: AuditQuery): string {
  if (fromOn && untilOn) return fromOn === untilOn ? short(fromOn) : `${short(fromOn)}至${short(untilOn)}`;
  if (fromOn) return `${short(fromOn)}起`;
  return untilOn ? `到${short(untilOn)}` : '哪几天';
}

const short = (day: LocalDate): string => formatLocalDate(day).slice(5);

function Days({ open, query, onAsk, onClose }: Props & { open: boolean; onClose: () => void }) {
  const [fromOn, setFromOn] = useState(query.fromOn);
  const [untilOn, setUntilOn] = useState(query.untilOn);
  const isReversed = fromOn !== null && untilOn !== null && untilOn < fromOn;
  const choose = (from: LocalDate | null, until: LocalDate | null): void => {
    setFromOn(from);
    setUntilOn(until);
    onAsk({ fromOn: from, untilOn: until });
    onClose();
  };
  return (
    <Sheet
      title="哪几天"
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" wide onPress={() => choose(null, null)}>
            不限日子
          </Button>
          <Button
            wide
            onPress={() => choose(fromOn, untilOn)}
            disabledBecause={isReversed ? '最后一天在前面' : undefined}
          >
            看这几天
          </Button>
        </>
      }
    >
      <View className={forms['form']}>
        <DateField label="第一天" value={fromOn} onChange={setFromOn} />
        <DateField
          label="最后一天"
          value={untilOn}
          onChange={setUntilOn}
          error={isReversed ? '要在第一天之后，或者就是同一天' : null}
        />
      </View>
    </Sheet>
  );
}

/** Everyone there is an account of, to choose from. */
function useColleagues(): readonly StaffAccount[] {
  const [colleagues, setColleagues] = useState<readonly StaffAccount[]>([]);
  useEffect(() => {
    let wanted = true;
    void every(listStaff, cursor => ({ pageSize: PAGE_SIZE_MAX, ...(cursor && { cursor }) })).then(
      items => wanted && setColleagues(items),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return colleagues;
}
