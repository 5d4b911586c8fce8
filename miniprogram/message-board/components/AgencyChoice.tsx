import { useState } from 'react';
import { View } from '@tarojs/components';
import { AGENCY_WORDS_MAX, listAgencies } from 'shared/account/contract';
import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { PageState } from 'miniprogram/components/PageState';
import { Pressable } from 'miniprogram/components/Pressable';
import { Row } from 'miniprogram/components/Row';
import { SearchBox } from 'miniprogram/components/SearchBox';
import { Sheet } from 'miniprogram/components/Sheet';
import { useEndpoint } from 'miniprogram/platform/use-endpoint';
import type { Draft } from '../hooks/use-draft';
import { useTypedWords } from '../hooks/use-typed-words';
import styles from './AgencyChoice.module.scss';

type Agency = Draft['agency'];
const PAGE_SIZE = 50;

/** 谁来答 */
export function AgencyChoice({ agency, onChoose }: { agency: Agency; onChoose: (agency: Agency) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const choose = (chosen: Agency): void => {
    onChoose(chosen);
    setIsOpen(false);
  };
  return (
    <>
      <Pressable className={styles['row']} onPress={() => setIsOpen(true)}>
        <View className={styles['words']}>
          <View className="c ink3">谁来答</View>
          <View className="strong">{agency?.name ?? '还没选单位'}</View>
        </View>
        <View className={styles['change']}>{agency ? '换' : '选单位'}</View>
      </Pressable>
      <Sheet title="谁来答" open={isOpen} onClose={() => setIsOpen(false)}>
        <Agencies onChoose={choose} />
      </Sheet>
    </>
  );
}

function Agencies({ onChoose }: { onChoose: (agency: Agency) => void }) {
  const { words, ask, type } = useTypedWords('');
  const answer = useEndpoint(listAgencies, { ...(words !== '' && { words }), pageSize: PAGE_SIZE });
  return (
    <>
      <SearchBox
        placeholder="写单位名称，或者要办的事"
        maxLength={AGENCY_WORDS_MAX}
        words={words}
        onSearch={ask}
        onType={type}
        onClear={() => ask('')}
      />
      <PageState
        of={answer}
        isEmpty={({ totalCount }) => totalCount === 0}
        empty={
          <EmptyState
            icon="search"
            title={words === '' ? '还没有单位信息' : `没找到“${words}”`}
            actions={words !== '' && <Button onPress={() => ask('')}>看全部单位</Button>}
          >
            换个说法试试，比如写要办的事
          </EmptyState>
        }
      >
        {({ items, nextCursor }) => (
          <>
            {items.map(({ agencyId, name, responsibilities }) => (
              <Row
                key={agencyId}
                title={name}
                note={responsibilities.slice(0, 3).join('、')}
                onPress={() => onChoose({ agencyId, name })}
              />
            ))}
            {nextCursor !== null && <View className={styles['rest']}>还有别的单位，写几个字就能找到</View>}
          </>
        )}
      </PageState>
    </>
  );
}
