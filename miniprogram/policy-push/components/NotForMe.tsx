import { useState } from 'react';
import { View } from '@tarojs/components';
import type { OrganisationId } from 'shared/account/organisation-model';
import { mute } from 'shared/policy-push/contract';
import type { MuteTarget } from 'shared/policy-push/model';
import { muteLabel } from 'shared/policy-push/tags';
import { policyPushRefusalTexts } from 'shared/policy-push/texts';
import { Button } from 'miniprogram/components/Button';
import { errorText } from 'miniprogram/components/error-texts';
import { Notice } from 'miniprogram/components/Notice';
import { Sheet } from 'miniprogram/components/Sheet';
import { showToast } from 'miniprogram/components/toast-message';
import { roleOf } from 'miniprogram/platform/accessible';
import { call } from 'miniprogram/platform/call';
import { randomKey } from 'miniprogram/platform/device';
import { openPage } from 'miniprogram/platform/navigate';
import { profilePath } from 'miniprogram/platform/routes';
import { Choice } from './Choice';
import type { Item } from './item';
import styles from './NotForMe.module.scss';

const WRONG_FACTS = 'wrong-facts';

interface Props {
  item: Item;
  organisationId: OrganisationId | undefined;
  onClose: () => void;
}

/** 哪里不适用: nothing comes because of that clause any more; or what is kept is wrong, and is corrected. */
export function NotForMe({ item, organisationId, onClose }: Props) {
  const [chosen, setChosen] = useState<number | typeof WRONG_FACTS | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const clauses = item.clauses.filter(({ mutes }) => mutes.length > 0);
  const targets = typeof chosen === 'number' ? (clauses[chosen]?.mutes ?? []) : [];
  const labels = [...new Set(targets.map(muteLabel))].join('、');

  const stop = async (): Promise<void> => {
    setIsBusy(true);
    const why = await muteAll(targets, true, organisationId);
    setIsBusy(false);
    onClose();
    if (why !== null) return showToast(why);
    showToast(`不再因为“${labels}”推给您`, {
      text: '恢复',
      onPress: () => void muteAll(targets, false, organisationId).then(failed => showToast(failed ?? '恢复了')),
    });
  };
  const correct = (): void => {
    onClose();
    openPage(profilePath);
  };
  return (
    <Sheet
      title="哪里不适用？"
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            先留着
          </Button>
          <Button
            wide
            disabledBecause={chosen === null ? '先选一项' : undefined}
            busy={isBusy ? '正在记下' : undefined}
            onPress={() => (chosen === WRONG_FACTS ? correct() : void stop())}
          >
            {chosen === WRONG_FACTS ? '去改我的情况' : '不再推这一类'}
          </Button>
        </>
      }
    >
      <View className="s ink2">哪一条和您的情况不一样？</View>
      <View {...roleOf('radiogroup')} aria-label="哪里不适用">
        {clauses.map((clause, at) => (
          <Choice
            key={at}
            chosen={chosen === at}
            onChoose={() => setChosen(at)}
            title={clause.text}
            note={clause.clause ?? undefined}
          />
        ))}
        <Choice
          chosen={chosen === WRONG_FACTS}
          onChoose={() => setChosen(WRONG_FACTS)}
          title="记的情况不对"
          note="去改，改完重新比对"
        />
      </View>
      {targets.length > 0 && (
        <View className={styles['means']}>
          <Notice icon="info" live>
            以后不再因为“{labels}”推给您，别的照常推。随时能在“推送设置”里恢复
          </Notice>
        </View>
      )}
    </Sheet>
  );
}

/** Null when all of it was done; otherwise why not. */
async function muteAll(
  targets: readonly MuteTarget[],
  muted: boolean,
  organisationId: OrganisationId | undefined,
): Promise<string | null> {
  for (const target of targets) {
    const forWhom = organisationId && { organisationId };
    const outcome = await call(mute, { target, muted, ...forWhom, requestKey: randomKey() });
    if (outcome.ok) continue;
    const { code } = outcome.error;
    return code === 'tag-unknown' || code === 'too-many-mutes' ? policyPushRefusalTexts[code] : errorText(code).title;
  }
  return null;
}
