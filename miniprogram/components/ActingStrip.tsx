import { useEffect } from 'react';
import { Text, View } from '@tarojs/components';
import { listMyOrganisations } from 'shared/account/acting-contract';
import { actForMyself, actOnlyFor, useActingAs } from 'miniprogram/platform/acting-as';
import { call } from 'miniprogram/platform/call';
import { Pressable } from './Pressable';
import { showToast } from './toast-message';
import styles from './ActingStrip.module.scss';

/** Whether they may still is asked this often at most. */
const ASK_AGAIN_AFTER_MS = 5 * 60 * 1000;
let askedAtMs = 0;

/** 正在代表哪家企业办理, under the header of every page; nothing while one acts for oneself. */
export function ActingStrip() {
  const acting = useActingAs();
  const organisationId = acting?.organisationId;
  useEffect(() => {
    if (!organisationId || Date.now() - askedAtMs < ASK_AGAIN_AFTER_MS) return;
    askedAtMs = Date.now();
    void call(listMyOrganisations, {}).then(outcome => {
      if (!outcome.ok) askedAtMs = 0;
      else if (actOnlyFor(outcome.data.items.filter(({ power }) => power !== 'view')))
        showToast('代表企业的授权没有了，已经换回您自己');
    });
  }, [organisationId]);
  if (!acting) return null;
  return (
    <View className={styles['strip']}>
      <View className={styles['inside']}>
        <View className={styles['words']}>
          正在代表<Text className="strong">{acting.name}</Text>办理
        </View>
        <Pressable className={styles['back']} onPress={actForMyself}>
          换回自己
        </Pressable>
      </View>
    </View>
  );
}
