import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { county } from 'shared/county/county';
import { SEARCH_WORDS_MAX } from 'shared/policy/contract';
import { countNote, refusalTexts } from 'shared/policy/texts';
import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { Notice } from 'miniprogram/components/Notice';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { SearchBox } from 'miniprogram/components/SearchBox';
import { usePageParameters } from 'miniprogram/platform/navigate';
import { inBrowser } from 'miniprogram/platform/target';
import { BeforeSearch } from '../../components/BeforeSearch';
import { ElementChips, SortChip } from '../../components/ElementChips';
import { FilterGroups, FilterSheet } from '../../components/FilterSheet';
import { NothingFound } from '../../components/NothingFound';
import { SearchResults } from '../../components/SearchResults';
import styles from '../../components/SearchPage.module.scss';
import { askedFor, queryOf, withElement, type SearchQuery } from '../../document/search-query';
import { usePolicySearch, type PolicySearch, type SearchAnswer } from '../../hooks/use-policy-search';

/** 搜政策 */
export default function SearchPage() {
  const parameters = usePageParameters();
  const [initial] = useState(() => queryOf(parameters));
  const search = usePolicySearch(initial);
  const { query, ask } = search;
  const [filtering, setFiltering] = useState(false);
  const [typedLength, setTypedLength] = useState(initial?.words.length ?? 0);
  const openFilter = (): void => setFiltering(true);
  useReachBottom(search.readOn);

  const searchFor = (words: string): void => {
    if (words) ask({ sort: 'relevance', ...query, documentNumber: undefined, words });
    else ask(null);
  };
  return (
    <Page title="搜政策">
      <View className={styles['columns']}>
        <View className={styles['main']}>
          <View className={styles['box']}>
            <SearchBox
              placeholder="搜政策、文号"
              words={query ? askedFor(query) : ''}
              maxLength={SEARCH_WORDS_MAX}
              autoFocus={initial === null}
              onSearch={searchFor}
              onClear={() => ask(null)}
              onType={words => setTypedLength(words.length)}
            />
            <LengthNote length={typedLength} />
          </View>
          {query ? (
            <>
              <View className={styles['onPhone']}>
                <ElementChips
                  query={query}
                  onOpen={openFilter}
                  onTakeBack={element => ask(withElement(query, element, null))}
                />
              </View>
              <PageState
                of={search.answer}
                isEmpty={data => data.totalCount === 0}
                empty={<NothingFound query={query} onAsk={ask} />}
                failed={{ 'document-number-unreadable': <UnreadableNumber onClear={() => ask(null)} /> }}
              >
                {data => <Found data={data} query={query} search={search} onOpen={openFilter} />}
              </PageState>
              <FilterSheet
                open={filtering}
                onClose={() => setFiltering(false)}
                query={query}
                onAsk={ask}
                facets={search.lastAnswer?.facets ?? null}
                totalCount={search.answer.data?.totalCount ?? null}
              />
            </>
          ) : (
            <BeforeSearch onSearch={searchFor} />
          )}
        </View>
        {inBrowser && query && (
          <View className={styles['side']}>
            <FilterGroups query={query} onAsk={ask} facets={search.lastAnswer?.facets ?? null} />
          </View>
        )}
      </View>
    </Page>
  );
}

interface FoundProps {
  data: SearchAnswer;
  query: SearchQuery;
  search: PolicySearch;
  onOpen: () => void;
}

function Found({ data, query, search, onOpen }: FoundProps) {
  return (
    <>
      <View className={styles['counts']}>
        <View className="s ink2" aria-live="polite">
          <Text className={styles['count']}>{data.totalCount}</Text>
          {countNote(data.repealedCount)}
        </View>
        <View className={styles['onPhone']}>
          <SortChip query={query} onOpen={onOpen} />
        </View>
      </View>
      {(data.relaxed || !data.complete) && (
        <View className={styles['notices']}>
          {data.relaxed && (
            <Notice tone="info" icon="info" live>
              没有同时含这些词的，下面是意思相近的
            </Notice>
          )}
          {!data.complete && (
            <Notice tone="wait" icon="info">
              文件太多，没有全部找遍。多写一个词，或者按要素筛选
            </Notice>
          )}
        </View>
      )}
      <SearchResults search={search} />
    </>
  );
}

/** Said when the box is full; it takes no more. */
function LengthNote({ length }: { length: number }) {
  if (length < SEARCH_WORDS_MAX) return null;
  return (
    <View className="c ink3" aria-live="polite">
      最多写{SEARCH_WORDS_MAX}个字，挑要紧的词就好
    </View>
  );
}

function UnreadableNumber({ onClear }: { onClear: () => void }) {
  const code = county.agencies[1]?.code ?? county.agencies[0]?.code ?? '';
  return (
    <EmptyState icon="search" title="没认出这个文号" actions={<Button onPress={onClear}>重新写一个</Button>}>
      {refusalTexts['document-number-unreadable']}，例如：{code}发〔2026〕12号
    </EmptyState>
  );
}
