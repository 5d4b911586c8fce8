import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { searchPolicies, SEARCH_WORDS_MAX, type PolicySummary } from 'shared/policy/contract';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { PageState } from 'miniprogram/components/PageState';
import { PolicyFacts } from 'miniprogram/components/PolicyItem';
import { Pressable } from 'miniprogram/components/Pressable';
import { SearchBox } from 'miniprogram/components/SearchBox';
import { Sheet } from 'miniprogram/components/Sheet';
import { ValidityTag } from 'miniprogram/components/ValidityTag';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import styles from './PolicyPicker.module.scss';

/** 停下来这么久，才算写完 */
const TYPED_AFTER_MS = 300;
const SHOWN_MAX = 10;

interface Props {
  title: string;
  open: boolean;
  onClose: () => void;
  onChoose: (policy: PolicySummary) => void;
  /** Above the search. */
  children?: ReactNode;
  /** Stays in sight below what was found. */
  end?: ReactNode;
}

/** 选一份公开的文件: by its words or its number; before anything is written, the newest. */
export function PolicyPicker({ title, open, onClose, onChoose, children, end }: Props) {
  return (
    <Sheet title={title} open={open} onClose={onClose} actions={end}>
      {children && <View className={styles['above']}>{children}</View>}
      <Found onChoose={onChoose} />
    </Sheet>
  );
}

function Found({ onChoose }: Pick<Props, 'onChoose'>) {
  const [words, setWords] = useState('');
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(typing.current), []);
  const request = useMemo(
    () => ({ pageSize: SHOWN_MAX, ...(words ? { words } : { sort: 'newest' as const }) }),
    [words],
  );
  const answer = useEndpoint(searchPolicies, request);
  const search = (typed: string): void => {
    clearTimeout(typing.current);
    setWords(typed.trim());
  };
  const type = (typed: string): void => {
    clearTimeout(typing.current);
    typing.current = setTimeout(() => search(typed), TYPED_AFTER_MS);
  };
  return (
    <>
      <SearchBox placeholder="搜标题、文号" maxLength={SEARCH_WORDS_MAX} onSearch={search} onType={type} autoFocus />
      <View className={styles['found']} aria-live="polite">
        <PageState
          of={answer}
          isEmpty={({ items }) => items.length === 0}
          empty={
            <EmptyState icon="search" title="没有这样的文件">
              少写几个字试试。只找得到公开的文件
            </EmptyState>
          }
        >
          {({ items }) => (
            <>
              {items.map(policy => (
                <Pressable key={policy.policyId} className={styles['item']} onPress={() => onChoose(policy)}>
                  <View className={styles['line']}>
                    <View className="dt">{policy.title}</View>
                    <ValidityTag state={policy.validity.state} />
                  </View>
                  <PolicyFacts policy={policy} className="c ink3" />
                </Pressable>
              ))}
            </>
          )}
        </PageState>
      </View>
    </>
  );
}
