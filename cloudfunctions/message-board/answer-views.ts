import { localDateOf } from 'shared/kernel/time';
import type { DeskAnswer, FeaturedAnswerView } from 'shared/message-board/contract';
import type { Session } from 'shared/server/database';
import type { StoredFeaturedAnswer } from './featured-answer.repository';
import { readSurroundings, type Surroundings } from './surroundings';

type Answer = Omit<StoredFeaturedAnswer, 'policyIds'>;

export function surroundingsOf(
  db: Session,
  answers: readonly Answer[],
  today: Surroundings['today'],
): Promise<Surroundings> {
  const agencyIds = answers.map(({ agencyId }) => agencyId);
  return readSurroundings(db, { agencyIds, basis: answers.flatMap(({ basis }) => basis), today });
}

/** Nothing where it is not public. */
export function featuredAnswerViewOf(answer: Answer, around: Surroundings): FeaturedAnswerView[] {
  const { _id, question, answer: words, agencyId, telephone, basis, status, publishedAt } = answer;
  if (status !== 'published' || publishedAt === null) return [];
  const agencyName = around.agencyName(agencyId);
  const publishedOn = localDateOf(publishedAt);
  return [
    { answerId: _id, question, answer: words, agencyName, telephone, basis: around.basisViews(basis), publishedOn },
  ];
}

export function deskAnswerOf({ _id, ...answer }: Answer, around: Surroundings): DeskAnswer {
  const { agencyId, basis } = answer;
  return {
    answerId: _id,
    ...answer,
    agencyName: around.agencyName(agencyId),
    basisViews: around.basisViews(basis),
  };
}
