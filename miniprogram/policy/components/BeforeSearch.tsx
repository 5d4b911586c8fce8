import { View } from '@tarojs/components';
import { county } from 'shared/county/county';
import { Chip } from 'miniprogram/components/Chip';
import { Section } from 'miniprogram/components/Section';
import { forgetSearches, useRecentSearches } from 'miniprogram/platform/recent-searches';
import styles from './SearchPage.module.scss';

/** 搜过的、常搜的 */
export function BeforeSearch({ onSearch }: { onSearch: (words: string) => void }) {
  const recent = useRecentSearches();
  return (
    <>
      {recent.length > 0 && (
        <Section title="搜过的" more={{ text: '都删掉', onPress: forgetSearches, stays: true }}>
          <Choices words={recent} onSearch={onSearch} />
          <View className="c ink3">只记在这台设备上</View>
        </Section>
      )}
      {county.popularSearches.length > 0 && (
        <Section title="常搜">
          <Choices words={county.popularSearches} onSearch={onSearch} />
        </Section>
      )}
    </>
  );
}

function Choices({ words, onSearch }: { words: readonly string[]; onSearch: (words: string) => void }) {
  return (
    <View className={styles['chips']}>
      {words.map(each => (
        <Chip key={each} text={shortened(each)} label={`搜“${each}”`} onPress={() => onSearch(each)} />
      ))}
    </View>
  );
}

const CHIP_CHARACTERS_MAX = 14;
/** A chip never breaks; a long one would be wider than the phone. */
export function shortened(text: string, max = CHIP_CHARACTERS_MAX): string {
  return text.length > max ? `${text.slice(0, max - 1)}…` : text;
}
