import type { listInterpretations } from 'shared/interpretation/contract';
import { nonTextRate } from 'shared/interpretation/interpretation.rules';
import { localDateOf } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { readAgencyNames } from '../account/read-agencies.query';
import { readPolicyReferences } from '../policy/read-policy-reference.query';
import { isPublished, summaryOf, type PublishedInterpretation } from './interpretation-views';
import * as interpretations from './interpretation.repository';
import { isAfter, readCursor, writeCursor, type Place } from './page-cursor';

const placeOf = ({ publishedAt, _id }: PublishedInterpretation): Place => [publishedAt, _id];

/** All that are published are read, without their blocks: the rate is of all of them. */
export const handleListInterpretations: Handler<typeof listInterpretations> = async (input, { db, now }) => {
  const { cursor, pageSize } = input;
  const after = cursor === undefined ? null : readCursor(cursor);
  const published = (await interpretations.listPublished(db)).filter(isPublished);
  const policyIds = published.map(({ policyId }) => policyId);
  const policies = await readPolicyReferences(db, policyIds, localDateOf(now));
  const visible = published.filter(({ policyId }) => policies.has(policyId));
  const rest = visible.filter(stored => after === null || isAfter(placeOf(stored), after));
  const page = rest.slice(0, pageSize);
  const last = page.at(-1);
  const agencies = await readAgencyNames(
    db,
    page.map(({ agencyId }) => agencyId),
  );
  return {
    items: page.flatMap(stored => {
      const policy = policies.get(stored.policyId);
      return policy ? [summaryOf(stored, policy, agencies.get(stored.agencyId))] : [];
    }),
    totalCount: visible.length,
    nonTextRate: nonTextRate(visible),
    nextCursor: last && rest.length > page.length ? writeCursor(placeOf(last)) : null,
  };
};
