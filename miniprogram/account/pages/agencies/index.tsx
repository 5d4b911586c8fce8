import { useState } from 'react';
import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { AGENCY_WORDS_MAX, AgencyGroup, type AgencyView } from 'shared/account/contract';
import { county } from 'shared/county/county';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { Chip } from 'miniprogram/components/Chip';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { errorText } from 'miniprogram/components/error-texts';
import { Icon } from 'miniprogram/components/Icon';
import { Notice } from 'miniprogram/components/Notice';
import { Page } from 'miniprogram/components/Page';
import { PageState } from 'miniprogram/components/PageState';
import { Pressable } from 'miniprogram/components/Pressable';
import { SearchBox } from 'miniprogram/components/SearchBox';
import { roleOf } from 'miniprogram/platform/accessible';
import { dial } from 'miniprogram/platform/device';
import { useElderMode } from 'miniprogram/platform/elder-mode';
import { openPage, usePageParameters } from 'miniprogram/platform/navigate';
import { divisionsPath, hallsPath } from 'miniprogram/platform/routes';
import { AgencyRow } from '../../components/AgencyRow';
import { AgencySheet } from '../../components/AgencySheet';
import { useAgencyList, type AgencyList, type AgencyQuery } from '../../hooks/use-agency-list';
import styles from './index.module.scss';

const groups = [
  [null, '全部'],
  ['county-departments', '县直部门'],
  ['towns', '乡镇街道'],
] as const;

const everything: AgencyQuery = { words: '', group: null };

/** 找部门 */
export default function AgenciesPage() {
  const { words = '', group } = usePageParameters();
  const [initial] = useState(() => ({
    words: words.slice(0, AGENCY_WORDS_MAX),
    group: AgencyGroup.safeParse(group).data ?? null,
  }));
  const list = useAgencyList(initial);
  const { query, ask } = list;
  const [opened, setOpened] = useState<AgencyView | null>(null);
  useReachBottom(list.readOn);
  return (
    <Page title="找部门">
      <View className={styles['box']}>
        <SearchBox
          placeholder="写部门名称，或者要办的事"
          words={query.words}
          maxLength={AGENCY_WORDS_MAX}
          onSearch={typed => ask({ ...query, words: typed })}
          onClear={() => ask({ ...query, words: '' })}
          onType={list.type}
        />
      </View>
      <View className={styles['chips']} {...roleOf('group')} aria-label="找哪一类">
        {groups.map(([value, text]) => (
          <Chip key={text} text={text} chosen={query.group === value} onPress={() => list.choose(value)} />
        ))}
      </View>
      {query.words === '' && query.group === null && <Elsewhere />}
      <PageState
        of={list.answer}
        isEmpty={data => data.totalCount === 0}
        empty={<NobodyFound query={query} onAsk={ask} />}
      >
        {data => (
          <>
            <View className={styles['count']} aria-live="polite">
              {data.totalCount}个部门乡镇
            </View>
            <Card>
              <View className={styles['rows']}>
                {list.agencies.map(agency => (
                  <AgencyRow
                    key={agency.agencyId}
                    agency={agency}
                    words={query.words}
                    onPress={() => setOpened(agency)}
                  />
                ))}
              </View>
            </Card>
            <ReadOn list={list} />
          </>
        )}
      </PageState>
      <AgencySheet agency={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}

/** Two other ways to find whom to go to. */
function Elsewhere() {
  return (
    <View className={styles['elsewhere']}>
      <Pressable className={styles['way']} role="link" onPress={() => openPage(hallsPath)}>
        <Icon name="hall" className="blue" />
        <View className="strong">政务服务中心</View>
        <Icon name="right" size="m" className="ink3" />
      </Pressable>
      <Pressable className={styles['way']} role="link" onPress={() => openPage(divisionsPath())}>
        <Icon name="pin" className="blue" />
        <View className="strong">乡镇和村</View>
        <Icon name="right" size="m" className="ink3" />
      </Pressable>
    </View>
  );
}

function ReadOn({ list }: { list: AgencyList }) {
  if (list.leftCount === 0) return null;
  return (
    <View className={styles['end']} aria-live="polite">
      {list.error && (
        <Notice tone="wait" icon={list.error.code === 'offline' ? 'wifi' : 'alert'}>
          {errorText(list.error.code).title}，上面的还在
        </Notice>
      )}
      <Button variant="secondary" wide onPress={list.readOn} busy={list.isReading ? '正在取下面的' : undefined}>
        {list.error ? '再试一次' : `看另外${list.leftCount}个`}
      </Button>
    </View>
  );
}

function NobodyFound({ query, onAsk }: { query: AgencyQuery; onAsk: (query: AgencyQuery) => void }) {
  const elder = useElderMode();
  const words = query.words.trim();
  const ask = !elder && (
    <Button variant="quiet" icon="phone" onPress={() => dial(county.hotline)}>
      打{county.hotline}问一问
    </Button>
  );
  if (words === '' && query.group === null) {
    return (
      <EmptyState icon="phone" title="还没有部门信息" actions={ask}>
        放进来以后，这里能查到电话和地址
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="search"
      title={words ? `没找到“${words}”` : '这一类还没有'}
      actions={
        <>
          <Button onPress={() => onAsk(everything)}>看全部部门</Button>
          {ask}
        </>
      }
    >
      换个说法试试，比如写要办的事：低保、不动产登记
    </EmptyState>
  );
}
