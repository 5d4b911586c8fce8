import { useState } from 'react';
import { saveConsent, type ConsentView, type listConsents } from 'shared/account/contract';
import type { ConsentPurpose } from 'shared/account/model';
import { purposeTexts } from 'shared/account/texts';
import { formatLocalDate, localDateOf } from 'shared/kernel/time';
import { Card } from 'miniprogram/components/Card';
import { Dialog } from 'miniprogram/components/Dialog';
import { errorText } from 'miniprogram/components/error-texts';
import { PageState } from 'miniprogram/components/PageState';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { ListSkeleton } from 'miniprogram/components/Skeleton';
import { Switch } from 'miniprogram/components/Switch';
import { showToast } from 'miniprogram/components/toast-message';
import { call } from 'miniprogram/platform/call';
import { randomKey } from 'miniprogram/platform/device';
import { forgetAnswers } from 'miniprogram/platform/last-answers';
import type { EndpointAnswer } from 'miniprogram/platform/use-endpoint';

interface Props {
  of: EndpointAnswer<typeof listConsents>;
  /** What is kept may be less now. */
  onSaved: () => void;
}

/** 我同意的事: each with its switch; taking one back asks first. */
export function Consents({ of, onSaved }: Props) {
  const [withdrawing, setWithdrawing] = useState<ConsentPurpose | null>(null);
  const [saving, setSaving] = useState(false);

  const save = async (purpose: ConsentPurpose, granted: boolean): Promise<void> => {
    if (saving) return;
    setSaving(true);
    const outcome = await call(saveConsent, { purpose, granted, requestKey: randomKey() });
    setSaving(false);
    setWithdrawing(null);
    const texts = purposeTexts[purpose];
    if (!outcome.ok) showToast(errorText(outcome.error.code).title);
    else showToast(granted ? texts.granted : texts.withdrawn);
    // What was kept because of it goes from this device too.
    if (outcome.ok && !granted) forgetAnswers();
    onSaved();
  };
  const change = (purpose: ConsentPurpose, granted: boolean): void => {
    if (granted) void save(purpose, true);
    else setWithdrawing(purpose);
  };
  return (
    <Section title="您同意的事" note="随时可以关掉">
      <PageState of={of} skeleton={<ListSkeleton count={1} />}>
        {({ items }) => (
          <Card>
            {items.map(consent => {
              const { title } = purposeTexts[consent.purpose];
              return (
                <Row
                  key={consent.purpose}
                  title={title}
                  note={noteOf(consent)}
                  end={
                    <Switch label={title} on={consent.granted} onChange={granted => change(consent.purpose, granted)} />
                  }
                />
              );
            })}
          </Card>
        )}
      </PageState>
      {withdrawing && (
        <Dialog
          open
          title={purposeTexts[withdrawing].withdrawQuestion}
          keep={{ text: '先留着', onPress: () => setWithdrawing(null) }}
          act={{
            text: purposeTexts[withdrawing].withdraw,
            onPress: () => void save(withdrawing, false),
            danger: true,
            busy: saving ? '正在关' : undefined,
          }}
        >
          {purposeTexts[withdrawing].withdrawMeans}
        </Dialog>
      )}
    </Section>
  );
}

function noteOf({ purpose, granted, decidedAt }: ConsentView): string {
  const { note, firstUse } = purposeTexts[purpose];
  if (decidedAt === null) return `${note}。${firstUse}`;
  return `${note}。${formatLocalDate(localDateOf(decidedAt))}${granted ? '同意' : '关掉'}`;
}
