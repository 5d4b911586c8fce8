import { View } from '@tarojs/components';
import type { PolicyView } from 'shared/policy/contract';
import type { Block } from 'shared/policy/model';
import { Button } from 'miniprogram/components/Button';
import { classes } from 'miniprogram/components/classes';
import { headingOf } from 'miniprogram/platform/accessible';
import { useTextSize } from 'miniprogram/platform/text-size';
import { chunkGroups, estimatedHeightPx } from './document-chunks';
import { redHeadAuthorities } from './red-head';
import { titleLines } from './title-lines';
import type { Reader } from './use-reader';
import { ChunkFrame } from './ChunkFrame';
import { DocumentBlock, type Drawing } from './DocumentBlock';
import { RedHead } from './RedHead';
import blockStyles from './DocumentBlock.module.scss';
import styles from './OfficialDocument.module.scss';

/** What stands on a paper, of whatever version. */
export type Paper = Pick<
  PolicyView,
  'title' | 'documentNumber' | 'issuingAuthority' | 'coIssuingAuthorities' | 'genre' | 'blocks' | 'cites'
>;

/** 公文页: the paper itself, in the order of the paper. */
export function OfficialDocument({ policy, reader }: { policy: Paper; reader: Reader }) {
  const textSize = useTextSize();
  const { blocks } = policy;
  const { chunks, mounted, sizes, find } = reader;
  const drawing: Drawing = {
    cites: policy.cites,
    hits: find.spans,
    titleCharactersPerLine: sizes.titleCharactersPerLine,
  };
  return (
    <View className={classes('doc', styles['paper'], `text-${textSize}`)}>
      <RedHead policy={policy} />
      {!blocks.some(isTitle) && (
        <View className={blockStyles['title']} {...headingOf(2)} aria-label={policy.title}>
          {titleLines(policy.title, sizes.titleCharactersPerLine).map(line => (
            <View key={line}>{line}</View>
          ))}
        </View>
      )}
      {!redHeadAuthorities(policy) && policy.documentNumber && !blocks.some(isTitle) && (
        <View className={styles['number']}>{policy.documentNumber}</View>
      )}
      {chunkGroups(chunks).map(group => (
        <View key={group[0]?.index} className={styles['text']}>
          {group.map(chunk => (
            <ChunkFrame
              key={chunk.index}
              index={chunk.index}
              chunks={mounted}
              estimatedHeightPx={estimatedHeightPx(blocks, chunk, sizes.measure)}
            >
              {() =>
                blocks
                  .slice(chunk.start, chunk.end)
                  .map((block, at) => (
                    <DocumentBlock
                      key={block.anchor}
                      block={block}
                      drawing={drawing}
                      imprintBefore={isImprint(blocks[chunk.start + at - 1])}
                      imprintAfter={isImprint(blocks[chunk.start + at + 1])}
                    />
                  ))
              }
            </ChunkFrame>
          ))}
        </View>
      ))}
      {mounted.canShowMore && (
        <View className={styles['more']}>
          <Button variant="secondary" onPress={mounted.showMore}>
            接着看下面的
          </Button>
        </View>
      )}
    </View>
  );
}

function isTitle(block: Block): boolean {
  return block.kind === 'text' && block.role === 'title';
}

function isImprint(block: Block | undefined): boolean {
  return block?.kind === 'text' && block.role === 'imprint';
}
