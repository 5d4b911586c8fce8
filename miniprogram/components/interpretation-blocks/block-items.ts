import type { InterpretationBlock, InterpretationBlockKind } from 'shared/interpretation/model';
import type { BlockContext } from './block-context';

export type BlockOf<Kind extends InterpretationBlockKind> = Extract<InterpretationBlock, { kind: Kind }>;
type KindWithItems = Extract<InterpretationBlock, { items: unknown }>['kind'];

/** What draws the things of one block is given. */
export interface ItemsProps<Kind extends KindWithItems> {
  items: BlockOf<Kind>['items'];
  context: BlockContext;
  /** Each thing names its own clause. */
  ownSources: boolean;
}
