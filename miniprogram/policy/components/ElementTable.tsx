import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { PolicyView } from 'shared/policy/contract';
import { elementRows } from 'shared/policy/texts';
import { Card } from 'miniprogram/components/Card';
import { Clauses } from 'miniprogram/components/Clauses';
import { copyAndSay } from 'miniprogram/components/copy-and-say';
import { Pressable } from 'miniprogram/components/Pressable';
import { Section } from 'miniprogram/components/Section';
import { openLink } from 'miniprogram/platform/open-file';
import { inBrowser } from 'miniprogram/platform/target';
import { elementText } from '../document/element-text';
import styles from './ElementTable.module.scss';

/** 文件信息, line by line; the whole table and the number can be copied. */
export function ElementTable({ policy }: { policy: PolicyView }) {
  const { documentNumber, source, sourceUrl } = policy;
  return (
    <Section
      title="文件信息"
      more={{ text: '复制全部', onPress: () => copyAndSay(elementText(policy), '文件信息已复制'), stays: true }}
    >
      <Card>
        {elementRows(policy).map(({ label, value }) => (
          <Line key={label} label={label} value={value}>
            {value === documentNumber && (
              <SmallLink text="复制" label="复制文号" onPress={() => copyAndSay(value, '文号已复制')} />
            )}
          </Line>
        ))}
        {source && <Line label="来源" value={source} />}
        {sourceUrl && (
          <Line label="原文链接" value={sourceUrl}>
            {inBrowser ? (
              <SmallLink text="打开" label="打开原网页" onPress={() => openLink(sourceUrl)} />
            ) : (
              <SmallLink text="复制" label="复制原文链接" onPress={() => copyAndSay(sourceUrl, '链接已复制')} />
            )}
          </Line>
        )}
      </Card>
    </Section>
  );
}

/** Lines of several names or dates, none of which should stand on two lines. */
const NAMES_AND_DATES = new Set(['发文机关', '主题', '有效期']);

function Line({ label, value, children }: { label: string; value: string; children?: ReactNode }) {
  return (
    <View className={styles['line']}>
      <View className={styles['label']}>{label}</View>
      <View className={styles['value']}>{NAMES_AND_DATES.has(label) ? <Clauses text={value} /> : value}</View>
      {children}
    </View>
  );
}

function SmallLink({ text, label, onPress }: { text: string; label: string; onPress: () => void }) {
  return (
    <Pressable role="link" className={styles['link']} label={label} onPress={onPress}>
      {text}
    </Pressable>
  );
}
