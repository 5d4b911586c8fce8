import { useMemo, useState, type ReactNode } from 'react';
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
import { usePages, type PagedList } from '../../hooks/use-pages';

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

type State = ReturnType<typeof useAuditQuery>;
type Side = { kind: 'entry'; entry: AuditEntryView } | { kind: 'check' } | { kind: 'closed' };
const CLOSED: Side = { kind: 'closed' };

function AuditLog({ state }: { state: State }) {
  const { narrowing, isNarrowed, ask } = state;
  const wide = useWideWindow();
  const [chosen, setSide] = useState<Side | null>(null);
  const { check, begin } = useChainCheck();
  const request = useMemo(() => ({ ...narrowing, pageSize: PAGE_SIZE }), [narrowing]);
  const list = usePages(listAuditEntries, request);
  useShortcut('Escape', () => setSide(CLOSED));
  // A desktop shows an entry at once; Esc puts the list alone.
  const [first] = list.items;
  const side: Side = chosen ?? (wide && first ? { kind: 'entry', entry: first } : CLOSED);
  const startCheck = (): void => {
    setSide({ kind: 'check' });
    if (check.state !== 'running') begin();
  };
  const close = (): void => setSide(CLOSED);
  const result = <ChainCheck check={check} onBegin={begin} />;
  return (
    <>
      <Columns
        head={<AuditHead state={state} onAsk={() => setSide(null)} onCheck={startCheck} />}
        detail={side.kind !== 'closed' && <Detail side={side} result={result} onClose={close} />}
        detailLabel={side.kind === 'check' ? '校验' : '这条记录'}
      >
        <PageState
          of={list.answer}
          isEmpty={({ items }) => items.length === 0}
          empty={<NothingFound narrowed={isNarrowed} onAll={() => ask(wholeLog)} />}
        >
          {() => <Entries list={list} side={side} onOpen={entry => setSide({ kind: 'entry', entry })} />}
        </PageState>
      </Columns>
      {!wide && <Sheets side={side} result={result} onClose={close} />}
    </>
  );
}

function AuditHead({ state, onAsk, onCheck }: { state: State; onAsk: () => void; onCheck: () => void }) {
  return (
    <>
      <PageHead
        title="操作记录"
        note="谁办了什么，都记在这里；改过、少了，校验得出来"
        end={
          <Button small variant="secondary" icon="shield" onPress={onCheck}>
            校验操作记录
          </Button>
        }
      />
      <AuditFilters
        query={state.query}
        onAsk={change => {
          onAsk();
          state.ask(change);
        }}
      />
    </>
  );
}

interface EntriesProps {
  list: PagedList<typeof listAuditEntries>;
  side: Side;
  onOpen: (entry: AuditEntryView) => void;
}

function Entries({ list, side, onOpen }: EntriesProps) {
  const wide = useWideWindow();
  return (
    <View {...arrowKeys('.list-row')}>
      {wide && <AuditHeader />}
      {list.items.map(entry => (
        <AuditRow
          key={entry.auditEntryId}
          entry={entry}
          open={side.kind === 'entry' && side.entry.auditEntryId === entry.auditEntryId}
          onOpen={() => onOpen(entry)}
        />
      ))}
      <ReadOn list={list} text={`看更早的${PAGE_SIZE}条`} />
    </View>
  );
}

interface SideProps {
  side: Side;
  /** How far the check is, and what it found. */
  result: ReactNode;
  onClose: () => void;
}

/** The right column of a desktop. */
function Detail({ side, result, onClose }: SideProps) {
  if (side.kind === 'entry') return <AuditDetail entry={side.entry} />;
  return (
    <DetailPanel title="校验操作记录" onClose={onClose}>
      {result}
    </DetailPanel>
  );
}

/** The same on a phone, from below. */
function Sheets({ side, result, onClose }: SideProps) {
  const entry = side.kind === 'entry' ? side.entry : null;
  return (
    <>
      <Sheet title={entry ? auditActionText(entry.action) : ''} open={entry !== null} onClose={onClose}>
        {entry && <AuditDetail entry={entry} />}
      </Sheet>
      <Sheet title="校验操作记录" open={side.kind === 'check'} onClose={onClose}>
        {result}
      </Sheet>
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
