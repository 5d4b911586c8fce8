import type { AuditEntry } from 'shared/account/audit-model';
import { OrganisationId } from 'shared/account/organisation-model';
import { StaffId } from 'shared/account/staff-model';
import type { Session } from 'shared/server/database';
import * as agencies from './agency.repository';
import * as halls from './hall.repository';
import * as organisations from './organisation.repository';
import * as staffAccounts from './staff-account.repository';

/** Names of ids of one kind; those that are not known are left out. */
type NamesOf = (db: Session, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** By what an id begins with. Persons are not named: the log knows them by their ids alone. */
const namesByPrefix: Readonly<Record<string, NamesOf>> = {
  st_: async (db, ids) => {
    const staffIds = ids.flatMap(id => StaffId.safeParse(id).data ?? []);
    const found = await staffAccounts.findByIds(db, staffIds);
    return new Map(found.map(({ _id, displayName }) => [_id, displayName]));
  },
  og_: async (db, ids) => {
    const organisationIds = ids.flatMap(id => OrganisationId.safeParse(id).data ?? []);
    return new Map((await organisations.findByIds(db, organisationIds)).map(({ _id, name }) => [_id, name]));
  },
  ag_: async db => new Map((await agencies.listAll(db)).map(({ _id, name }) => [_id, name])),
  hl_: async db => new Map((await halls.listAll(db)).map(({ _id, name }) => [_id, name])),
};

/** What the ids in these entries are called. */
export async function namesIn(db: Session, entries: readonly AuditEntry[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(entries.flatMap(idsIn))];
  const asked = Object.entries(namesByPrefix).flatMap(([prefix, namesOf]) => {
    const own = ids.filter(id => id.startsWith(prefix));
    return own.length > 0 ? [namesOf(db, own)] : [];
  });
  return new Map((await Promise.all(asked)).flatMap(names => [...names]));
}

function idsIn({ actor, subject, forWhom }: AuditEntry): string[] {
  const acting = actor.kind === 'staff' ? [actor.staffId, actor.onBehalfOf] : [];
  return [...acting, subject.id, forWhom?.id].filter(id => typeof id === 'string');
}
