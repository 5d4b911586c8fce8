import type { OutcomeError } from 'shared/kernel/outcome';
import { messageBoardRefusalTexts } from 'shared/message-board/texts';
import { sentenceOf } from '../refusal-text';

/** One sentence for any error of the message board's endpoints. */
export function deskSentenceOf(error: OutcomeError<string>): string {
  if (error.code in messageBoardRefusalTexts)
    return messageBoardRefusalTexts[error.code as keyof typeof messageBoardRefusalTexts]; // just looked up
  return sentenceOf(error);
}
