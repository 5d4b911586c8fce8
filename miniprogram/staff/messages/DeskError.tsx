import type { OutcomeError } from 'shared/kernel/outcome';
import { Notice } from 'miniprogram/components/Notice';
import { deskSentenceOf } from './refusal-text';

/** Why a deed was not done; nothing while there is nothing to say. */
export function DeskError({ error }: { error: OutcomeError<string> | null }) {
  return (
    error && (
      <Notice tone="urgent" icon="alert" live>
        {deskSentenceOf(error)}
      </Notice>
    )
  );
}
