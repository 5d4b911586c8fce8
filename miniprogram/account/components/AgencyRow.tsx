import { View } from '@tarojs/components';
import { leadingResponsibilities } from 'shared/account/agency-search.rules';
import type { AgencyView } from 'shared/account/contract';
import { classes } from 'miniprogram/components/classes';
import { Icon } from 'miniprogram/components/Icon';
import { Pressable } from 'miniprogram/components/Pressable';
import { Marked } from './Marked';
import styles from './AgencyRow.module.scss';

interface Props {
  agency: AgencyView;
  /** What was looked for. */
  words: string;
  onPress: () => void;
  /** The only one in its line, on a wide screen too. */
  wide?: boolean;
}

/** 县民政局, and what it is responsible for. */
export function AgencyRow({ agency, words, onPress, wide }: Props) {
  const duties = leadingResponsibilities(agency.responsibilities, words).join('；');
  return (
    <Pressable className={classes(styles['row'], wide && styles['wide'])} onPress={onPress}>
      <View className={styles['words']}>
        <View className="strong">
          <Marked text={agency.shortName} words={words} />
        </View>
        {duties && (
          <View className="s ink2">
            <Marked text={duties} words={words} />
          </View>
        )}
      </View>
      <Icon name="right" size="m" className="ink3" />
    </Pressable>
  );
}
