import { useState } from 'react';
import { View } from '@tarojs/components';
import { maskTexts } from 'shared/message-board/texts';
import { Button } from 'miniprogram/components/Button';
import { Row } from 'miniprogram/components/Row';
import { Sheet } from 'miniprogram/components/Sheet';
import { Switch } from 'miniprogram/components/Switch';
import { Tag } from 'miniprogram/components/Tag';
import { headingOf } from 'miniprogram/platform/accessible';
import { foundIn, MASKS_MAX, piecesOf, placesOf, type WantedMasks } from '../draft/wanted-masks';
import { WordsField } from './WordsField';
import styles from './MaskSheet.module.scss';

interface Props {
  open: boolean;
  text: string;
  wanted: { chosen: string[]; shown: string[] };
  onChange: (wanted: { chosen: string[]; shown: string[] }) => void;
  onClose: () => void;
}

const WORDS_MAX = 60;
const toggled = (list: readonly string[], words: string): string[] =>
  list.includes(words) ? list.filter(other => other !== words) : [...list, words];

/** 还有要遮的: what was found, words of one's own, or a whole piece of a sentence. */
export function MaskSheet({ open, text, wanted, onChange, onClose }: Props) {
  const { chosen, shown } = wanted;
  const hide = (words: string): void => onChange({ chosen: toggled(chosen, words), shown });
  const pieces = piecesOf(text);
  const own = chosen.filter(words => text.includes(words) && !pieces.includes(words));
  return (
    <Sheet title="还有要遮的" open={open} onClose={onClose} actions={<Actions onClose={onClose} />}>
      <Found text={text} shown={shown} onToggle={words => onChange({ chosen, shown: toggled(shown, words) })} />
      <OwnWords text={text} wanted={wanted} onHide={hide} />
      {own.map(words => (
        <Row key={words} title={words} end={<Switch label={`遮住${words}`} on onChange={() => hide(words)} />} />
      ))}
      <View className={styles['head']} {...headingOf(3)}>
        或者遮住一整句
      </View>
      {pieces.map(words => (
        <Row
          key={words}
          title={words}
          end={<Switch label={`遮住${words}`} on={chosen.includes(words)} onChange={() => hide(words)} />}
        />
      ))}
    </Sheet>
  );
}

function Actions({ onClose }: { onClose: () => void }) {
  return (
    <Button wide onPress={onClose}>
      看遮好的样子
    </Button>
  );
}

function Found({ text, shown, onToggle }: { text: string; shown: string[]; onToggle: (words: string) => void }) {
  const found = foundIn(text);
  if (found.length === 0) return null;
  return (
    <>
      <View className={styles['head']} {...headingOf(3)}>
        自己找出来的
      </View>
      {found.map(({ words, kind, liftable }) => (
        <Row
          key={words}
          title={words}
          note={liftable ? '说地点要用到的，可以不遮' : maskTexts[kind]}
          end={
            liftable ? (
              <Switch label={`遮住${words}`} on={!shown.includes(words)} onChange={() => onToggle(words)} />
            ) : (
              <Tag tone="mute">一定遮</Tag>
            )
          }
        />
      ))}
    </>
  );
}

interface OwnWordsProps {
  text: string;
  wanted: WantedMasks;
  onHide: (words: string) => void;
}

/** Any words of the text, written once more. */
function OwnWords({ text, wanted, onHide }: OwnWordsProps) {
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const isFull = placesOf(text, wanted).masks.length >= MASKS_MAX;
  const because = isFull ? '遮得太多了' : words === '' || text.includes(words) ? undefined : '留言里没有这几个字';
  const add = (): void => {
    if (words === '') return;
    if (!wanted.chosen.includes(words)) onHide(words);
    setTyped('');
  };
  return (
    <View className={styles['own']}>
      <WordsField
        label="要遮的字"
        value={typed}
        onType={setTyped}
        maxLength={WORDS_MAX}
        placeholder="比如姓名、单位，照留言里的写"
      />
      <Button variant="secondary" onPress={add} disabledBecause={because}>
        遮住这几个字
      </Button>
    </View>
  );
}
