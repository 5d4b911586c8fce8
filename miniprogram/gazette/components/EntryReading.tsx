import { useEffect } from 'react';
import { View } from '@tarojs/components';
import type { getGazetteEntry } from 'shared/gazette/contract';
import type { GazetteIssueId } from 'shared/gazette/model';
import type { ResponseOf } from 'shared/kernel/endpoint';
import { referenceText, validityTexts } from 'shared/policy/texts';
import { HelpLine } from 'miniprogram/components/HelpLine';
import { Notice } from 'miniprogram/components/Notice';
import { Button } from 'miniprogram/components/Button';
import { FindBox } from 'miniprogram/components/document/FindBox';
import { OfficialDocument } from 'miniprogram/components/document/OfficialDocument';
import { useReader } from 'miniprogram/components/document/use-reader';
import { useElderMode } from 'miniprogram/platform/elder-mode';
import { openPage } from 'miniprogram/platform/navigate';
import { policyPath } from 'miniprogram/platform/routes';
import { useReadingPlace } from '../hooks/use-reading-place';
import styles from './EntryReading.module.scss';

type EntryView = ResponseOf<typeof getGazetteEntry>['entry'];

/** One entry on paper, with the words that are looked for and what has become of the document since. */
export function EntryReading({ issueId, entry, words }: { issueId: GazetteIssueId; entry: EntryView; words: string }) {
  const elder = useElderMode();
  const { policy, blocks, issuingAuthority, coIssuingAuthorities, genre } = entry;
  const reader = useReader(blocks, null);
  const { setWords } = reader.find;
  useEffect(() => {
    if (words !== '') setWords(words);
  }, [words, setWords]);
  const frame = useReadingPlace(issueId, entry.position);
  const paper = { ...policy, issuingAuthority, coIssuingAuthorities, genre, blocks, cites: [] };
  return (
    <View className={styles['reading']} ref={frame}>
      <View className={styles['find']}>
        <FindBox find={reader.find} onGo={reader.goTo} />
      </View>
      <SinceThen entry={entry} />
      <OfficialDocument policy={paper} reader={reader} />
      {elder && <HelpLine />}
    </View>
  );
}

/** 刊登以后: a newer version, or that it does not count any more. */
function SinceThen({ entry }: { entry: EntryView }) {
  const { validity, newerVersion, policy } = entry;
  const { state, replacedBy } = validity;
  const isOver = state === 'repealed' || state === 'expired';
  if (!isOver && !newerVersion) return null;
  const target = (isOver && replacedBy) || policy;
  return (
    <View className={styles['since']}>
      <Notice tone={isOver ? 'off' : 'wait'} icon="info">
        <View className="strong">{isOver ? `这份文件${validityTexts[state]}` : '这份文件刊登以后有了新版本'}</View>
        <View>下面是刊登时的内容{target !== policy && `，请看替代它的${referenceText(target)}`}</View>
      </Notice>
      <Button variant="secondary" small onPress={() => openPage(policyPath(target.policyId))}>
        {target !== policy ? '看替代它的' : '看现在的'}
      </Button>
    </View>
  );
}
