import type { JsonObject } from 'shared/kernel/outcome';
import { accountSamples } from './samples/account';
import { auditFitting, auditSamples } from './samples/audit';
import { hallFitting, hallSamples } from './samples/hall';
import { organisationFitting, organisationSamples } from './samples/organisation';
import { personFitting, personSamples } from './samples/person';
import { staffFitting, staffSamples } from './samples/staff';
import { policySamples } from './samples/policy';
import { gazetteFitting, gazetteSamples } from './samples/gazette';
import { interpretationFitting, interpretationSamples } from './samples/interpretation';
import { messageBoardFitting, messageBoardSamples } from './samples/message-board';
import { policyPushFitting, policyPushSamples } from './samples/policy-push';
import { publishingFitting, publishingSamples } from './samples/publishing';

/** A well-formed input of each endpoint, every field filled in. An endpoint without one fails the proofs. */
export const sampleInputs: Record<string, JsonObject> = {
  ...accountSamples,
  ...auditSamples,
  ...hallSamples,
  ...organisationSamples,
  ...personSamples,
  ...staffSamples,
  ...policySamples,
  ...gazetteSamples,
  ...interpretationSamples,
  ...messageBoardSamples,
  ...policyPushSamples,
  ...publishingSamples,
};

/** What is otherwise never right but is right here, by endpoint and field: a date that may be null, a list that may be empty. */
export const rightHere: Record<string, readonly string[]> = {
  ...auditFitting,
  ...hallFitting,
  ...organisationFitting,
  ...personFitting,
  ...staffFitting,
  ...gazetteFitting,
  ...interpretationFitting,
  ...messageBoardFitting,
  ...policyPushFitting,
  ...publishingFitting,
};
