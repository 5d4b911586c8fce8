import type { AgencyId } from 'shared/account/model';
import type { Session } from 'shared/server/database';
import * as agencies from './agency.repository';

/** An agency as a document that it issued leads to it. */
export interface AgencyContact {
  agencyId: AgencyId;
  name: string;
  /** The first one that is listed. */
  telephone: string | null;
}

/** 发文机关 by the name it signs with; null where the county lists none of this name. */
export async function findAgencyByName(db: Session, name: string): Promise<AgencyContact | null> {
  const agency = await agencies.findByName(db, name);
  return agency && { agencyId: agency._id, name: agency.name, telephone: agency.telephones[0]?.number ?? null };
}

export async function isAgency(session: Session, agencyId: AgencyId): Promise<boolean> {
  return (await agencies.findById(session, agencyId)) !== null;
}
