import type { AgencyId } from 'shared/account/model';
import type { Session } from 'shared/server/database';
import * as agencies from './agency.repository';

/** What other domains show of an agency. */
export interface AgencyName {
  name: string;
  shortName: string;
}

/** 单位名称, by id; those not known are left out. Also within a transaction. */
export async function readAgencyNames(
  session: Session,
  agencyIds: readonly AgencyId[],
): Promise<ReadonlyMap<AgencyId, AgencyName>> {
  const found = await Promise.all([...new Set(agencyIds)].map(agencyId => agencies.findById(session, agencyId)));
  return new Map(found.flatMap(agency => (agency ? [[agency._id, agency] as const] : [])));
}

/** 公开的办公电话 of every agency, as they are listed. */
export async function readOfficeTelephones(db: Session): Promise<string[]> {
  return (await agencies.listAll(db)).flatMap(({ telephones }) => telephones.map(({ number }) => number));
}
