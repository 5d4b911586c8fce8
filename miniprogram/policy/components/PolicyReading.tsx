import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import type { PolicyView } from 'shared/policy/contract';
import { refusalTexts } from 'shared/policy/texts';
import { errorText } from 'miniprogram/components/error-texts';
import { HelpLine } from 'miniprogram/components/HelpLine';
import { Sheet } from 'miniprogram/components/Sheet';
import { TextSizeControl } from 'miniprogram/components/TextSizeControl';
import { showToast } from 'miniprogram/components/toast-message';
import { roleOf } from 'miniprogram/platform/accessible';
import { statusBarHeight } from 'miniprogram/platform/device';
import { useElderMode } from 'miniprogram/platform/elder-mode';
import { recordReading } from 'miniprogram/platform/reading-history';
import { inBrowser } from 'miniprogram/platform/target';
import { useFavourite } from '../hooks/use-favourite';
import { useReader } from 'miniprogram/components/document/use-reader';
import { headerHeightPx, scrollToElement } from 'miniprogram/components/document/viewport';
import { Attachments, ATTACHMENTS_ID } from './Attachments';
import { CitedDocuments } from './CitedDocuments';
import { Contents, ContentsSheet } from './ContentsSheet';
import { ElementTable } from './ElementTable';
import { FindBox } from 'miniprogram/components/document/FindBox';
import { InterpretationRow } from './InterpretationRow';
import { OfficialDocument } from 'miniprogram/components/document/OfficialDocument';
import { ReaderBar } from './ReaderBar';
import styles from './PolicyReading.module.scss';

/** A document with all that belongs to it: the paper, what it names, its attachments, its elements. */
export function PolicyReading({ policy, anchor }: { policy: PolicyView; anchor: string | null }) {
  const elder = useElderMode();
  const reader = useReader(policy.blocks, anchor);
  useEffect(() => recordReading({ ...policy, title: policy.shortTitle }), [policy]);
  const favourite = useFavourite(policy.policyId);
  const [sheet, setSheet] = useState<'contents' | 'text-size' | null>(null);
  const [frame, setFrame] = useState<unknown>(null);
  const close = (): void => setSheet(null);
  const goTo = (place: string): void => {
    close();
    reader.goTo(place);
  };
  const goToAttachments = (): void => {
    close();
    scrollToElement(frame, ATTACHMENTS_ID, headerHeightPx(elder));
  };
  const toggleFavourite = async (): Promise<void> => {
    const result = await favourite.toggle();
    if (!result) return;
    if (result.ok) showToast(result.favourite ? '收藏好了' : '已取消收藏');
    else if (result.code === 'too-many-favourites' || result.code === 'consent-withdrawn')
      showToast(refusalTexts[result.code]);
    else showToast(errorText(result.code).title);
  };
  const contents = { policy, reader, onGo: goTo, onAttachments: goToAttachments };
  return (
    <View className={styles['columns']} ref={setFrame}>
      <View className={styles['main']}>
        <ReaderBar
          onContents={() => setSheet('contents')}
          onTextSize={() => setSheet('text-size')}
          favourite={favourite.favourite}
          onFavourite={() => void toggleFavourite()}
        />
        {reader.find.words !== '' && (
          <View className={styles['find']} style={{ top: `calc(${statusBarHeight()}px + var(--nav-h))` }}>
            <FindBox find={reader.find} onGo={reader.goTo} />
          </View>
        )}
        <OfficialDocument policy={policy} reader={reader} />
        <InterpretationRow policyId={policy.policyId} />
        <CitedDocuments cites={policy.cites} />
        <Attachments policy={policy} onGo={goTo} />
        <ElementTable policy={policy} />
        {elder && <HelpLine />}
        <View className={styles['room']} />
      </View>
      {inBrowser && (
        <View className={styles['side']} {...roleOf('navigation')} aria-label="目录">
          <View className={styles['inside']}>
            <Contents {...contents} />
          </View>
        </View>
      )}
      <ContentsSheet open={sheet === 'contents'} onClose={close} {...contents} />
      <Sheet title="字号" open={sheet === 'text-size'} onClose={close}>
        <TextSizeControl />
      </Sheet>
    </View>
  );
}
