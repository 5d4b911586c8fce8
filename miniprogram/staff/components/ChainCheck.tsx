import { View } from '@tarojs/components';
import { auditFindingTexts } from 'shared/account/audit-texts';
import type { AuditFinding } from 'shared/account/audit-model';
import { formatClockTime, formatLocalDate, localDateOf } from 'shared/kernel/time';
import { Button } from 'miniprogram/components/Button';
import { copyAndSay } from 'miniprogram/components/copy-and-say';
import { Icon } from 'miniprogram/components/Icon';
import { Notice } from 'miniprogram/components/Notice';
import { headingOf, roleOf } from 'miniprogram/platform/accessible';
import { shortDigest } from '../audit-text';
import type { ChainCheck as Check } from '../hooks/use-chain-check';
import { sentenceOf } from '../refusal-text';
import styles from './ChainCheck.module.scss';

/** A long list of findings says nothing more than its beginning and its count. */
const FINDINGS_SHOWN_MAX = 50;

/** 校验操作记录: how far it is, and what it found. */
export function ChainCheck({ check, onBegin }: { check: Check; onBegin: () => void }) {
  const { state, last, findings, error } = check;
  return (
    <View className={styles['check']} aria-live="polite">
      {state === 'running' && <Progress check={check} />}
      {state === 'failed' && error && (
        <Notice tone="urgent" icon="alert">
          没校验完。{sentenceOf(error)}
        </Notice>
      )}
      {state === 'done' && findings.length === 0 && check.checkedSealCount === 0 && (
        <Notice icon="clock">还没有封存的记录，过一两分钟再校验</Notice>
      )}
      {state === 'done' && findings.length === 0 && check.checkedSealCount > 0 && (
        <View className={styles['holds']}>
          <Icon name="okc" />
          <View className={styles['verdict']} {...headingOf(3)}>
            没有被改过
          </View>
        </View>
      )}
      {findings.length > 0 && <Findings findings={findings} />}
      {state === 'done' && last && <Scope check={check} />}
      {state === 'done' && last?.head && <Head head={last.head} />}
      {(state === 'done' || state === 'failed') && (
        <View className={styles['actions']}>
          <Button variant="quiet" icon="refresh" onPress={onBegin}>
            再校验一遍
          </Button>
        </View>
      )}
    </View>
  );
}

function Progress({ check: { last, checkedSealCount } }: { check: Check }) {
  const count = last?.sealCount ?? 0;
  const percent = count === 0 ? 0 : Math.min(100, Math.round((checkedSealCount / count) * 100));
  return (
    <View>
      <View className="strong">{count === 0 ? '正在校验' : `正在校验，第${checkedSealCount}个封存，共${count}个`}</View>
      <View
        className={styles['track']}
        aria-label="校验进度"
        {...roleOf('progressbar')}
        {...{ 'aria-valuenow': percent, 'aria-valuemin': 0, 'aria-valuemax': 100 }}
      >
        <View className={styles['done']} style={{ width: `${percent}%` }} />
      </View>
    </View>
  );
}

function Findings({ findings }: { findings: readonly AuditFinding[] }) {
  return (
    <View>
      <View className={styles['bad']} {...headingOf(3)}>
        <Icon name="alert" />
        发现{findings.length}处对不上
      </View>
      <View className={styles['findings']}>
        {findings.slice(0, FINDINGS_SHOWN_MAX).map(({ kind, sealNumber, auditEntryId }, at) => (
          <View key={at} className={styles['finding']}>
            <View className="strong">{auditFindingTexts[kind]}</View>
            <View className="c ink3">
              {[sealNumber !== null && `第${sealNumber}号封存`, auditEntryId].filter(Boolean).join(' · ')}
            </View>
          </View>
        ))}
      </View>
      {findings.length > FINDINGS_SHOWN_MAX && <View className="c ink3">只列出前{FINDINGS_SHOWN_MAX}处</View>}
    </View>
  );
}

function Scope({ check: { checkedSealCount, checkedEntryCount, last } }: { check: Check }) {
  return (
    <View className="ink2">
      校验了{checkedSealCount}个封存、{checkedEntryCount}条记录
      {last && last.unsealedCount > 0 ? `；还有${last.unsealedCount}条刚记下，等着封存` : ''}。
    </View>
  );
}

function Head({ head }: { head: NonNullable<NonNullable<Check['last']>['head']> }) {
  const { sealNumber, hash, sealedAt } = head;
  const whole = `${sealNumber}:${hash}`;
  return (
    <View className={styles['head']}>
      <View className="strong">末尾：第{sealNumber}号封存</View>
      <View className="s ink2">
        {formatLocalDate(localDateOf(sealedAt))}
        {formatClockTime(sealedAt)}，{shortDigest(hash)}
      </View>
      <View className="c ink3">抄下来另外存好。下次校验和它对一对，整条记录被换掉也看得出。</View>
      <View className={styles['actions']}>
        <Button variant="secondary" onPress={() => copyAndSay(whole, '末尾已复制')}>
          复制末尾
        </Button>
      </View>
    </View>
  );
}
