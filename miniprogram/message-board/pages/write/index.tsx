import { useState } from 'react';
import { View } from '@tarojs/components';
import { postMessage } from 'shared/message-board/contract';
import { maskedText, findPersonalData, publicWords } from 'shared/message-board/masking.rules';
import { MESSAGE_MAX, MessageKind, TITLE_MAX } from 'shared/message-board/model';
import { messageKindTexts } from 'shared/message-board/texts';
import { Button } from 'miniprogram/components/Button';
import { Card } from 'miniprogram/components/Card';
import { Chip } from 'miniprogram/components/Chip';
import { Dialog } from 'miniprogram/components/Dialog';
import { Notice } from 'miniprogram/components/Notice';
import { Page } from 'miniprogram/components/Page';
import { Row } from 'miniprogram/components/Row';
import { Switch } from 'miniprogram/components/Switch';
import { roleOf } from 'miniprogram/platform/accessible';
import { replacePage } from 'miniprogram/platform/navigate';
import { myMessagePath } from 'miniprogram/platform/routes';
import { useCommand } from 'miniprogram/platform/use-command';
import { AgencyChoice } from '../../components/AgencyChoice';
import { PublicPreview } from '../../components/PublicPreview';
import { SendBar } from '../../components/SendBar';
import { SimilarAnswers } from '../../components/SimilarAnswers';
import { WordsField } from '../../components/WordsField';
import { hiddenIn, placesOf } from '../../draft/wanted-masks';
import { useDraft, type Draft } from '../../hooks/use-draft';
import { useSimilarAnswers } from '../../hooks/use-similar-answers';
import styles from './index.module.scss';

const WORDS_MIN = 2;

/** 我要留言 */
export default function WritePage() {
  const { draft, change, clear, wasKept } = useDraft();
  const { run, isBusy, error } = useCommand(postMessage);
  const similar = useSimilarAnswers(wordsToAskWith(draft));
  const send = async (): Promise<void> => {
    const { kind, title, text, agency, publicWanted } = draft;
    if (!agency) return;
    const words = { kind, title: title.trim(), text: text.trim(), publicWanted };
    const done = await run({ ...words, agencyId: agency.agencyId, ...placesOf(words.text, draft) });
    if (!done) return;
    clear();
    replacePage(myMessagePath(done.message.messageId));
  };
  return (
    <Page
      title="我要留言"
      footer={<SendBar isBusy={isBusy} missing={missingIn(draft)} error={error} onSend={() => void send()} />}
    >
      <View className={styles['columns']}>
        <View className={styles['main']}>
          {wasKept && <Kept onClear={clear} />}
          <Words draft={draft} onChange={change} />
          <SimilarAnswers answers={similar} />
        </View>
        <View className={styles['side']}>
          <PublicPreview draft={draft} onChange={change} />
          <View className={styles['choices']}>
            <Card>
              <AgencyChoice agency={draft.agency} onChoose={agency => change({ agency })} />
              <Row
                title="公开这条留言和答复"
                note={draft.publicWanted ? '让遇到同样事的人也能看到' : '只有您和办理的单位能看到'}
                end={
                  <Switch
                    label="公开这条留言和答复"
                    on={draft.publicWanted}
                    onChange={publicWanted => change({ publicWanted })}
                  />
                }
              />
            </Card>
          </View>
        </View>
      </View>
    </Page>
  );
}

/** Nothing that is hidden from the public is asked with. */
function wordsToAskWith(draft: Draft): string {
  const [title, text] = [draft.title.trim(), draft.text.trim()];
  const shown = [maskedText(title, findPersonalData(title)), maskedText(text, hiddenIn(text, draft))];
  return shown.map(publicWords).join(' ');
}

function missingIn({ title, text, agency }: Draft): string | undefined {
  if (title.trim().length < WORDS_MIN) return '先写标题';
  if (text.trim().length < WORDS_MIN) return '先写要说的事';
  return agency ? undefined : '先选谁来答';
}

function Words({ draft, onChange }: { draft: Draft; onChange: (changes: Partial<Draft>) => void }) {
  return (
    <>
      <View className={styles['kinds']} {...roleOf('group')} aria-label="哪一类">
        {MessageKind.options.map(kind => (
          <Chip
            key={kind}
            text={messageKindTexts[kind]}
            chosen={draft.kind === kind}
            onPress={() => onChange({ kind })}
          />
        ))}
      </View>
      <WordsField
        label="标题"
        value={draft.title}
        onType={title => onChange({ title })}
        maxLength={TITLE_MAX}
        placeholder="一句话说是什么事"
      />
      <WordsField
        long
        label="说说您的事"
        value={draft.text}
        onType={text => onChange({ text })}
        maxLength={MESSAGE_MAX}
        placeholder="什么时候、在哪里、什么情况、想怎么办"
      />
    </>
  );
}

/** 上次没写完的 */
function Kept({ onClear }: { onClear: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <View className={styles['kept']}>
      <Notice icon="edit">上次没写完的还在，接着写就行</Notice>
      <Button variant="quiet" small onPress={() => setIsAsking(true)}>
        清空重写
      </Button>
      <Dialog
        open={isAsking}
        title="把没写完的清空？"
        keep={{ text: '接着写', onPress: () => setIsAsking(false) }}
        act={{ text: '清空重写', onPress: onClear, danger: true }}
      >
        写过的字会清掉，找不回来。
      </Dialog>
    </View>
  );
}
