import { Text, View } from '@tarojs/components';
import type { PolicyView } from 'shared/policy/contract';
import { classes } from 'miniprogram/components/classes';
import { headParts, redHeadAuthorities } from '../document/red-head';
import styles from './RedHead.module.scss';

/** 眉首: who issues, in vermilion; the number; the red line. Nothing for a paper that begins with its title. */
export function RedHead({ policy }: { policy: PolicyView }) {
  const authorities = redHeadAuthorities(policy);
  if (!authorities) return null;
  const joint = authorities.length > 1;
  return (
    <View>
      <View className={classes('red-h', styles['head'], joint && styles['joint'])}>
        {joint ? (
          <>
            <View>
              {authorities.map(authority => (
                <View key={authority}>
                  <Parts words={authority} />
                </View>
              ))}
            </View>
            <View className={styles['word']}>文件</View>
          </>
        ) : (
          <Parts words={`${authorities[0] ?? ''}文件`} />
        )}
      </View>
      <View className={styles['number']}>{policy.documentNumber}</View>
      <View className="red-rule" />
    </View>
  );
}

function Parts({ words }: { words: string }) {
  return (
    <>
      {headParts(words).map(part => (
        <Text key={part} className={styles['part']}>
          {part}
        </Text>
      ))}
    </>
  );
}
