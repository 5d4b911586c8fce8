import { county } from 'shared/county/county';
import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { dial } from 'miniprogram/platform/device';
import { useElderMode } from 'miniprogram/platform/elder-mode';
import { openTab } from 'miniprogram/platform/navigate';
import { askedFor, fewerWords, hasElements, withoutElements, type SearchQuery } from '../document/search-query';

/** 没找到: what to try next, the most likely first. */
export function NothingFound({ query, onAsk }: { query: SearchQuery; onAsk: (query: SearchQuery) => void }) {
  // In elder mode the page has the telephone already.
  const elder = useElderMode();
  const filtered = hasElements(query);
  const fewer = fewerWords(query.words);
  const asked = askedFor(query);
  return (
    <EmptyState
      icon="search"
      title={asked ? `没找到“${asked}”` : '没有符合这些要素的文件'}
      actions={
        <>
          {filtered && <Button onPress={() => onAsk(withoutElements(query))}>去掉筛选再找</Button>}
          {!filtered && fewer && <Button onPress={() => onAsk({ ...query, words: fewer })}>只搜“{fewer}”</Button>}
          {!filtered && !fewer && <Button onPress={() => openTab('policy')}>按主题看看</Button>}
          {!elder && (
            <Button variant="quiet" onPress={() => dial(county.hotline)}>
              打{county.hotline}
            </Button>
          )}
        </>
      }
    >
      {filtered ? '筛选去掉几项，可能就有了' : '换个说法，或者少写几个词'}
    </EmptyState>
  );
}
