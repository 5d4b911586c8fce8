import { OrganisationId } from 'shared/account/organisation-model';
import { observable, useObservable } from './observable';
import { forget, keep, kept } from './storage';

/** 代表哪家企业办理: chosen on this device and kept on it, until changed back or no longer allowed. */
export interface ActingAs {
  organisationId: OrganisationId;
  name: string;
}

const key = 'acting-as';

let restored = false;
const acting = observable<ActingAs | null>(null);

function restore(): void {
  if (restored) return;
  restored = true;
  const value = kept(key);
  if (typeof value !== 'object' || value === null || !('organisationId' in value) || !('name' in value)) return;
  const organisationId = OrganisationId.safeParse(value.organisationId).data;
  if (organisationId && typeof value.name === 'string') acting.set({ organisationId, name: value.name });
}

export function useActingAs(): ActingAs | null {
  restore();
  return useObservable(acting);
}

export function actingAs(): ActingAs | null {
  restore();
  return acting.get();
}

export function actFor({ organisationId, name }: ActingAs): void {
  restored = true;
  acting.set({ organisationId, name });
  keep(key, { organisationId, name });
}

/** 换回自己 */
export function actForMyself(): void {
  restored = true;
  acting.set(null);
  forget(key);
}

/** Ends it where the organisation is not among those one may still act for; true when it did. */
export function actOnlyFor(organisations: readonly ActingAs[]): boolean {
  const chosen = actingAs();
  if (!chosen) return false;
  const still = organisations.find(({ organisationId }) => organisationId === chosen.organisationId);
  if (!still) actForMyself();
  else if (still.name !== chosen.name) actFor(still);
  return !still;
}
