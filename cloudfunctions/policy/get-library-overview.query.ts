import { localDateOf } from 'shared/kernel/time';
import type { getLibraryOverview } from 'shared/policy/contract';
import type { Handler } from 'shared/server/define-function';
import { readLibrary } from './library';
import { byDateDescending, summaryOf } from './policy-views';

const LATEST_COUNT = 6;

export const handleGetLibraryOverview: Handler<typeof getLibraryOverview> = async (_input, { db, now }) => {
  const { entries } = await readLibrary(db, localDateOf(now));
  const newestFirst = [...entries].sort((a, b) => byDateDescending(a.document, b.document));
  const subjects = new Map<string, number>();
  for (const { document } of entries) {
    const subject = document.subjectCategory?.split('/')[0];
    if (subject !== undefined) subjects.set(subject, (subjects.get(subject) ?? 0) + 1);
  }
  const updatedAt = entries
    .map(({ document }) => document.updatedAt)
    .sort()
    .at(-1);
  return {
    totalCount: entries.length,
    inForceCount: entries.filter(({ validity }) => validity.state === 'in-force').length,
    latest: newestFirst.slice(0, LATEST_COUNT).map(({ document, validity }) => summaryOf(document, validity)),
    subjectCategories: [...subjects].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count),
    updatedOn: updatedAt === undefined ? null : localDateOf(updatedAt),
    checkedAt: now,
  };
};
