import { View } from '@tarojs/components';
import { nonTextRateText } from 'shared/interpretation/texts';
import styles from './NonTextRate.module.scss';

/** 多样化解读率, with what it is of. */
export function NonTextRate({ numerator, denominator }: { numerator: number; denominator: number }) {
  return (
    <View className={styles['rate']}>
      <View className="strong">{nonTextRateText({ numerator, denominator })}</View>
      <View className="s ink3">
        {denominator}份文件有解读，其中{numerator}份有图表、流程或问答
      </View>
    </View>
  );
}
