import { View } from '@tarojs/components';
import { county } from 'shared/county/county';
import type { IssueSummary } from 'shared/gazette/contract';
import { issueName } from 'shared/gazette/texts';
import { classes } from 'miniprogram/components/classes';
import { Pressable } from 'miniprogram/components/Pressable';
import { openPage } from 'miniprogram/platform/navigate';
import { gazetteIssuePath } from 'miniprogram/platform/routes';
import styles from './Cover.module.scss';

const TITLE_LINES = [county.name, '人民政府', '公报'];

/** 封面: a sheet of its own look, with what this issue leads with. */
export function Cover({ issue, big }: { issue: IssueSummary; big?: boolean }) {
  const { issueNumber, entryCount, headline, serialNumber } = issue;
  return (
    <Pressable
      role="link"
      className={classes('doc', styles['cover'], big && styles['big'])}
      label={`${issueName(issue)}，${entryCount}篇，头题：${headline ?? '无'}`}
      onPress={() => openPage(gazetteIssuePath(issue.issueId))}
    >
      <View className={classes('red-h', styles['title'])}>
        {TITLE_LINES.map(line => (
          <View key={line}>{line}</View>
        ))}
      </View>
      <View className="red-rule" />
      <View className={styles['number']}>{big ? issueName(issue) : `第${issueNumber}期`}</View>
      <View className={styles['number']}>{big ? `总第${serialNumber}期` : `${entryCount}篇`}</View>
      {headline && <View className={styles['headline']}>{headline}</View>}
    </Pressable>
  );
}
