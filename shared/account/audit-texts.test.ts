import { join } from 'node:path';
import { isStaffAccess } from '../kernel/access';
import type { Endpoint } from '../kernel/endpoint';
import { root, sourceFiles } from 'tests/architecture/sources';
import { auditActions, auditActionText } from './audit-texts';

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'refusals' in value && 'access' in value;

/** Those of every contract there is, also before its handlers are bound. */
async function allEndpoints(): Promise<Endpoint[]> {
  const contracts = sourceFiles(['shared'], /contract\.ts$/).map(file => import(join(root, file)) as Promise<object>);
  return (await Promise.all(contracts)).flatMap(contract => Object.values(contract).filter(isEndpoint));
}

function isCommand({ request }: Endpoint): boolean {
  const { def } = request._zod;
  return 'shape' in def && typeof def.shape === 'object' && def.shape !== null && 'requestKey' in def.shape;
}

/** Written by persons: who signs in, binds a WeChat, or acts for an organisation. */
const written = [
  'account/sign-in-staff',
  'account/open-staff-session',
  'account/bind-staff-wechat',
  'account/add-organisation',
  'account/verify-organisation',
  'account/invite-agent',
  'account/accept-agent-invitation',
  'account/limit-agent',
  'account/end-agent',
  'policy-push/save-enterprise-profile',
  'policy-push/subscribe',
  'policy-push/mute',
  'policy-push/mark-inbox-item-read',
];

test('every action that staff or agents leave in the log has a text', async () => {
  const commands = (await allEndpoints()).filter(endpoint => isStaffAccess(endpoint.access) && isCommand(endpoint));
  expect(commands.length).toBeGreaterThan(10);
  const names = [...commands.map(({ name }): string => name), ...written];
  expect(names.filter(name => !auditActions.includes(name))).toEqual([]);
  for (const name of names) expect(auditActionText(name)).toMatch(/\p{Script=Han}/u);
});

test('an action without a text is shown by its name', () => {
  expect(auditActionText('account/not-yet')).toBe('account/not-yet');
  expect(auditActionText('constructor')).toBe('constructor');
});
