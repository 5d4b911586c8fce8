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
      {headline && <View className={styles['headline']}>{matterOf(headline)}</View>}
    </Pressable>
  );
}

/** What a title is about: whoever issued it stands on every cover alike. */
function matterOf(title: string): string {
  return /印发《(.+)》/.exec(title)?.[1] ?? title.replace(/^.*?(?=关于)/, '');
}
