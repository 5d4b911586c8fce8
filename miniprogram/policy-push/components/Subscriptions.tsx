import { useState } from 'react';
import { View } from '@tarojs/components';
import { listAgencies } from 'shared/account/contract';
import type { OrganisationId } from 'shared/account/organisation-model';
import { subscribe } from 'shared/policy-push/contract';
import type { SubscriptionTarget } from 'shared/policy-push/model';
import { subjectClasses } from 'shared/policy/subject-category.rules';
import { Chip } from 'miniprogram/components/Chip';
import { PageState } from 'miniprogram/components/PageState';
import { Section } from 'miniprogram/components/Section';
import { showToast } from 'miniprogram/components/toast-message';
import { useCommand } from 'miniprogram/platform/use-command';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import { refusalText } from './SaveBar';
import styles from './Question.module.scss';

const allAgencies = { pageSize: 50 };

interface Props {
  subscriptions: readonly SubscriptionTarget[];
  organisationId: OrganisationId | undefined;
}

interface Choice {
  key: string;
  label: string;
  target: SubscriptionTarget;
}

/** 按主题 */
export function TopicSubscriptions({ subscriptions, organisationId }: Props) {
  const choices = subjectClasses.map((subjectCategory): Choice => ({
    key: subjectCategory,
    label: subjectCategory,
    target: { kind: 'subject-category', subjectCategory },
  }));
  return (
    <Section title="按主题订阅">
      <Switches choices={choices} subscriptions={subscriptions} organisationId={organisationId} />
    </Section>
  );
}

/** 按单位 */
export function AgencySubscriptions({ subscriptions, organisationId }: Props) {
  const agencies = useEndpoint(listAgencies, allAgencies);
  return (
    <Section title="按单位订阅">
      <PageState of={agencies}>
        {({ items }) => (
          <Switches
            choices={items.map(({ agencyId, shortName }) => ({
              key: agencyId,
              label: shortName,
              target: { kind: 'agency', agencyId },
            }))}
            subscriptions={subscriptions}
            organisationId={organisationId}
          />
        )}
      </PageState>
    </Section>
  );
}

interface SwitchesProps extends Props {
  choices: readonly Choice[];
}

/** One chip a choice, on or off at once; a no puts it back and says why. */
function Switches({ choices, subscriptions, organisationId }: SwitchesProps) {
  const [keys, setKeys] = useState(() => new Set(subscriptions.map(keyOf)));
  const command = useCommand(subscribe);
  const [refused, setRefused] = useState<string | null>(null);
  const change = async ({ key, label, target }: Choice): Promise<void> => {
    const subscribed = !keys.has(key);
    setRefused(null);
    const forWhom = organisationId && { organisationId };
    const done = await command.run({ target, subscribed, ...forWhom });
    if (!done) return setRefused(key);
    setKeys(new Set(done.subscriptions.map(keyOf)));
    showToast(subscribed ? `订阅了${label}` : `退订了${label}`);
  };
  return (
    <>
      <View className={styles['chips']}>
        {choices.map(choice => (
          <Chip
            key={choice.key}
            text={choice.label}
            chosen={keys.has(choice.key)}
            onPress={() => void change(choice)}
          />
        ))}
      </View>
      <View className="s red" aria-live="polite">
        {refused !== null && command.error ? refusalText(command.error) : ''}
      </View>
    </>
  );
}

function keyOf(target: SubscriptionTarget): string {
  return target.kind === 'agency' ? target.agencyId : target.subjectCategory;
}
