import { shortAgencyName } from 'shared/county/county';
import type { FeaturedAnswerView } from 'shared/message-board/contract';
import { Row } from 'miniprogram/components/Row';
import { openPage } from 'miniprogram/platform/navigate';
import { answerPath } from 'miniprogram/platform/routes';
import { basisLine } from './basis-text';

/** One typical answer in a list of them. */
export function AnswerRow({ answer }: { answer: FeaturedAnswerView }) {
  return (
    <Row
      title={answer.question}
      note={`${shortAgencyName(answer.agencyName)}答 · ${basisLine(answer.basis)}`}
      onPress={() => openPage(answerPath(answer.answerId))}
    />
  );
}
