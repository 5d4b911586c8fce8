import {
  confirmIdentityAtCounter,
  createCounterCode,
  declareIdentity,
  verifyIdentity,
} from 'shared/account/person-contract';
import { IdNumber } from 'shared/account/person-model';
import { isIdNumber } from 'shared/account/person.rules';
import { LocalDate } from 'shared/kernel/time';
import { callAs, dataOf } from './call-function';
import { aRequestKey, wechatCaller } from './callers';
import { aHallId, aStaffMemberWith } from './staff';

export const aName = '居民甲';

/** An invented number of an area that does not exist; another for each `number` below a thousand. */
export function anIdNumber(number = 1): IdNumber {
  const first17 = `99999919850612${String(number).padStart(3, '0')}`;
  const right = [...'0123456789X'].find(last => isIdNumber(`${first17}${last}`, LocalDate.parse('2026-01-01')));
  return IdNumber.parse(`${first17}${right}`);
}

/** What a person types, or a clerk reads on the card. */
export const aCard = (number = 1, name = aName) => ({ name, idNumber: anIdNumber(number) });

export function declare(caller: object, card = aCard(), requestKey = aRequestKey()) {
  return callAs(caller, declareIdentity, { ...card, consented: true, requestKey });
}

export function verify(caller: object, card = aCard(), requestKey = aRequestKey()) {
  return callAs(caller, verifyIdentity, { ...card, requestKey });
}

/** The code on the person's phone. */
export async function showCode(caller: object): Promise<string> {
  const { code } = dataOf(await callAs(caller, createCounterCode, { requestKey: aRequestKey() }));
  if (code === null) throw new Error('a first try answers the code');
  return code;
}

export async function aDeclaredPerson(openId: string, card = aCard()): Promise<object> {
  const caller = wechatCaller(openId);
  dataOf(await declare(caller, card));
  return caller;
}

/** Somebody whose card a clerk has seen. */
export async function aSeenPerson(openId: string, card = aCard()): Promise<object> {
  const caller = await aDeclaredPerson(openId, card);
  const clerk = await aStaffMemberWith('hall-clerk');
  const input = { ...card, code: await showCode(caller), hallId: aHallId, requestKey: aRequestKey() };
  dataOf(await callAs(clerk.caller, confirmIdentityAtCounter, input));
  return caller;
}
