import type { AgencyId } from 'shared/account/model';
import { rankAnswers } from 'shared/message-board/answer-search.rules';
import type { Session } from 'shared/server/database';
import { listPublished, type StoredFeaturedAnswer } from './featured-answer.repository';

/** Public ones that fit these words, the best first; all of them, the latest first, where there are no words. */
export async function findAnswers(
  db: Session,
  { words, agencyId }: { words: string; agencyId?: AgencyId },
): Promise<StoredFeaturedAnswer[]> {
  const library = (await listPublished(db)).filter(answer => agencyId === undefined || answer.agencyId === agencyId);
  if (words.trim() === '') return library;
  return rankAnswers(words, library).map(({ item }) => item);
}
