import { useMemo, useState } from 'react';
import { View } from '@tarojs/components';
import { listAuditEntries, type AuditEntryView } from 'shared/account/audit-contract';
import { auditActionText } from 'shared/account/audit-texts';
import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { PageState } from 'miniprogram/components/PageState';
import { Sheet } from 'miniprogram/components/Sheet';
import { arrowKeys, useShortcut } from 'miniprogram/platform/shortcut';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { AuditDetail } from '../../components/AuditDetail';
import { AuditFilters } from '../../components/AuditFilters';
import { AuditHeader, AuditRow } from '../../components/AuditRow';
import { ChainCheck } from '../../components/ChainCheck';
import { Columns } from '../../components/Columns';
import { ConsoleFrame } from '../../components/ConsoleFrame';
import { DetailPanel } from '../../components/DetailPanel';
import { PageHead } from '../../components/PageHead';
import { ReadOn } from '../../components/ReadOn';
import { useAuditQuery, wholeLog } from '../../hooks/use-audit-query';
import { useChainCheck } from '../../hooks/use-chain-check';
import { usePages } from '../../hooks/use-pages';

const PAGE_SIZE = 30;

/** 操作记录 */
export default function AuditPage() {
  const state = useAuditQuery();
  return (
    <ConsoleFrame title="操作记录" current="audit" path={state.path}>
      {() => <AuditLog state={state} />}
    </ConsoleFrame>
  );
}

type Side = { kind: 'entry'; entry: AuditEntryView } | { kind: 'check' } | { kind: 'closed' };

function AuditLog({ state }: { state: ReturnType<typeof useAuditQuery> }) {
  const { query, narrowing, isNarrowed, ask } = state;
  const wide = useWideWindow();
  const [chosen, setSide] = useState<Side | null>(null);
  const { check, begin } = useChainCheck();
  const request = useMemo(() => ({ ...narrowing, pageSize: PAGE_SIZE }), [narrowing]);
  const list = usePages(listAuditEntries, request);
  useShortcut('Escape', () => setSide({ kind: 'closed' }));
  // A desktop shows an entry at once; Esc puts the list alone.
  const [first] = list.items;
  const side: Side = chosen ?? (wide && first ? { kind: 'entry', entry: first } : { kind: 'closed' });
  const startCheck = (): void => {
    setSide({ kind: 'check' });
    if (check.state !== 'running') begin();
  };
  const close = (): void => setSide({ kind: 'closed' });
  const result = <ChainCheck check={check} onBegin={begin} />;
  return (
    <>
      <Columns
        head={
          <>
            <PageHead
              title="操作记录"
              note="谁办了什么，都记在这里；改过、少了，校验得出来"
              end={
                <Button small variant="secondary" icon="shield" onPress={startCheck}>
                  校验操作记录
                </Button>
              }
            />
            <AuditFilters
              query={query}
              onAsk={change => {
                setSide(null);
                ask(change);
              }}
            />
          </>
        }
        detail={
          side.kind === 'entry' ? (
            <AuditDetail entry={side.entry} />
          ) : side.kind === 'check' ? (
            <DetailPanel title="校验操作记录" onClose={close}>
              {result}
            </DetailPanel>
          ) : null
        }
        detailLabel={side.kind === 'check' ? '校验' : '这条记录'}
      >
        <PageState
          of={list.answer}
          isEmpty={({ items }) => items.length === 0}
          empty={<NothingFound narrowed={isNarrowed} onAll={() => ask(wholeLog)} />}
        >
          {() => (
            <View {...arrowKeys('.list-row')}>
              {wide && <AuditHeader />}
              {list.items.map(entry => (
                <AuditRow
                  key={entry.auditEntryId}
                  entry={entry}
                  open={side.kind === 'entry' && side.entry.auditEntryId === entry.auditEntryId}
                  onOpen={() => setSide({ kind: 'entry', entry })}
                />
              ))}
              <ReadOn list={list} text={`看更早的${PAGE_SIZE}条`} />
            </View>
          )}
        </PageState>
      </Columns>
      {!wide && (
        <>
          <Sheet
            title={side.kind === 'entry' ? auditActionText(side.entry.action) : ''}
            open={side.kind === 'entry'}
            onClose={close}
          >
            {side.kind === 'entry' && <AuditDetail entry={side.entry} />}
          </Sheet>
          <Sheet title="校验操作记录" open={side.kind === 'check'} onClose={close}>
            {result}
          </Sheet>
        </>
      )}
    </>
  );
}

function NothingFound({ narrowed, onAll }: { narrowed: boolean; onAll: () => void }) {
  if (!narrowed) return <EmptyState icon="list" title="还没有操作记录" />;
  return (
    <EmptyState icon="search" title="没有这样的记录" actions={<Button onPress={onAll}>看全部记录</Button>}>
      换个人、换几天试试
    </EmptyState>
  );
}
