import { useMemo, useState } from 'react';
import { View } from '@tarojs/components';
import { searchPolicies, SEARCH_WORDS_MAX, type PolicyHit } from 'shared/policy/contract';
import type { PolicyReference } from 'shared/policy/model';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { PageState } from 'miniprogram/components/PageState';
import { Pressable } from 'miniprogram/components/Pressable';
import { SearchBox } from 'miniprogram/components/SearchBox';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import styles from './BasisChoice.module.scss';

const DOCUMENT_COUNT = 8;

/** 云政规〔2025〕4号, in any brackets, is asked for as a number. */
function requestOf(words: string) {
  const isNumber = /[〔[（(【]\s*\d{4}/u.test(words);
  const asked = isNumber ? { documentNumber: words.slice(0, 40) } : { words };
  return { ...asked, validity: 'in-force', pageSize: DOCUMENT_COUNT } as const;
}

/** A public document that is in force, by its words or its number. */
export function DocumentChoice({ onChoose }: { onChoose: (document: PolicyReference) => void }) {
  const [words, setWords] = useState('');
  const request = useMemo(() => (words === '' ? null : requestOf(words)), [words]);
  const found = useEndpoint(searchPolicies, request);
  return (
    <View className={styles['choice']}>
      <SearchBox
        placeholder="搜文件名、文号"
        words={words}
        maxLength={SEARCH_WORDS_MAX}
        onSearch={setWords}
        onClear={() => setWords('')}
      />
      {request === null ? (
        <View className="s ink3">只列现行有效的文件。写几个字或者文号，按回车搜</View>
      ) : (
        <PageState
          of={found}
          isEmpty={({ items }) => items.length === 0}
          empty={
            <EmptyState icon="doc" title="没有这样的文件">
              换几个字，或者写文号试试
            </EmptyState>
          }
        >
          {({ items }) => (
            <View className={styles['options']}>
              {items.map(hit => (
                <DocumentOption key={hit.policyId} hit={hit} onPress={() => onChoose(hit)} />
              ))}
            </View>
          )}
        </PageState>
      )}
    </View>
  );
}

function DocumentOption({ hit, onPress }: { hit: PolicyHit; onPress: () => void }) {
  return (
    <Pressable className={styles['option']} onPress={onPress}>
      <View className="strong">{hit.shortTitle}</View>
      {hit.documentNumber && <View className="c ink3">{hit.documentNumber}</View>}
    </Pressable>
  );
}
