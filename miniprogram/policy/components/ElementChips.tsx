import { View } from '@tarojs/components';
import { shortAgencyName } from 'shared/county/county';
import { sortTexts, validityTexts } from 'shared/policy/texts';
import { Chip } from 'miniprogram/components/Chip';
import { elements, type SearchElement, type SearchQuery } from '../document/search-query';
import { shortened } from './BeforeSearch';
import styles from './SearchPage.module.scss';

export const elementNames: Record<SearchElement, string> = {
  validity: '有效性',
  subjectCategory: '主题',
  issuingAuthority: '机关',
  year: '年份',
};

/** A choice in words: 现行有效, 县人社局, 2026. */
export function choiceText(element: SearchElement, value: string): string {
  if (element === 'validity')
    return value in validityTexts ? validityTexts[value as keyof typeof validityTexts] : value;
  return element === 'issuingAuthority' ? shortAgencyName(value) : value;
}

interface Props {
  query: SearchQuery;
  onOpen: () => void;
  onTakeBack: (element: SearchElement) => void;
}

/** 四个要素一行排开，点哪个都进同一个筛选弹层 */
export function ElementChips({ query, onOpen, onTakeBack }: Props) {
  return (
    <View className={styles['chips']}>
      {elements.map(element => {
        const value = query[element];
        if (value === undefined) {
          return (
            <Chip
              key={element}
              text={elementNames[element]}
              icon="down"
              label={`按${elementNames[element]}筛选`}
              onPress={onOpen}
            />
          );
        }
        const text = choiceText(element, String(value));
        return (
          <Chip
            key={element}
            text={shortened(text, 8)}
            chosen
            icon="close"
            label={`${elementNames[element]}：${text}，点一下取消`}
            onPress={() => onTakeBack(element)}
          />
        );
      })}
    </View>
  );
}

export function SortChip({ query, onOpen }: { query: SearchQuery; onOpen: () => void }) {
  const text = sortTexts[query.sort];
  return <Chip text={text} icon="down" label={`排序：${text}`} onPress={onOpen} />;
}
