import { FeaturedAnswerId } from 'shared/message-board/model';
import { Button } from 'miniprogram/components/Button';
import { EmptyState } from 'miniprogram/components/EmptyState';
import { replacePage, usePageParameters } from 'miniprogram/platform/navigate';
import { answerDeskPath, deskAnswerPath } from 'miniprogram/platform/routes';
import { ConsoleFrame } from '../../components/ConsoleFrame';
import { DetailColumn } from '../../messages/DetailColumn';
import { AnswerDetail } from '../../messages/AnswerDetail';

const nothing = (): void => undefined;

/** 一条典型问答: the detail as a page of its own, for the phone. */
export default function AnswerPage() {
  const parameters = usePageParameters();
  const answerId = FeaturedAnswerId.safeParse(parameters['answerId']).data;
  return (
    <ConsoleFrame title="典型问答" current="answers" path={deskAnswerPath(answerId ?? '')} inner>
      {me => (
        <DetailColumn>
          {answerId ? (
            <AnswerDetail answerId={answerId} me={me} onChanged={nothing} />
          ) : (
            <EmptyState
              icon="help"
              title="没有这条问答"
              actions={<Button onPress={() => replacePage(answerDeskPath())}>看全部问答</Button>}
            />
          )}
        </DetailColumn>
      )}
    </ConsoleFrame>
  );
}
