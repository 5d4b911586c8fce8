import * as agencies from 'cloudfunctions/account/agency.repository';
import { AgencyId } from 'shared/account/model';
import { toInstant } from 'shared/kernel/time';
import { openDatabase } from 'shared/server/database';
import { newId } from 'shared/server/ids';

let count = 0;

/** An agency of its own. Put straight into the database: the import has tests of its own. */
export async function anAgency(agencyId = AgencyId.parse(newId('ag'))): Promise<AgencyId> {
  await agencies.put(openDatabase(), {
    _id: agencyId,
    name: `示例县第${++count}局 ${agencyId.slice(-6)}`,
    shortName: `第${count}局`,
    code: null,
    kind: 'department',
    address: '',
    telephones: [],
    officeHours: '',
    responsibilities: [],
    divisionId: null,
    sortOrder: count,
    updatedAt: toInstant(Date.now()),
  });
  return agencyId;
}
