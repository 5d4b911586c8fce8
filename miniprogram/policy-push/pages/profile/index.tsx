import { useState } from 'react';
import { getProfile } from 'shared/policy-push/inbox-contract';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { forgetInboxGlance } from 'miniprogram/components/inbox-glance';
import { useActingAs, type ActingAs } from 'miniprogram/platform/acting-as';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { EnterpriseForm } from '../../components/EnterpriseForm';
import { ResidentForm } from '../../components/ResidentForm';
import { Saved } from '../../components/Saved';

/** 我的情况: six questions. While one acts for an organisation, 企业档案: ten. */
export default function ProfilePage() {
  const acting = useActingAs();
  // Whom it is about has changed: everything anew.
  return <Profile key={acting?.organisationId ?? 'myself'} acting={acting} />;
}

function Profile({ acting }: { acting: ActingAs | null }) {
  const organisationId = acting?.organisationId;
  const answer = useEndpoint(getProfile, organisationId ? { organisationId } : {});
  const [matchCount, setMatchCount] = useState<number | null>(null);
  const saved = (count: number): void => {
    setMatchCount(count);
    forgetInboxGlance();
    answer.reload();
  };
  return (
    <Page title={acting ? '企业档案' : '我的情况'}>
      {matchCount !== null ? (
        <Saved matchCount={matchCount} name={acting?.name ?? null} onChangeAgain={() => setMatchCount(null)} />
      ) : (
        <PageState of={answer}>
          {({ profile, updatedAt }) =>
            acting && profile.kind === 'enterprise' ? (
              <EnterpriseForm acting={acting} facts={profile.facts} onSaved={saved} />
            ) : (
              profile.kind === 'resident' && (
                <ResidentForm facts={profile.facts} hasSaved={updatedAt !== null} onSaved={saved} />
              )
            )
          }
        </PageState>
      )}
    </Page>
  );
}
