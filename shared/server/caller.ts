import cloudbase from '@cloudbase/node-sdk';
import type { PersonId, IdentityProvider } from '../account/model';
import type { EffectiveAssignment, StaffId } from '../account/staff-model';

/** Whom the platform says is calling. Read once at the entry, never from the event. */
export interface Identity {
  provider: IdentityProvider;
  /** OPENID, or the uid of the browser door. Stays on the server. */
  subject: string;
  anonymous: boolean;
  /** Whom our own ticket vouched for at the sign-in; null for every other way in. */
  customUserId: string | null;
}

/** Who is calling, as handlers see it. */
export type Caller =
  | { kind: 'anyone' }
  /** `identityHash` names what they signed in with, and stays the same when they are a new person to us. */
  | { kind: 'person'; personId: PersonId; identity: Identity; identityHash: string }
  | StaffCaller;

/** 在岗人员, with what counts for this endpoint today: own assignments and those handed over, of its roles and level. */
export interface StaffCaller {
  kind: 'staff';
  staffId: StaffId;
  assignments: readonly EffectiveAssignment[];
  identity: Identity;
}

type PlatformContext = Parameters<typeof cloudbase.getCloudbaseContext>[0];

/**
 * The caller's identity from the platform's context; null when there is none.
 * Context wins over the process environment, which another invocation may share.
 */
export function readIdentity(context: unknown): Identity | null {
  const facts = platformFacts(context);
  if (facts.WX_OPENID) return { provider: 'wechat', subject: facts.WX_OPENID, anonymous: false, customUserId: null };
  if (facts.TCB_UUID) {
    return {
      provider: 'web',
      subject: facts.TCB_UUID,
      anonymous: facts.TCB_ISANONYMOUS_USER === 'true',
      customUserId: facts.TCB_CUSTOM_USER_ID ?? null,
    };
  }
  return null;
}

/** Whether a timer of the platform calls: it brings no user, and a user cannot bring it. */
export function isTimer(context: unknown): boolean {
  return platformFacts(context).TRIGGER_SRC === 'timer' && readIdentity(context) === null;
}

function platformFacts(context: unknown): Record<string, string | undefined> {
  const facts: Record<string, unknown> = {
    ...cloudbase.getCloudbaseContext(hasEnvironment(context) ? context : undefined),
  };
  return {
    WX_OPENID: nonEmpty(facts['WX_OPENID']),
    TCB_UUID: nonEmpty(facts['TCB_UUID']),
    TCB_ISANONYMOUS_USER: nonEmpty(facts['TCB_ISANONYMOUS_USER']),
    TCB_CUSTOM_USER_ID: nonEmpty(facts['TCB_CUSTOM_USER_ID']),
    TRIGGER_SRC: nonEmpty(facts['TRIGGER_SRC']),
  };
}

function nonEmpty(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function hasEnvironment(context: unknown): context is NonNullable<PlatformContext> {
  if (typeof context !== 'object' || context === null) return false;
  return (
    ('environment' in context && Boolean(context.environment)) || ('environ' in context && Boolean(context.environ))
  );
}
