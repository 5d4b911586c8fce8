import type { OrganisationId } from 'shared/account/organisation-model';
import { mute, type getMySubscriptions } from 'shared/policy-push/contract';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { Notice } from 'miniprogram/components/Notice';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { showToast } from 'miniprogram/components/toast-message';
import { useCommand } from 'miniprogram/platform/use-command';
import { refusalText } from './SaveBar';

interface Props {
  mutes: ResponseOf<typeof getMySubscriptions>['mutes'];
  organisationId: OrganisationId | undefined;
  onChanged: () => void;
}

/** 不再推的: each can come again. */
export function Mutes({ mutes, organisationId, onChanged }: Props) {
  const command = useCommand(mute);
  const restore = async ({ target, label }: Props['mutes'][number]): Promise<void> => {
    const forWhom = organisationId && { organisationId };
    if (!(await command.run({ target, muted: false, ...forWhom }))) return;
    showToast(`“${label}”恢复了`);
    onChanged();
  };
  return (
    <Section title="不再推的">
      {command.error && (
        <Notice tone="urgent" icon="alert" live>
          {refusalText(command.error)}
        </Notice>
      )}
      <Card>
        {mutes.length === 0 && <Row title="没有" note="在消息里点“不适用”，会记在这里" />}
        {mutes.map(one => (
          <Row
            key={one.label}
            title={one.label}
            end={
              <Button variant="secondary" small label={`恢复${one.label}`} onPress={() => void restore(one)}>
                恢复
              </Button>
            }
          />
        ))}
      </Card>
    </Section>
  );
}
