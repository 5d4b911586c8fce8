import { listOrganisationRecords } from 'shared/account/organisation-contract';
import type { OrganisationId } from 'shared/account/organisation-model';
import { organisationDeedTexts } from 'shared/account/organisation-texts';
import { formatClockTime, formatLocalDate, localDateOf } from 'shared/kernel/time';
import { Card } from 'miniprogram/components/Card';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { PageByPage } from './PageByPage';

const PAGE_SIZE = 10;

/** 办理记录 */
export function OrganisationRecords({ organisationId }: { organisationId: OrganisationId }) {
  return (
    <Section title="办理记录">
      <PageByPage
        endpoint={listOrganisationRecords}
        input={{ organisationId, pageSize: PAGE_SIZE }}
        more="看更早的"
        empty={<Card padded>还没有办理过什么</Card>}
      >
        {records => (
          <Card>
            {records.map(({ at, action, agentLabel, mine }) => (
              <Row
                key={`${at}${action}`}
                title={organisationDeedTexts[action] ?? '办理'}
                note={`${formatLocalDate(localDateOf(at))}${formatClockTime(at)}，${mine ? '您' : (agentLabel ?? '以前的经办人')}`}
              />
            ))}
          </Card>
        )}
      </PageByPage>
    </Section>
  );
}
