import { useMemo, useRef, useState } from 'react';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { listPolicyDrafts } from 'shared/policy/publishing-contract';
import { ReviewStatus, type PolicyDraftId, type PolicyDraftSummary } from 'shared/policy/publishing-model';
import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { PageState } from 'miniprogram/components/PageState';
import { openPage, rewriteAddress, usePageParameters } from 'miniprogram/platform/navigate';
import { draftPath, draftsPath } from 'miniprogram/platform/routes';
import { arrowKeys } from 'miniprogram/platform/shortcut';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { Columns } from '../../components/Columns';
import { ConsoleFrame } from '../../components/ConsoleFrame';
import { PageHead } from '../../components/PageHead';
import { ReadOn } from '../../components/ReadOn';
import { DraftFilters } from '../../drafts/DraftFilters';
import { DraftHeader, DraftRow } from '../../drafts/DraftRow';
import { EditPolicy } from '../../drafts/EditPolicy';
import { NewDraft } from '../../drafts/NewDraft';
import { draftingAgencies } from '../../drafts/own-agencies';
import { useColleagues } from '../../drafts/use-colleagues';
import { holds, type MyAccount } from '../../hooks/use-my-account';
import { usePages } from '../../hooks/use-pages';
import { usePlaces } from '../../hooks/use-places';

const PAGE_SIZE = 20;
type Status = PolicyDraftSummary['status'];

/** 政策文件: the drafts of one's agencies, the latest change first. */
export default function DraftsPage() {
  const parameters = usePageParameters();
  const [status, setStatus] = useState<Status | null>(() => ReviewStatus.safeParse(parameters['status']).data ?? null);
  const path = draftsPath(status ?? undefined);
  const choose = (next: Status | null): void => {
    setStatus(next);
    rewriteAddress(draftsPath(next ?? undefined));
  };
  return (
    <ConsoleFrame title="政策文件" current="drafts" path={path}>
      {me => <DraftList me={me} status={status} onChoose={choose} />}
    </ConsoleFrame>
  );
}

interface ListProps {
  me: MyAccount;
  status: Status | null;
  onChoose: (status: Status | null) => void;
}

function DraftList({ me, status, onChoose }: ListProps) {
  const wide = useWideWindow();
  const nameOf = useColleagues(me);
  const request = useMemo(() => ({ pageSize: PAGE_SIZE, ...(status && { status }) }), [status]);
  const list = usePages(listPolicyDrafts, request);
  const shownBefore = useRef(false);
  useDidShow(() => {
    // Back from a draft, the list may say something else; the first time it is asked for anyway.
    if (shownBefore.current) list.answer.reload();
    shownBefore.current = true;
  });
  const isEditor = holds(me, 'editor');
  return (
    <Columns
      head={
        <>
          <PageHead title="政策文件" note="您的单位起草、审核、发布的文稿" end={isEditor && <Beginning me={me} />} />
          <DraftFilters status={status} onChoose={onChoose} />
        </>
      }
    >
      <PageState
        of={list.answer}
        isEmpty={({ items }) => items.length === 0}
        empty={<NoDrafts narrowed={status !== null} isEditor={isEditor} onAll={() => onChoose(null)} />}
      >
        {() => (
          <View {...arrowKeys('.list-row')}>
            {wide && <DraftHeader />}
            {list.items.map(draft => (
              <DraftRow
                key={draft.draftId}
                draft={draft}
                nameOf={nameOf}
                onOpen={() => openPage(draftPath(draft.draftId))}
              />
            ))}
            <ReadOn list={list} text={`看下面${PAGE_SIZE}份`} />
          </View>
        )}
      </PageState>
    </Columns>
  );
}

/** 新建文稿、修改已有文件 */
function Beginning({ me }: { me: MyAccount }) {
  const wide = useWideWindow();
  const { agencies } = usePlaces();
  const [beginning, setBeginning] = useState<'new' | 'existing' | null>(null);
  const agencyIds = draftingAgencies(me, agencies).map(({ agencyId }) => agencyId);
  const close = (): void => setBeginning(null);
  const goTo = (draftId: PolicyDraftId): void => {
    close();
    openPage(draftPath(draftId));
  };
  return (
    <>
      <Button small variant="secondary" icon="edit" onPress={() => setBeginning('existing')}>
        修改已有文件
      </Button>
      <Button small icon="plus" variant={wide ? 'primary' : 'secondary'} onPress={() => setBeginning('new')}>
        新建文稿
      </Button>
      <NewDraft agencyIds={agencyIds} open={beginning === 'new'} onClose={close} onCreated={goTo} />
      <EditPolicy agencyIds={agencyIds} open={beginning === 'existing'} onClose={close} onOpened={goTo} />
    </>
  );
}

function NoDrafts({ narrowed, isEditor, onAll }: { narrowed: boolean; isEditor: boolean; onAll: () => void }) {
  if (narrowed) {
    return (
      <EmptyState
        icon="doc"
        title="没有这样的文稿"
        actions={
          <Button variant="secondary" onPress={onAll}>
            看全部文稿
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState icon="doc" title="还没有文稿">
      {isEditor ? '贴进一份公文，或者选一份已公开的来改' : '编辑写好、送审的文稿会出现在这里'}
    </EmptyState>
  );
}
