import { useMemo, useState } from 'react';
import { View } from '@tarojs/components';
import { listStaff } from 'shared/account/staff-contract';
import type { StaffId } from 'shared/account/staff-model';
import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { PageState } from 'miniprogram/components/PageState';
import { openPage } from 'miniprogram/platform/navigate';
import { staffMemberPath } from 'miniprogram/platform/routes';
import { arrowKeys, useShortcut } from 'miniprogram/platform/shortcut';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { AddStaff } from '../../components/AddStaff';
import { Columns } from '../../components/Columns';
import { ConsoleFrame } from '../../components/ConsoleFrame';
import { PageHead } from '../../components/PageHead';
import { ReadOn } from '../../components/ReadOn';
import { SearchPlace } from '../../components/SearchPlace';
import { StaffDetail } from '../../components/StaffDetail';
import { StaffFilters } from '../../components/StaffFilters';
import { StaffHeader, StaffRow } from '../../components/StaffRow';
import { holds, type MyAccount } from '../../hooks/use-my-account';
import { usePages } from '../../hooks/use-pages';
import { STAFF_WORDS_MAX, useStaffQuery } from '../../hooks/use-staff-query';

const PAGE_SIZE = 20;
const nobody = { words: '', agencyId: null, role: null, status: null };

/** 人员与岗位 */
export default function StaffPage() {
  const state = useStaffQuery();
  return (
    <ConsoleFrame title="人员与岗位" current="staff" path={state.path}>
      {me => <StaffList me={me} state={state} />}
    </ConsoleFrame>
  );
}

type State = ReturnType<typeof useStaffQuery>;

function StaffList({ me, state }: { me: MyAccount; state: State }) {
  const { narrowing, staffId, open, ask } = state;
  const wide = useWideWindow();
  const [adding, setAdding] = useState(false);
  const [closed, setClosed] = useState(false);
  const request = useMemo(() => ({ ...narrowing, pageSize: PAGE_SIZE }), [narrowing]);
  const list = usePages(listStaff, request);
  const mayChange = holds(me, 'administrator');
  // A desktop shows somebody at once; Esc puts the list alone.
  const shown = wide && !closed ? (staffId ?? list.items[0]?.staffId ?? null) : null;
  useShortcut('Escape', () => setClosed(true));
  const { reload } = list.answer;

  const choose = (id: StaffId): void => {
    setClosed(false);
    if (wide) open(id);
    else openPage(staffMemberPath(id));
  };
  return (
    <Columns
      head={
        <StaffHead
          state={state}
          total={list.answer.data?.totalCount}
          onAdd={mayChange ? () => setAdding(true) : null}
        />
      }
      detail={shown && <StaffDetail key={shown} staffId={shown} me={me} onChanged={reload} />}
      detailLabel="这个账号"
    >
      <PageState
        of={list.answer}
        isEmpty={({ items }) => items.length === 0}
        empty={<NobodyFound narrowed={state.isNarrowed} onAll={() => ask(nobody)} />}
      >
        {() => (
          <View {...arrowKeys('.list-row')}>
            {wide && <StaffHeader />}
            {list.items.map(account => (
              <StaffRow
                key={account.staffId}
                account={account}
                open={account.staffId === shown}
                onOpen={() => choose(account.staffId)}
              />
            ))}
            <ReadOn list={list} text={`看下面${PAGE_SIZE}个`} />
          </View>
        )}
      </PageState>
      <AddStaff open={adding} onClose={() => setAdding(false)} onAdded={reload} />
    </Columns>
  );
}

interface HeadProps {
  state: State;
  total: number | undefined;
  /** Null for whoever may only look. */
  onAdd: (() => void) | null;
}

function StaffHead({ state: { query, ask, type }, total, onAdd }: HeadProps) {
  const wide = useWideWindow();
  return (
    <>
      <PageHead
        title="人员与岗位"
        note={total === undefined ? undefined : `共${total}个账号`}
        end={
          <>
            <SearchPlace
              placeholder="搜称呼、登录名"
              words={query.words}
              maxLength={STAFF_WORDS_MAX}
              onSearch={words => ask({ words })}
              onClear={() => ask({ words: '' })}
              onType={type}
            />
            {onAdd && (
              <Button small icon="plus" variant={wide ? 'primary' : 'secondary'} onPress={onAdd}>
                新增人员
              </Button>
            )}
          </>
        }
      />
      <StaffFilters query={query} onAsk={ask} />
    </>
  );
}

function NobodyFound({ narrowed, onAll }: { narrowed: boolean; onAll: () => void }) {
  if (!narrowed) return <EmptyState icon="people" title="还没有账号" />;
  return (
    <EmptyState icon="search" title="没有这样的账号" actions={<Button onPress={onAll}>看全部账号</Button>}>
      换个条件试试
    </EmptyState>
  );
}
