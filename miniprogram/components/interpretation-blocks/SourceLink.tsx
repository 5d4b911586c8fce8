import type { Anchor } from 'shared/policy/model';
import { Pressable } from '../Pressable';
import { classes } from '../classes';
import type { BlockContext } from './block-context';
import styles from './SourceLink.module.scss';

interface Props {
  source: Anchor;
  context: BlockContext;
  /** Beside one thing of several: only the clause's number. */
  short?: boolean;
  /** At the right end of its line. */
  atEnd?: boolean;
}

/** 出自第五条: opens the document there. */
export function SourceLink({ source, context, short, atEnd }: Props) {
  const label = context.labelOf(source);
  const words = label === '' ? '看原文' : short ? label : `出自${label}`;
  return (
    <Pressable
      role="link"
      className={classes(styles['link'], short && styles['short'], atEnd && styles['end'])}
      label={label === '' ? '看原文' : `出自${label}，看原文`}
      onPress={() => context.onSource(source)}
    >
      {words}
    </Pressable>
  );
}
