import { agenciesReached } from 'shared/account/staff.rules';
import type { listInterpretationDrafts } from 'shared/interpretation/contract';
import { InterpretationStatus } from 'shared/interpretation/model';
import { localDateOf } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { readPolicyReferences } from '../policy/read-policy-reference.query';
import { interpretationOf } from './interpretation-views';
import * as interpretations from './interpretation.repository';
import { isAfter, readCursor, writeCursor, type Place } from './page-cursor';

/** So many more are read as may share the instant of the cursor. */
const SAME_INSTANT_MAX = 20;
const placeOf = ({ updatedAt, _id }: interpretations.StoredInterpretation): Place => [updatedAt, _id];

export const handleListInterpretationDrafts: Handler<typeof listInterpretationDrafts> = async (input, ctx) => {
  const { db, caller, now } = ctx;
  const { status, cursor, pageSize } = input;
  const after = cursor === undefined ? null : readCursor(cursor);
  const found = await interpretations.list(db, {
    agencyIds: agenciesReached(caller.assignments),
    statuses: status === undefined ? InterpretationStatus.options : [status],
    until: after && after[0],
    limit: pageSize + 1 + SAME_INSTANT_MAX,
  });
  const rest = found.filter(stored => after === null || isAfter(placeOf(stored), after));
  const page = rest.slice(0, pageSize);
  const last = page.at(-1);
  const policies = await readPolicyReferences(
    db,
    page.map(({ policyId }) => policyId),
    localDateOf(now),
  );
  return {
    // A document that is not public any more is not interpreted either.
    items: page.flatMap(stored => {
      const policy = policies.get(stored.policyId);
      return policy ? [{ ...interpretationOf(stored, []), policy }] : [];
    }),
    nextCursor: last && rest.length > page.length ? writeCursor(placeOf(last)) : null,
  };
};
