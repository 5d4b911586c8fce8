import * as z from 'zod/mini';
import { NO_NUMBERS, type GazetteNumbers } from 'shared/gazette/gazette.rules';
import { GazetteIssueId } from 'shared/gazette/model';
import { LocalDate } from 'shared/kernel/time';
import { openCollection, type Session } from 'shared/server/database';
import { gazetteNumbers } from './collections';

const THE_ONE = 'gazette';

const numbers = openCollection(gazetteNumbers, {
  schema: z.object({
    _id: z.string(),
    serialNumber: z.int(),
    years: z.array(z.object({ year: z.int(), issueNumber: z.int() })),
    open: z.nullable(z.object({ issueId: GazetteIssueId, year: z.int() })),
    head: z.nullable(z.object({ serialNumber: z.int(), hash: z.string(), publishedOn: LocalDate })),
  }),
});

export async function find(session: Session): Promise<GazetteNumbers> {
  return (await numbers.findById(session, THE_ONE)) ?? NO_NUMBERS;
}

export function put(session: Session, { serialNumber, years, open, head }: GazetteNumbers): Promise<void> {
  return numbers.put(session, { _id: THE_ONE, serialNumber, years: [...years], open, head });
}
