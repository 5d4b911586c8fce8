import { View } from '@tarojs/components';
import { county } from 'shared/county/county';
import { Card } from 'miniprogram/components/Card';
import { Chip } from 'miniprogram/components/Chip';
import { Row } from 'miniprogram/components/Row';
import { Section } from 'miniprogram/components/Section';
import { classes } from 'miniprogram/components/classes';
import { openTab, replacePage } from 'miniprogram/platform/navigate';
import { forgetSearches, useRecentSearches } from 'miniprogram/platform/recent-searches';
import { searchPath } from 'miniprogram/platform/routes';
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
      <Section title="不知道怎么写">
        <Card>
          <Row
            icon="doc"
            title="按主题找政策"
            note="就业、社保、住房，一类一类地看"
            onPress={() => openTab('policy')}
          />
          <Row
            icon="clock"
            title="看最新的政策"
            note="从最近发布的往前排"
            onPress={() => replacePage(searchPath({ sort: 'newest' }))}
          />
        </Card>
        <View className={classes('s ink3', styles['hint'])}>可以写政策名称、文号，也可以写原文里的一句话</View>
      </Section>
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
