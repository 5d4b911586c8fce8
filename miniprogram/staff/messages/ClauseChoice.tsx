import { useMemo, useState } from 'react';
import { View } from '@tarojs/components';
import type { BasisView } from 'shared/message-board/contract';
import { clausesOf, type Clause } from 'shared/policy/clause.rules';
import { getPolicy, type PolicyView } from 'shared/policy/contract';
import type { PolicyReference } from 'shared/policy/model';
import { referenceText } from 'shared/policy/texts';
import { PageState } from 'miniprogram/components/PageState';
import { Pressable } from 'miniprogram/components/Pressable';
import { SearchBox } from 'miniprogram/components/SearchBox';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import styles from './BasisChoice.module.scss';

interface Props {
  document: PolicyReference;
  onBack: () => void;
  onChoose: (basis: BasisView) => void;
}

/** The clauses of one document, and the document as a whole. */
export function ClauseChoice({ document, onBack, onChoose }: Props) {
  const request = useMemo(() => ({ policyId: document.policyId }), [document.policyId]);
  const answer = useEndpoint(getPolicy, request);
  return (
    <View className={styles['choice']}>
      <View className={styles['document']}>
        <View className={styles['words']}>{referenceText(document)}</View>
        <Pressable className={styles['back']} onPress={onBack}>
          换一份文件
        </Pressable>
      </View>
      <PageState of={answer}>{({ policy }) => <Clauses policy={policy} onChoose={onChoose} />}</PageState>
    </View>
  );
}

function Clauses({ policy, onChoose }: { policy: PolicyView; onChoose: (basis: BasisView) => void }) {
  const [words, setWords] = useState('');
  const clauses = useMemo(() => numberedClauses(policy), [policy]);
  const { policyId, title, documentNumber, validity } = policy;
  const choose = (clause: Clause | null): void =>
    onChoose({
      policy: { policyId, title, documentNumber },
      anchor: clause?.anchor ?? null,
      clause: clause?.label ?? null,
      validity,
    });
  const shown = clauses.filter(({ label, text }) => `${label} ${text}`.includes(words.trim()));
  return (
    <>
      <SearchBox
        placeholder="找条款里的字"
        words={words}
        onSearch={setWords}
        onClear={() => setWords('')}
        onType={setWords}
      />
      <View className={styles['options']}>
        {shown.map(clause => (
          <Pressable key={clause.anchor} className={styles['option']} onPress={() => choose(clause)}>
            <View className="strong">{clause.label}</View>
            <View className="s ink2">{excerptOf(clause)}</View>
          </Pressable>
        ))}
        {shown.length === 0 && <View className={styles['none']}>没有哪一条里有这几个字</View>}
        <Pressable className={styles['option']} onPress={() => choose(null)}>
          <View className="strong">整份文件</View>
          <View className="s ink2">说不清是哪一条时再选，能写到条的请写到条</View>
        </Pressable>
      </View>
    </>
  );
}

/** The first block of each numbered place: an answer names 第几条, not the paragraphs below it. */
function numberedClauses({ blocks }: PolicyView): Clause[] {
  const byLabel = new Map<string, Clause>();
  for (const clause of clausesOf(blocks)) {
    if (clause.label !== '' && !byLabel.has(clause.label)) byLabel.set(clause.label, clause);
  }
  return [...byLabel.values()];
}

/** The number stands above it already. */
function excerptOf({ label, excerpt }: Clause): string {
  return excerpt.startsWith(label) ? excerpt.slice(label.length).trim() : excerpt;
}
