import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { identifyPerson } from 'cloudfunctions/account/identify-person.command';
import { handleListMyOrganisations } from 'cloudfunctions/account/list-my-organisations.query';
import { importPolicy, type ImportResult } from 'cloudfunctions/policy/import-policy.command';
import { listPublicPolicies } from 'cloudfunctions/policy/list-public-policies.query';
import { readSourceFile } from 'cloudfunctions/policy/read-source-file';
import { handleGetProfile } from 'cloudfunctions/policy-push/get-profile.query';
import { matchPublishedPolicies } from 'cloudfunctions/policy-push/match-published-policies.job';
import { handleSaveEnterpriseProfile } from 'cloudfunctions/policy-push/save-enterprise-profile.command';
import { handleSaveResidentProfile } from 'cloudfunctions/policy-push/save-resident-profile.command';
import { handleSubscribe } from 'cloudfunctions/policy-push/subscribe.command';
import { LocalDate, localDateOf } from 'shared/kernel/time';
import { EnterpriseFacts, ResidentFacts } from 'shared/policy-push/model';
import type { PolicyId } from 'shared/policy/model';
import { readClock } from 'shared/server/clock';
import { openDatabase } from 'shared/server/database';
import type { Context, PersonCaller } from 'shared/server/define-function';
import { hashKey } from 'shared/server/ids';
import { DEMO_RESIDENTS } from './demo-identities';
import { DemoAudience, seedAudiences, type AudienceOf } from './policy-push/audiences';

const folder = join(__dirname, 'policy-push');
const SOURCE = '演示数据';

const DemoDocuments = z.array(
  z.strictObject({ file: z.string(), subjectCategory: z.string(), publishedOn: LocalDate, audience: DemoAudience }),
);
const DemoAudiences = z.array(
  z.strictObject({ documentNumber: z.string(), audience: DemoAudience, bundle: z.array(z.string()) }),
);

/** By the uid they sign in with; the last one is nobody that the workbench offers. */
const residents: readonly { uid: string; facts: ResidentFacts; topic: string }[] = [
  {
    uid: uidOf('resident-1'),
    facts: ResidentFacts.parse({
      birthYear: 2003,
      town: '城关镇',
      occupation: 'graduate',
      graduatedOn: '2026-06-01',
      household: [],
      plans: ['job', 'housing'],
    }),
    topic: '劳动、人事、监察',
  },
  {
    uid: uidOf('resident-2'),
    facts: ResidentFacts.parse({
      birthYear: 1985,
      town: '石桥乡',
      occupation: 'farmer',
      household: ['elderly', 'pupil'],
    }),
    topic: '农业、林业、水利',
  },
  {
    uid: uidOf('enterprise-agent'),
    facts: ResidentFacts.parse({ occupation: 'self-employed', plans: ['medical', 'business'] }),
    topic: '财政、金融、审计',
  },
  {
    uid: 'demo-resident-3',
    facts: ResidentFacts.parse({ birthYear: 1944, occupation: 'retired', household: ['veteran'] }),
    topic: '卫生、体育',
  },
];

const enterprise = EnterpriseFacts.parse({
  foundedOn: '2021-03-01',
  town: '清河镇',
  industry: 'manufacturing',
  size: 'small',
  employeeCount: 46,
  graduateHireCount: 3,
  annualRevenueWan: 1800,
  researchShare: 3.5,
  qualifications: ['specialised'],
  plans: ['new-line', 'hire', 'borrow'],
});

/**
 * Puts thirty documents with audiences, five profiles and subscriptions in by the commands of everybody, and fills the
 * inboxes by the job itself. What is there already stays as it is.
 */
export async function seedPolicyPush(): Promise<ImportResult[]> {
  const documents = DemoDocuments.parse(read('documents.json'));
  const imported = await Promise.all(documents.map(importOne));
  const own = imported.map(({ policyId }, at): AudienceOf => {
    const audience = documents[at]?.audience;
    if (!audience) throw new Error('a document without its audience');
    return { policyId, audience, bundle: [] };
  });
  await seedAudiences([...(await audiencesOfKnown()), ...own]);
  for (const { uid, facts, topic } of residents) await seedResident(uid, facts, topic);
  await seedEnterprise();
  await matchPublishedPolicies(() => Promise.resolve(null))({
    db: openDatabase(),
    now: readClock(),
    requestId: 'demo',
  });
  return imported;
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

async function importOne({ file, subjectCategory, publishedOn }: z.infer<typeof DemoDocuments>[number]) {
  const source = await readSourceFile(file, readFileSync(join(__dirname, 'policy', file)));
  if (!source.ok) throw new Error(`${file}: ${source.code}`);
  return importPolicy(source.document, { subjectCategory, publishedOn, normative: false, source: SOURCE }, readClock());
}

/** Those of the demo's other documents, found by their numbers. */
async function audiencesOfKnown(): Promise<AudienceOf[]> {
  const { items } = await listPublicPolicies(openDatabase(), { today: localDateOf(readClock()), pageSize: 100 });
  const byNumber = new Map<string, PolicyId>(
    items.map(({ documentNumber, policyId }) => [documentNumber ?? '', policyId]),
  );
  const idOf = (documentNumber: string): PolicyId => {
    const policyId = byNumber.get(documentNumber);
    if (!policyId) throw new Error(`${documentNumber} is not among the demo's documents`);
    return policyId;
  };
  return DemoAudiences.parse(read('audiences.json')).map(({ documentNumber, audience, bundle }) => {
    return { policyId: idOf(documentNumber), audience, bundle: bundle.map(idOf) };
  });
}

function uidOf(key: (typeof DEMO_RESIDENTS)[number]['key']): string {
  const resident = DEMO_RESIDENTS.find(one => one.key === key);
  if (!resident) throw new Error(`there is no ${key} in the demo`);
  return resident.uid;
}

async function asResident(uid: string): Promise<Context<PersonCaller>> {
  const identity = { provider: 'web', subject: uid, anonymous: false, customUserId: null } as const;
  const [now, db] = [readClock(), openDatabase()];
  const personId = await identifyPerson(identity, now, db);
  const caller = { kind: 'person', personId, identity, identityHash: hashKey('web', uid) } as const;
  return { now, db, caller, requestId: 'demo' };
}

async function seedResident(uid: string, facts: ResidentFacts, subjectCategory: string): Promise<void> {
  const ctx = await asResident(uid);
  if ((await handleGetProfile({}, ctx)).updatedAt !== null) return;
  const target = { kind: 'subject-category', subjectCategory } as const;
  await handleSaveResidentProfile({ facts, requestKey: `demo-profile-${uid}` }, ctx);
  await handleSubscribe({ target, subscribed: true, requestKey: `demo-subscription-${uid}` }, ctx);
}

async function seedEnterprise(): Promise<void> {
  const ctx = await asResident(uidOf('enterprise-agent'));
  const [organisation] = (await handleListMyOrganisations({}, ctx)).items;
  if (!organisation) throw new Error("the demo's enterprise is not there");
  const { organisationId } = organisation;
  if ((await handleGetProfile({ organisationId }, ctx)).updatedAt !== null) return;
  const target = { kind: 'subject-category', subjectCategory: '工业、交通' } as const;
  await handleSaveEnterpriseProfile({ organisationId, facts: enterprise, requestKey: 'demo-enterprise-profile' }, ctx);
  await handleSubscribe({ target, subscribed: true, organisationId, requestKey: 'demo-enterprise-topic' }, ctx);
}
