import { View } from '@tarojs/components';
import { useElderMode } from 'miniprogram/platform/elder-mode';
import type { BlockContext } from './block-context';
import type { BlockOf } from './block-items';
import { ComparisonBar } from './ComparisonBar';
import { ComparisonList, ComparisonTable } from './ComparisonTable';

interface Props {
  block: BlockOf<'comparison'>;
  context: BlockContext;
  ownSources: boolean;
}

/** 跟以前比：比多少用横条，比月份用格子，说法不同的列成两栏 */
export function Comparison({ block, context, ownSources }: Props) {
  const elder = useElderMode();
  const Aspects = elder ? ComparisonList : ComparisonTable;
  return (
    <View>
      {block.bars.map((bar, at) => (
        <ComparisonBar key={at} bar={bar} context={context} ownSources={ownSources} />
      ))}
      {block.aspects.length > 0 && (
        <Aspects aspects={block.aspects} before={block.before} context={context} ownSources={ownSources} />
      )}
    </View>
  );
}
