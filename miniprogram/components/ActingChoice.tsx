import { View } from '@tarojs/components';
import type { MyOrganisation } from 'shared/account/acting-contract';
import { roleOf } from 'miniprogram/platform/accessible';
import { actFor, actForMyself, useActingAs } from 'miniprogram/platform/acting-as';
import { Card } from './Card';
import { classes } from './classes';
import { Pressable } from './Pressable';
import styles from './ActingChoice.module.scss';

/** 替谁办理: oneself, or one of the organisations one may act for. */
export function ActingChoice({ organisations }: { organisations: readonly MyOrganisation[] }) {
  const acting = useActingAs();
  const choices = [
    { id: null, name: '我自己', choose: actForMyself },
    ...organisations
      .filter(({ power }) => power !== 'view')
      .map(organisation => ({
        id: organisation.organisationId,
        name: organisation.name,
        choose: () => actFor(organisation),
      })),
  ];
  return (
    <Card>
      <View {...roleOf('radiogroup')} aria-label="替谁办理">
        {choices.map(({ id, name, choose }) => {
          const isChosen = id === (acting?.organisationId ?? null);
          return (
            <Pressable
              key={id ?? 'myself'}
              role="radio"
              checked={isChosen}
              className={classes(styles['choice'], isChosen && styles['on'])}
              onPress={choose}
            >
              <View className={styles['ring']}>{isChosen && <View className={styles['dot']} />}</View>
              <View className={styles['name']}>{name}</View>
            </Pressable>
          );
        })}
      </View>
    </Card>
  );
}
