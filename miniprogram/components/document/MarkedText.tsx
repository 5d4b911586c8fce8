import { Text } from '@tarojs/components';
import { pressableProps } from 'miniprogram/platform/accessible';
import { openPage } from 'miniprogram/platform/navigate';
import { policyPath } from 'miniprogram/platform/routes';
import { classes } from 'miniprogram/components/classes';
import { pieces, type Piece, type Span } from './pieces';
import styles from './MarkedText.module.scss';

/** A text with its hits marked and the documents it names as links. */
export function MarkedText({ text, spans }: { text: string; spans: readonly Span[] }) {
  if (spans.length === 0) return <>{text}</>;
  return (
    <>
      {pieces(text, spans).map(piece => (
        <PieceText key={piece.start} piece={piece} />
      ))}
    </>
  );
}

function PieceText({ piece }: { piece: Piece }) {
  const { text, mark, policyId } = piece;
  const marked = mark && (mark === 'current' ? styles['current'] : 'mk');
  if (!policyId) return marked ? <Text className={marked}>{text}</Text> : <>{text}</>;
  const open = (): void => openPage(policyPath(policyId));
  return (
    <Text className={classes(styles['link'], marked)} onClick={open} {...pressableProps('link', false, open)}>
      {text}
    </Text>
  );
}
