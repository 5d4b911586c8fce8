import * as z from 'zod/mini';
import { defineEndpoint, RequestKey } from '../kernel/endpoint';
import { Instant } from '../kernel/time';
import { HallId } from './model';
import { IdentityLevel, IdNumber, PersonIdentity, PersonName } from './person-model';
import { OneTimeCode } from './staff-model';

/** What the person sees; not who at the counter it was. */
export const MyIdentity = z.object({
  ...z.omit(PersonIdentity, { seen: true }).shape,
  seen: z.nullable(z.object({ at: Instant, hallId: HallId })),
});
export type MyIdentity = z.infer<typeof MyIdentity>;

/** 我的实名信息; null where nothing was declared. */
export const getMyIdentity = defineEndpoint({
  name: 'account/get-my-identity',
  access: 'resident',
  request: z.strictObject({}),
  response: z.object({ identity: z.nullable(MyIdentity), verificationOffered: z.boolean() }),
  refusals: [],
});

/**
 * 填写实名信息: name and number as on the card. The number is kept only as a keyed hash and masked. Another number
 * starts again at `declared`. Needs the consent `keep-identity`, 《个人信息保护法》第二十九条; `consented` gives it.
 */
export const declareIdentity = defineEndpoint({
  name: 'account/declare-identity',
  access: 'resident',
  request: z.strictObject({
    name: PersonName,
    idNumber: IdNumber,
    consented: z.literal(true),
    requestKey: RequestKey,
  }),
  response: z.object({ identity: MyIdentity }),
  refusals: ['id-number-wrong'],
});

/** 实名核验 through the county's identity service; the number is asked again because we do not have it. */
export const verifyIdentity = defineEndpoint({
  name: 'account/verify-identity',
  access: 'resident',
  request: z.strictObject({ name: PersonName, idNumber: IdNumber, requestKey: RequestKey }),
  response: z.object({ identity: MyIdentity }),
  refusals: [
    'not-declared',
    'differs-from-declared',
    'identity-not-confirmed',
    'verification-not-offered',
    'verification-unavailable',
    'too-many-tries',
  ],
});

/** 出示码: eight digits for the clerk at the counter, five minutes. */
export const createCounterCode = defineEndpoint({
  name: 'account/create-counter-code',
  access: 'resident',
  request: z.strictObject({ requestKey: RequestKey }),
  /** Null when a retry asks again: the code is kept only as a hash. */
  response: z.object({ code: z.nullable(OneTimeCode), expiresAt: Instant }),
  refusals: ['not-declared'],
});

/** 核对证件: the clerk types what stands on the card; it must be what the person declared. */
export const confirmIdentityAtCounter = defineEndpoint({
  name: 'account/confirm-identity-at-counter',
  access: { staff: ['hall-clerk', 'hall-manager'], scope: 'hall' },
  request: z.strictObject({
    code: OneTimeCode,
    name: PersonName,
    idNumber: IdNumber,
    /** Where the clerk sits; one of his own. */
    hallId: HallId,
    requestKey: RequestKey,
  }),
  response: z.object({ name: z.string(), idNumberMask: z.string(), level: IdentityLevel }),
  refusals: ['code-wrong-or-expired', 'differs-from-declared', 'too-many-tries'],
});
