import type { listPrintablePolicies } from 'shared/gazette/contract';
import { issueName } from 'shared/gazette/texts';
import { localDateOf } from 'shared/kernel/time';
import type { Handler } from 'shared/server/define-function';
import { listPublicPolicies } from '../policy/list-public-policies.query';
import * as gazetteIssues from './gazette-issue.repository';

/** 可以刊登的 */
export const handleListPrintablePolicies: Handler<typeof listPrintablePolicies> = async (input, { db, now }) => {
  const { words, cursor, pageSize } = input;
  const { items, nextCursor } = await listPublicPolicies(db, {
    today: localDateOf(now),
    ...(words !== undefined && { words }),
    ...(cursor !== undefined && { cursor }),
    pageSize,
  });
  const printing = await gazetteIssues.findPrinting(
    db,
    items.map(({ policyId }) => policyId),
  );
  return {
    items: items.map(({ policyId, title, documentNumber, publishedOn }) => ({
      policyId,
      title,
      documentNumber,
      publishedOn,
      printedIn: printing.filter(({ policyIds }) => policyIds.includes(policyId)).map(issueName),
    })),
    nextCursor,
  };
};
