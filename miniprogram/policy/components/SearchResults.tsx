import { View } from '@tarojs/components';
import { Button } from 'miniprogram/components/Button';
import { errorText } from 'miniprogram/components/error-texts';
import { Notice } from 'miniprogram/components/Notice';
import { useMountedChunks } from 'miniprogram/components/document/use-mounted-chunks';
import type { PolicySearch } from '../hooks/use-policy-search';
import { ChunkFrame } from 'miniprogram/components/document/ChunkFrame';
import { SearchHit } from './SearchHit';
import styles from './SearchResults.module.scss';

const PAGE_SIZE = 20;
/** A result of four lines, until it was measured. */
const HIT_HEIGHT_PX = 190;

/** The results by pages of twenty; pages far off the screen keep only their place. */
export function SearchResults({ search }: { search: PolicySearch }) {
  const { pages, leftCount, following, readOn } = search;
  const chunks = useMountedChunks(pages.length);
  return (
    <View className={styles['results']}>
      {pages.map((page, index) => (
        <ChunkFrame key={index} index={index} chunks={chunks} estimatedHeightPx={page.length * HIT_HEIGHT_PX}>
          {() => page.map(hit => <SearchHit key={hit.policyId} hit={hit} />)}
        </ChunkFrame>
      ))}
      <View className={styles['end']} aria-live="polite">
        {following.error && (
          <Notice tone="wait" icon={following.error.code === 'offline' ? 'wifi' : 'alert'}>
            {errorText(following.error.code).title}，上面的还在。
            {following.error.requestId && `编号：${following.error.requestId}`}
          </Notice>
        )}
        {leftCount > 0 ? (
          <Button
            variant="secondary"
            wide
            onPress={readOn}
            busy={following.state === 'loading' ? '正在取下面的' : undefined}
          >
            {following.error ? '再试一次' : `看下面${Math.min(PAGE_SIZE, leftCount)}件`}
          </Button>
        ) : (
          '到底了'
        )}
      </View>
    </View>
  );
}
