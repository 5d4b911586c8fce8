import { useState } from 'react';
import { View } from '@tarojs/components';
import { ValidityState } from 'shared/policy/model';
import type { Facet } from 'shared/policy/contract';
import { sortTexts } from 'shared/policy/texts';
import { Button } from 'miniprogram/components/Button';
import { Chip } from 'miniprogram/components/Chip';
import { Sheet } from 'miniprogram/components/Sheet';
import { roleOf } from 'miniprogram/platform/accessible';
import {
  elements,
  withElement,
  withoutElements,
  type SearchElement,
  type SearchQuery,
  type Sort,
} from '../document/search-query';
import type { SearchAnswer } from '../hooks/use-policy-search';
import { shortened } from './BeforeSearch';
import { choiceText, elementNames } from './ElementChips';
import styles from './FilterSheet.module.scss';

const SORTS: readonly Sort[] = ['relevance', 'newest'];
/** More are shown on asking; WeChat allows 60 children. */
const SHOWN_FIRST = 12;
const SHOWN_MAX = 55;

interface Props {
  open: boolean;
  onClose: () => void;
  query: SearchQuery;
  onAsk: (query: SearchQuery) => void;
  facets: SearchAnswer['facets'] | null;
  /** Null while it is being counted. */
  totalCount: number | null;
}

/** 按要素筛选: every tap asks at once, so the button always says how many there are. */
export function FilterSheet({ open, onClose, query, onAsk, facets, totalCount }: Props) {
  return (
    <Sheet
      title="按要素筛选"
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={() => onAsk(withoutElements(query))}>
            清空
          </Button>
          <Button wide onPress={onClose} busy={totalCount === null ? '正在数' : undefined}>
            {totalCount === 0 ? '没有，换一换' : `看这${totalCount}件`}
          </Button>
        </>
      }
    >
      <FilterGroups query={query} onAsk={onAsk} facets={facets} />
    </Sheet>
  );
}

/** The four elements with how many there are of each choice, and the order. */
export function FilterGroups({ query, onAsk, facets }: Pick<Props, 'query' | 'onAsk' | 'facets'>) {
  return (
    <>
      {elements.map(element => (
        <Group
          key={element}
          element={element}
          facet={facets?.[element] ?? []}
          chosen={query[element]?.toString() ?? null}
          onChoose={value => onAsk(withElement(query, element, value))}
        />
      ))}
      <View className={styles['group']} {...roleOf('group')} aria-label="排序">
        <View className={styles['name']}>排序</View>
        <View className={styles['chips']}>
          {SORTS.map(sort => (
            <Chip
              key={sort}
              text={sortTexts[sort]}
              chosen={query.sort === sort}
              onPress={() => onAsk({ ...query, sort })}
            />
          ))}
        </View>
      </View>
    </>
  );
}

interface GroupProps {
  element: SearchElement;
  facet: Facet;
  chosen: string | null;
  onChoose: (value: string | null) => void;
}

function Group({ element, facet, chosen, onChoose }: GroupProps) {
  const [whole, setWhole] = useState(false);
  const choices = choicesOf(element, facet, chosen);
  const shown = choices.slice(0, whole ? SHOWN_MAX : SHOWN_FIRST);
  const allCount = facet.reduce((sum, { count }) => sum + count, 0);
  return (
    <View className={styles['group']} {...roleOf('group')} aria-label={elementNames[element]}>
      <View className={styles['name']}>{elementNames[element]}</View>
      <View className={styles['chips']}>
        {element === 'validity' ? (
          <Chip text="全部" chosen={chosen === null} count={allCount} onPress={() => onChoose(null)} />
        ) : (
          <Chip text="不限" chosen={chosen === null} onPress={() => onChoose(null)} />
        )}
        {shown.map(({ value, count }) => (
          <Chip
            key={value}
            text={shortened(choiceText(element, value))}
            chosen={value === chosen}
            count={count}
            label={`${choiceText(element, value)}，${count}件`}
            onPress={() => onChoose(value === chosen ? null : value)}
          />
        ))}
        {choices.length > shown.length && !whole && (
          <Chip text={`另外${choices.length - shown.length}个`} icon="down" onPress={() => setWhole(true)} />
        )}
      </View>
    </View>
  );
}

/** All four validity states, whether or not any document has them; elsewhere what there is, and the choice itself. */
function choicesOf(element: SearchElement, facet: Facet, chosen: string | null): Facet {
  const countOf = (value: string): number => facet.find(entry => entry.value === value)?.count ?? 0;
  if (element === 'validity') return ValidityState.options.map(value => ({ value, count: countOf(value) }));
  const missing = chosen !== null && !facet.some(entry => entry.value === chosen);
  return missing ? [{ value: chosen, count: 0 }, ...facet] : facet;
}
