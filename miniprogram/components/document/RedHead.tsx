import { Text, View } from '@tarojs/components';
import type { PolicyView } from 'shared/policy/contract';
import { classes } from 'miniprogram/components/classes';
import { headParts, redHeadAuthorities } from './red-head';
import styles from './RedHead.module.scss';

/** Left and right of the name: the margin of the paper and its padding. */
const AROUND_PX = 64;
const WITH_LETTER_SPACING = 1.08;

type Head = Pick<PolicyView, 'issuingAuthority' | 'coIssuingAuthorities' | 'documentNumber' | 'genre'>;

/** 眉首: who issues, in vermilion; the number; the red line. Nothing for a paper that begins with its title. */
export function RedHead({ policy }: { policy: Head }) {
  const authorities = redHeadAuthorities(policy);
  if (!authorities) return null;
  const joint = authorities.length > 1;
  return (
    <View>
      <View
        className={classes('red-h', styles['head'], joint && styles['joint'])}
        style={joint ? {} : { fontSize: fontSizeOf(`${authorities[0] ?? ''}文件`) }}
      >
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

/** A name a little too long for the phone gets smaller type before it gets a second line. */
function fontSizeOf(words: string): string {
  const fitting = `calc((100vw - ${AROUND_PX}px) / ${(words.length * WITH_LETTER_SPACING).toFixed(2)})`;
  return `max(calc(var(--fs-red) * 0.8), min(var(--fs-red), ${fitting}))`;
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
