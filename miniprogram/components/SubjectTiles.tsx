import { View } from '@tarojs/components';
import type { Facet } from 'shared/policy/contract';
import { openPage } from 'miniprogram/platform/navigate';
import { searchPath } from 'miniprogram/platform/routes';
import { Card } from './Card';
import { Icon } from './Icon';
import type { IconName } from './icon-names';
import { Pressable } from './Pressable';
import { classes } from './classes';
import styles from './SubjectTiles.module.scss';

/** The first of these whose words the subject's name holds. */
const icons: readonly [RegExp, IconName][] = [
  [/就业|创业|劳动|人事|社会保障|社保/, 'bag'],
  [/卫生|医|健康/, 'plus'],
  [/教育|科技|文化|体育/, 'cap'],
  [/农|林|水利|粮/, 'sprout'],
  [/城乡|住房|建设|住建/, 'home'],
  [/财政|金融|税|审计/, 'coin'],
  [/民政|养老|救助|扶贫|优抚/, 'people'],
  [/商贸|工业|企业|市场|经济|旅游/, 'firm'],
  [/国土|资源|能源|环境|交通/, 'pin'],
  [/公安|安全|司法|监督/, 'shield'],
  [/政务|机关|综合/, 'stamp'],
];

function iconOf(subject: string): IconName {
  return icons.find(([words]) => words.test(subject))?.[1] ?? 'doc';
}

const TILES_MAX = 12;

/** 主题分类 with their counts */
export function SubjectTiles({ subjects }: { subjects: Facet }) {
  return (
    <Card>
      <View className={styles['tiles']}>
        {subjects.slice(0, TILES_MAX).map(({ value, count }) => (
          <Pressable
            key={value}
            role="link"
            className={styles['tile']}
            label={`${value}，${count}件`}
            onPress={() => openPage(searchPath({ subjectCategory: value }))}
          >
            <Icon name={iconOf(value)} className="blue" />
            <View className={styles['words']}>
              <View className={classes('strong', styles['name'])}>{value.replace(/、/g, '、\u200b')}</View>
              <View className="c ink3">{count}件</View>
            </View>
          </Pressable>
        ))}
      </View>
    </Card>
  );
}
