import { View } from '@tarojs/components';
import type { AuditEntryView } from 'shared/account/audit-contract';
import { auditActionText } from 'shared/account/audit-texts';
import { formatClockTime, formatLocalDate, localDateOf } from 'shared/kernel/time';
import { copyAndSay } from 'miniprogram/components/copy-and-say';
import { Pressable } from 'miniprogram/components/Pressable';
import { headingOf } from 'miniprogram/platform/accessible';
import { useWideWindow } from 'miniprogram/platform/wide-window';
import { actorText, shortDigest, subjectText } from '../audit-text';
import { Facts } from './Facts';
import styles from './AuditDetail.module.scss';

/** 一条操作记录, with what it takes to prove it. */
export function AuditDetail({ entry }: { entry: AuditEntryView }) {
  const wide = useWideWindow();
  const when = `${formatLocalDate(localDateOf(entry.at))}${formatClockTime(entry.at)}`;
  return (
    <>
      {wide && (
        <View className={styles['head']}>
          <View className="s ink3">{when}</View>
          <View className={styles['title']} {...headingOf(2)}>
            {auditActionText(entry.action)}
          </View>
        </View>
      )}
      <View className={wide ? styles['body'] : ''}>
        <Facts
          facts={[
            { label: '谁', value: actorText(entry) },
            wide ? null : { label: '时间', value: when },
            { label: '对象', value: <Copied text={entry.subject.id} shown={subjectText(entry)} what="编号" /> },
            entry.forWhom ? { label: '为谁办', value: entry.forWhomName ?? '居民' } : null,
            { label: '办之前', value: <Digest digest={entry.beforeDigest} absent="还没有" /> },
            { label: '办之后', value: <Digest digest={entry.afterDigest} absent="没有留下" /> },
            {
              label: '封存',
              value: entry.sealNumber === null ? '还没有，每分钟封存一次' : `第${entry.sealNumber}号封存`,
            },
            { label: '记录编号', value: <Copied text={entry.auditEntryId} shown={entry.auditEntryId} what="编号" /> },
            { label: '请求编号', value: <Copied text={entry.requestId} shown={entry.requestId} what="编号" /> },
          ]}
        />
        <View className="c ink3">内容只留摘要：有一点不同，摘要就不同。原来的内容不在这里。</View>
      </View>
    </>
  );
}

function Digest({ digest, absent }: { digest: string | null; absent: string }) {
  return digest === null ? <>{absent}</> : <Copied text={digest} shown={`摘要${shortDigest(digest)}`} what="摘要" />;
}

/** Shown short, copied whole. */
function Copied({ text, shown, what }: { text: string; shown: string; what: string }) {
  return (
    <View className={styles['copied']}>
      <View className={styles['text']}>{shown}</View>
      <Pressable
        className={styles['copy']}
        label={`复制${shown}的${what}`}
        onPress={() => copyAndSay(text, `${what}已复制`)}
      >
        复制
      </Pressable>
    </View>
  );
}
