import { useMemo } from 'react';
import { getPolicyDraft } from 'shared/policy/publishing-contract';
import { PolicyDraftId } from 'shared/policy/publishing-model';
import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { PageState } from 'miniprogram/components/PageState';
import { replacePage, usePageParameters } from 'miniprogram/platform/navigate';
import { draftPath, draftsPath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { ConsoleFrame } from '../../components/ConsoleFrame';
import { DraftDesk } from '../../drafts/DraftDesk';
import type { MyAccount } from '../../hooks/use-my-account';

/** 一份文稿 */
export default function DraftPage() {
  const parameters = usePageParameters();
  const draftId = PolicyDraftId.safeParse(parameters['draftId']).data;
  return (
    <ConsoleFrame title="文稿" current="drafts" path={draftPath(draftId ?? '')} inner>
      {me => (draftId ? <Draft draftId={draftId} me={me} /> : <NoDraft />)}
    </ConsoleFrame>
  );
}

function Draft({ draftId, me }: { draftId: PolicyDraftId; me: MyAccount }) {
  const request = useMemo(() => ({ draftId }), [draftId]);
  const answer = useEndpoint(getPolicyDraft, request);
  return (
    <PageState of={answer} skeleton="document" failed={{ 'not-found': <NoDraft /> }}>
      {({ draft }) => <DraftDesk draft={draft} me={me} />}
    </PageState>
  );
}

function NoDraft() {
  return (
    <EmptyState
      icon="doc"
      title="没有这份文稿"
      actions={<Button onPress={() => replacePage(draftsPath())}>看全部文稿</Button>}
    />
  );
}
