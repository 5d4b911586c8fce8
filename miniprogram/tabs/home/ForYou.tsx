import { View } from '@tarojs/components';
import type { OrganisationId } from 'shared/account/organisation-model';
import { getProfile, type InboxItemSummary } from 'shared/policy-push/inbox-contract';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { Clauses } from 'miniprogram/components/Clauses';
import { DeadlineTag } from 'miniprogram/components/DeadlineTag';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { useInboxGlance } from 'miniprogram/components/inbox-glance';
import { matchWords } from 'miniprogram/components/match-words';
import { headingOf } from 'miniprogram/platform/accessible';
import { openPage, openTab } from 'miniprogram/platform/navigate';
import { inboxItemPath, profilePath } from 'miniprogram/platform/routes';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import styles from './index.module.scss';

/** 为您匹配: the first of what was found, or the way to it. Asked beside the page, which never waits for it. */
export function ForYou() {
  const seen = useInboxGlance();
  if (seen.state !== 'known') return null;
  const matched = seen.page.items.filter(({ reason }) => reason === 'matched').sort(compare);
  const [first] = matched;
  if (!first) return <NothingFound whose={seen.whose} />;
  return (
    <Section title="为您匹配" more={{ text: '全部消息', onPress: () => openTab('inbox') }}>
      <Card>
        <Found item={first} whose={seen.whose} />
      </Card>
    </Section>
  );
}

/** More that fits first, then what ends sooner; what has no end last. */
function compare(a: InboxItemSummary, b: InboxItemSummary): number {
  return b.fitCount - a.fitCount || (a.deadlineOn ?? '9').localeCompare(b.deadlineOn ?? '9');
}

function Found({ item, whose }: { item: InboxItemSummary; whose: OrganisationId | undefined }) {
  const { itemId, title, summary, deadlineOn, fitCount, unknownCount } = item;
  return (
    <View className={styles['lead']}>
      {deadlineOn && (
        <View className={styles['leadState']}>
          <DeadlineTag on={deadlineOn} />
        </View>
      )}
      <View className={styles['leadTitle']} {...headingOf(3)}>
        {title}
      </View>
      <View className="strong">{summary}</View>
      <View className="s ink2">
        <Clauses text={`可能符合：${matchWords(fitCount, unknownCount)}`} />
      </View>
      <View className={styles['leadActions']}>
        <Button variant="secondary" wide onPress={() => openPage(inboxItemPath(itemId, { organisationId: whose }))}>
          看为什么推给您
        </Button>
      </View>
    </View>
  );
}

/** Nothing yet: asks for the facts where none were said, and otherwise says nothing. */
function NothingFound({ whose }: { whose: OrganisationId | undefined }) {
  const profile = useEndpoint(getProfile, whose ? { organisationId: whose } : {});
  if (profile.state !== 'ready' || profile.data.updatedAt !== null) return null;
  return (
    <Section title="为您匹配">
      <Card>
        <Row
          icon="user"
          title={whose ? '填十项，政策来找企业' : '填六项，政策来找您'}
          note={whose ? '哪一项都可以不填' : '点一点就好，1分钟。不填名字和证件号'}
          onPress={() => openPage(profilePath)}
        />
      </Card>
    </Section>
  );
}
