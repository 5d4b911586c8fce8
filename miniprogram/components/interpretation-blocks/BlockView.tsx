import type { InterpretationBlock } from 'shared/interpretation/model';
import { textEquivalentOf } from 'shared/interpretation/text-equivalent.rules';
import { sharedSource, type BlockContext } from './block-context';
import { BlockFrame } from './BlockFrame';
import { Checklist } from './Checklist';
import { Comparison } from './Comparison';
import { Duties } from './Duties';
import { KeyFigures } from './KeyFigures';
import { Paragraphs } from './Paragraphs';
import { Questions } from './Questions';
import { Quotation } from './Quotation';
import { Steps } from './Steps';
import { Timeline } from './Timeline';

/** 解读的一块, drawn natively: for the public page and for the editor's preview. */
export function BlockView({ block, context }: { block: InterpretationBlock; context: BlockContext }) {
  const { heading, lines } = textEquivalentOf(block);
  const source = sharedSource(lines, context.labelOf);
  return (
    <BlockFrame heading={heading} source={source} context={context}>
      <Drawing block={block} context={context} ownSources={source === null} />
    </BlockFrame>
  );
}

interface DrawingProps {
  block: InterpretationBlock;
  context: BlockContext;
  /** Each thing names its own clause. */
  ownSources: boolean;
}

function Drawing({ block, ...rest }: DrawingProps) {
  switch (block.kind) {
    case 'key-figures':
      return <KeyFigures items={block.items} {...rest} />;
    case 'checklist':
      return <Checklist items={block.items} {...rest} />;
    case 'steps':
      return <Steps items={block.items} {...rest} />;
    case 'timeline':
      return <Timeline items={block.items} {...rest} />;
    case 'comparison':
      return <Comparison block={block} {...rest} />;
    case 'duties':
      return <Duties items={block.items} {...rest} />;
    case 'questions':
      return <Questions items={block.items} {...rest} />;
    case 'quotation':
      return <Quotation words={block.words} />;
    case 'text':
      return <Paragraphs words={block.words} />;
  }
}
