import * as z from 'zod/mini';
import { CreditCode, OrganisationId, OrganisationSeat } from 'shared/account/organisation-model';
import { Instant } from 'shared/kernel/time';
import { openCollection, type Session } from 'shared/server/database';
import { hashKey } from 'shared/server/ids';
import { organisationCodes as codesDeclaration, organisations as declaration } from './person-collections';

/** `seats` is what must be decided about all agents at once; every change of one reads and writes it in its transaction. */
const StoredOrganisation = z.object({
  _id: OrganisationId,
  name: z.string(),
  creditCode: CreditCode,
  verified: z.nullable(z.object({ at: Instant, service: z.string() })),
  seats: z.array(OrganisationSeat),
  createdAt: Instant,
});
export type StoredOrganisation = z.infer<typeof StoredOrganisation>;

const organisations = openCollection(declaration, { schema: StoredOrganisation });
const codes = openCollection(codesDeclaration, {
  schema: z.object({ _id: z.string(), organisationId: OrganisationId }),
});

export function findById(session: Session, organisationId: OrganisationId): Promise<StoredOrganisation | null> {
  return organisations.findById(session, organisationId);
}

export function findByIds(db: Session, ids: readonly OrganisationId[]): Promise<StoredOrganisation[]> {
  return organisations.findByIds(db, ids);
}

export function put(session: Session, organisation: StoredOrganisation): Promise<void> {
  return organisations.put(session, organisation);
}

function claimId(creditCode: CreditCode): string {
  return hashKey('credit-code', creditCode);
}

/** Which organisation is verified under this code; null where none is. */
export async function findVerified(session: Session, creditCode: CreditCode): Promise<OrganisationId | null> {
  const claim = await codes.findById(session, claimId(creditCode));
  return claim && claim.organisationId;
}

/** In the transaction that verifies it, after `findVerified` said that nobody else is. */
export function claimCode(session: Session, { _id, creditCode }: StoredOrganisation): Promise<void> {
  return codes.put(session, { _id: claimId(creditCode), organisationId: _id });
}

export function releaseCode(session: Session, { creditCode }: StoredOrganisation): Promise<void> {
  return codes.remove(session, claimId(creditCode));
}
