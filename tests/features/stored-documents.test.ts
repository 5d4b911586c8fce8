/** Documents as older versions of this program wrote them are still read. One kept fixture a collection and version. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import cloudbase from '@cloudbase/node-sdk';
import * as agentAuthorisationRepository from 'cloudfunctions/account/agent-authorisation.repository';
import * as agencyRepository from 'cloudfunctions/account/agency.repository';
import { findLock } from 'cloudfunctions/account/attempts.repository';
import * as auditSealRepository from 'cloudfunctions/account/audit-seal.repository';
import { consents, identities } from 'cloudfunctions/account/collections';
import * as consentRepository from 'cloudfunctions/account/consent.repository';
import * as divisionRepository from 'cloudfunctions/account/division.repository';
import * as hallRepository from 'cloudfunctions/account/hall.repository';
import * as identityRepository from 'cloudfunctions/account/identity.repository';
import { findCode } from 'cloudfunctions/account/one-time-code.repository';
import * as organisationRepository from 'cloudfunctions/account/organisation.repository';
import * as peopleRepository from 'cloudfunctions/account/people.repository';
import * as staffAccountRepository from 'cloudfunctions/account/staff-account.repository';
import * as staffBindingRepository from 'cloudfunctions/account/staff-binding.repository';
import * as staffCredentialRepository from 'cloudfunctions/account/staff-credential.repository';
import * as staffSessionRepository from 'cloudfunctions/account/staff-session.repository';
import * as interpretations from 'cloudfunctions/interpretation/interpretation.repository';
import * as boardMessageRepository from 'cloudfunctions/message-board/board-message.repository';
import * as featuredAnswerRepository from 'cloudfunctions/message-board/featured-answer.repository';
import * as messageAllowanceRepository from 'cloudfunctions/message-board/message-allowance.repository';
import * as messageFiguresRepository from 'cloudfunctions/message-board/message-figures.repository';
import { lastNumber } from 'cloudfunctions/message-board/message-number.repository';
import * as favourites from 'cloudfunctions/policy/favourite.repository';
import * as gazetteIssues from 'cloudfunctions/gazette/gazette-issue.repository';
import * as gazetteNumbers from 'cloudfunctions/gazette/gazette-numbers.repository';
import * as audienceProfiles from 'cloudfunctions/policy-push/audience-profile.repository';
import * as deliveryRuns from 'cloudfunctions/policy-push/delivery-run.repository';
import * as inboxItems from 'cloudfunctions/policy-push/inbox-item.repository';
import * as policyAudiences from 'cloudfunctions/policy-push/policy-audience.repository';
import * as pushPreferences from 'cloudfunctions/policy-push/push-preference.repository';
import * as sendAllowances from 'cloudfunctions/policy-push/send-allowance.repository';
import * as sendings from 'cloudfunctions/policy-push/sending.repository';
import * as policyDocuments from 'cloudfunctions/policy/policy-document.repository';
import * as policyDrafts from 'cloudfunctions/policy/policy-draft.repository';
import * as policyIdentities from 'cloudfunctions/policy/policy-identity.repository';
import { findTexts } from 'cloudfunctions/policy/policy-text.repository';
import { findVersion } from 'cloudfunctions/policy/policy-version.repository';
import { AuditEntryId } from 'shared/account/audit-model';
import { DivisionId, HallId, PersonId } from 'shared/account/model';
import { CreditCode, OrganisationId } from 'shared/account/organisation-model';
import { StaffId } from 'shared/account/staff-model';
import { InterpretationId } from 'shared/interpretation/model';
import { LocalDate, toInstant } from 'shared/kernel/time';
import { BoardMessageId, FeaturedAnswerId } from 'shared/message-board/model';
import { GazetteIssueId } from 'shared/gazette/model';
import { PolicyId } from 'shared/policy/model';
import { PolicyDraftId } from 'shared/policy/publishing-model';
import { findAuditEntries } from 'shared/server/audit-log';
import { openDatabase } from 'shared/server/database';
import { countWaiting } from 'shared/server/outbox';
import { everyCollection } from 'tests/support/functions';
import { useLocalCloud } from 'tests/support/local-cloud';

useLocalCloud();
const folder = join(__dirname, '../fixtures/stored');
const policyId = PolicyId.parse('pd_fixture0000000000001');
const staffId = StaffId.parse('st_fixture0000000000001');
const personId = PersonId.parse('ps_fixture0000000000001');
const interpretationId = InterpretationId.parse('in_fixture0000000000001');

const readers: Record<string, () => Promise<unknown>> = {
  policyDocuments: () => policyDocuments.findById(openDatabase(), policyId),
  policyVersions: () => findVersion(openDatabase(), policyId, 1),
  policyTexts: async () => (await findTexts(openDatabase(), [policyId])).get(policyId),
  policyIdentities: () => policyIdentities.findPolicyId(openDatabase(), '6f6e652d6964656e74697479'),
  policyDrafts: () => policyDrafts.findById(openDatabase(), PolicyDraftId.parse('dr_fixture0000000000001')),
  favourites: async () => (await favourites.listByPerson(openDatabase(), personId, undefined, 1))[0],
  interpretations: () => interpretations.findById(openDatabase(), interpretationId),
  interpretationBlocks: async () => (await interpretations.findBlocks(openDatabase(), interpretationId))[0],
  gazetteIssues: () => gazetteIssues.findById(openDatabase(), GazetteIssueId.parse('gz_fixture0000000000001')),
  gazetteNumbers: async () => (await gazetteNumbers.find(openDatabase())).head,
  agencies: () => agencyRepository.findByName(openDatabase(), '示例县民政局'),
  divisions: () => divisionRepository.findById(openDatabase(), DivisionId.parse('dv_fixture0000000000001')),
  halls: () => hallRepository.findById(openDatabase(), HallId.parse('hl_fixture0000000000001')),
  staffAccounts: () => staffAccountRepository.findById(openDatabase(), staffId),
  staffCredentials: () => staffCredentialRepository.findById(openDatabase(), staffId),
  staffBindings: async () => (await staffBindingRepository.findByStaff(openDatabase(), staffId))[0],
  staffSessions: async () => (await staffSessionRepository.findByStaff(openDatabase(), staffId))[0],
  outbox: async () => (await countWaiting(openDatabase(), 'policy-push'))['oldestAt'],
  auditEntries: async () =>
    (await findAuditEntries(openDatabase(), [AuditEntryId.parse('ae_fixture0000000000001')]))[0],
  auditSeals: async () => (await auditSealRepository.findByNumber(openDatabase(), 1))?.seal,
  attempts: () => findLock(openDatabase(), ['sign-in', 'fixture0001'], toInstant(0)),
  oneTimeCodes: () => findCode(openDatabase(), 'bind-wechat', '00000000', toInstant(0)),
  people: () => peopleRepository.findById(openDatabase(), personId),
  organisations: () => organisationRepository.findById(openDatabase(), OrganisationId.parse('og_fixture0000000000001')),
  organisationCodes: () => organisationRepository.findVerified(openDatabase(), CreditCode.parse('91999999MA0DEM0009')),
  agentAuthorisations: async () => (await agentAuthorisationRepository.findOpenOfPerson(openDatabase(), personId))[0],
  boardMessages: () => boardMessageRepository.findById(openDatabase(), BoardMessageId.parse('ms_fixture0000000000001')),
  messageAllowances: () => messageAllowanceRepository.find(openDatabase(), personId),
  messageNumbers: () => lastNumber(openDatabase(), LocalDate.parse('2026-11-20')),
  messageFigures: async () => (await messageFiguresRepository.ofYear(openDatabase(), 2026)).answeredCount,
  featuredAnswers: () =>
    featuredAnswerRepository.findById(openDatabase(), FeaturedAnswerId.parse('fa_fixture0000000000001')),
  audienceProfiles: async () => (await audienceProfiles.listByKind(openDatabase(), 'resident', '', 1))[0],
  pushPreferences: async () => (await pushPreferences.listBySubscriptions(openDatabase(), ['topic:国防'], '', 1))[0],
  inboxItems: async () => (await inboxItems.listByPerson(openDatabase(), personId))[0],
  sendAllowances: async () => (await sendAllowances.listByPerson(openDatabase(), personId))[0],
  sendings: async () => (await sendings.listByPerson(openDatabase(), personId))[0],
  policyAudiences: () => policyAudiences.findByPolicy(openDatabase(), policyId),
  deliveryRuns: async () => (await deliveryRuns.listOpen(openDatabase(), 1))[0],
  [consents.name]: async () => (await consentRepository.findByPerson(openDatabase(), personId))[0],
  [identities.name]: async () => (await identityRepository.findByPerson(openDatabase(), personId))[0],
};
const files = readdirSync(folder).filter(name => name.endsWith('.json'));

test.each(files)('%s is read as today’s', async file => {
  const [collection = ''] = file.split('.');
  const document: { _id: string } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const raw = cloudbase.init({ env: 'local' }).database().collection(collection);
  await raw.add(document);
  expect(await readers[collection]?.()).toBeTruthy();
  await raw.doc(document._id).remove();
});

test('every collection and version of a domain has its kept fixture', () => {
  const own = everyCollection.filter(({ name }) => name !== 'requests');
  const wanted = own.flatMap(({ name, schemaVersion }) =>
    Array.from({ length: schemaVersion }, (_, at) => `${name}.v${at + 1}.json`),
  );
  expect(wanted.filter(name => !files.includes(name))).toEqual([]);
});
