import { View } from '@tarojs/components';
import type { PolicyView } from 'shared/policy/contract';
import type { Block, HeadingBlock, TextBlock } from 'shared/policy/model';
import { classes } from 'miniprogram/components/classes';
import { headingOf } from 'miniprogram/platform/accessible';
import { anchorElementId, leadText, runText } from './block-text';
import { citationSpans } from './citation-links';
import { spanKey } from './find-in-document';
import type { Span } from './pieces';
import { titleLines } from './title-lines';
import { DocumentTable } from './DocumentTable';
import { MarkedText } from './MarkedText';
import styles from './DocumentBlock.module.scss';

/** What every block of one document is drawn with. */
export interface Drawing {
  cites: PolicyView['cites'];
  hits: ReadonlyMap<string, Span[]>;
  titleCharactersPerLine: number;
}

interface Props<Kind extends Block> {
  block: Kind;
  drawing: Drawing;
}

interface PlacedProps extends Props<Block> {
  /** Whether the block before, and the one after, belong to the 版记 as well. */
  imprintBefore: boolean;
  imprintAfter: boolean;
}

/** One block of an official document, by what it is on the paper. */
export function DocumentBlock({ block, drawing, imprintBefore, imprintAfter }: PlacedProps) {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} drawing={drawing} />;
    case 'table':
      return <DocumentTable table={block} drawing={drawing} />;
    case 'text':
      if (block.role === 'title' || block.role === 'issued-title') return <Title block={block} drawing={drawing} />;
      return (
        <View
          id={anchorElementId(block.anchor)}
          className={classes(
            styles['anchor'],
            styles[block.role],
            block.role === 'imprint' && !imprintBefore && styles['first'],
            block.role === 'imprint' && !imprintAfter && styles['last'],
          )}
        >
          <Words block={block} drawing={drawing} />
        </View>
      );
  }
}

/** A heading of its own stands in a line; one that runs on into its paragraph is only its bold beginning. */
function Heading({ block, drawing }: Props<HeadingBlock>) {
  const level = block.level === 1 ? 2 : 3;
  const run = runText(block);
  return (
    <View
      id={anchorElementId(block.anchor)}
      className={classes(styles['anchor'], styles['body'], styles[`level${block.level}`])}
    >
      <View className={styles['heading']} {...headingOf(level)}>
        <Marked block={block} drawing={drawing} field="heading" text={leadText(block)} />
      </View>
      {run && <Marked block={block} drawing={drawing} field="run" text={run} />}
    </View>
  );
}

function Words({ block, drawing }: Props<TextBlock>) {
  if (block.role === 'imprint') return <Imprint block={block} drawing={drawing} />;
  const named = block.role === 'attachment-title' && !/^附件/.test(block.text);
  if (named && !drawing.hits.has(spanKey(block.anchor, 'text'))) {
    return titleLines(block.text, drawing.titleCharactersPerLine).map(line => <View key={line}>{line}</View>);
  }
  return <Marked block={block} drawing={drawing} field="text" text={block.text} />;
}

function Title({ block, drawing }: Props<TextBlock>) {
  const spans = drawing.hits.get(spanKey(block.anchor, 'text'));
  return (
    <View
      id={anchorElementId(block.anchor)}
      className={classes(styles['anchor'], styles[block.role])}
      {...headingOf(2)}
      aria-label={block.text}
    >
      {spans ? (
        <MarkedText text={block.text} spans={spans} />
      ) : (
        titleLines(block.text, drawing.titleCharactersPerLine).map(line => <View key={line}>{line}</View>)
      )}
    </View>
  );
}

/** 印发机关 stands left, 印发日期 right. */
function Imprint({ block, drawing }: Props<TextBlock>) {
  const sides = block.text.trim().split(/[\s　]{2,}/);
  if (sides.length !== 2 || drawing.hits.has(spanKey(block.anchor, 'text'))) {
    return <Marked block={block} drawing={drawing} field="text" text={block.text} />;
  }
  return (
    <View className={styles['sides']}>
      <View>{sides[0]}</View>
      <View>{sides[1]}</View>
    </View>
  );
}

interface MarkedProps extends Props<Block> {
  field: string;
  text: string;
}

export function Marked({ block, drawing, field, text }: MarkedProps) {
  const hits = drawing.hits.get(spanKey(block.anchor, field)) ?? [];
  return <MarkedText text={text} spans={[...hits, ...citationSpans(text, drawing.cites)]} />;
}
