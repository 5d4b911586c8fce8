import * as z from 'zod/mini';
import { AgencyId, HallId, PersonId } from '../account/model';
import { StaffId, type EffectiveAssignment } from '../account/staff-model';
import type { StaffRole } from '../kernel/access';
import { defineEndpoint } from '../kernel/endpoint';
import { Refusal } from '../kernel/refusal';
import { bind, defineFunction } from './define-function';
import { nobody, timer, webStaff, webVisitor, wechatCaller } from 'tests/support/callers';
import type { StaffOnDuty } from './identify-caller';

const greet = defineEndpoint({
  name: 'probe/greet',
  access: 'public',
  request: z.strictObject({ mood: z.string() }),
  response: z.object({ text: z.string() }),
  refusals: ['too-sad'],
});
const whoAmI = defineEndpoint({
  name: 'probe/who-am-i',
  access: 'resident',
  request: z.strictObject({}),
  response: z.object({ personId: PersonId }),
  refusals: [],
});
const personId = PersonId.parse('ps_00000000000000000001');
const reply = defineEndpoint({
  name: 'probe/reply',
  access: { staff: ['replier', 'reply-reviewer'], scope: 'agency' },
  request: z.strictObject({}),
  response: z.object({ roles: z.array(z.string()) }),
  refusals: [],
});
const myRoles = defineEndpoint({
  name: 'probe/my-roles',
  access: { staff: 'any' },
  request: z.strictObject({}),
  response: z.object({ roles: z.array(z.string()) }),
  refusals: [],
});
const staffId = StaffId.parse('st_00000000000000000001');
let onDuty: StaffOnDuty | null = null;
const main = defineFunction({
  name: 'probe',
  identification: { person: async () => personId, staff: async () => onDuty },
  bindings: [
    bind(greet, async ({ mood }) => {
      if (mood === 'sad') throw new Refusal('too-sad');
      if (mood === 'undeclared') throw new Refusal('not-in-the-contract');
      if (mood === 'broken') throw new Error('secret: 110101199003070000');
      if (mood === 'dead') throw Object.assign(new Error('no answer'), { code: 'ECONNREFUSED' });
      const response = { text: `hello ${mood}`, internal: 'never on the wire' };
      return response;
    }),
    bind(reply, async (_input, { caller }) => ({ roles: caller.assignments.map(({ role }) => role) })),
    bind(myRoles, async (_input, { caller }) => ({ roles: caller.assignments.map(({ role }) => role) })),
    bind(whoAmI, async (_input, { caller }) => ({ personId: caller.personId })),
  ],
  jobs: {
    'tidy-up': () => Promise.resolve({ tidied: 3 }),
    'break-down': () => Promise.reject(new Error('the cupboard is locked')),
  },
});
const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  jest.spyOn(process.stdout, 'write').mockImplementation(line => lines.push(String(line)) > 0);
});
afterEach(() => jest.restoreAllMocks());

const call = (input: unknown, endpoint = 'probe/greet', context = nobody()) => main({ endpoint, input }, context);
const codeOf = async (answer: ReturnType<typeof call>) => {
  const outcome = await answer;
  return outcome.ok ? 'ok' : outcome.error.code;
};

test('an answer holds what the contract lists and nothing else', async () => {
  expect(await call({ mood: 'glad' })).toEqual({ ok: true, data: { text: 'hello glad' } });
});

test.each([
  [{ mood: 'sad' }, 'too-sad'],
  [{ mood: 'undeclared' }, 'internal'],
  [{ mood: 'broken' }, 'internal'],
  [{ mood: 'dead' }, 'unavailable'],
  [{ mood: 1 }, 'invalid-request'],
  [{ mood: 'glad', extra: 1 }, 'invalid-request'],
  [undefined, 'invalid-request'],
])('%j is answered %s', async (input, code) => {
  expect(await codeOf(call(input))).toBe(code);
});

test('an unknown endpoint, and an event of any other shape, are invalid requests', async () => {
  expect(await codeOf(call({}, 'probe/nothing'))).toBe('invalid-request');
  for (const event of [null, undefined, 1, 'x', [], {}, { endpoint: { $ne: '' } }, { endpoint: '__proto__' }]) {
    expect(await codeOf(main(event, nobody()))).toBe('invalid-request');
  }
});

test('a fault is told by its number only; its cause stays in the log', async () => {
  const outcome = await call({ mood: 'broken' });
  expect(JSON.stringify(outcome)).not.toContain('secret');
  expect(outcome.ok || outcome.error.requestId).toMatch(/^test-/);
  expect(lines.join('')).toContain('secret');
});

test('each call is logged once, without what was said', async () => {
  await call({ mood: 'my private mood' });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', endpoint: 'probe/greet', outcome: 'ok' });
  expect(lines[0]).not.toContain('private');
});

test('identity comes from the platform, never from the event', async () => {
  expect(await main({ endpoint: 'probe/who-am-i', input: {} }, wechatCaller('somebody'))).toEqual({
    ok: true,
    data: { personId },
  });
  const forged = { endpoint: 'probe/who-am-i', input: {}, userInfo: { openId: 'somebody' }, OPENID: 'somebody' };
  expect(await codeOf(main(forged, nobody()))).toBe('unauthenticated');
  expect(await codeOf(main(forged, undefined))).toBe('unauthenticated');
});

describe('staff', () => {
  const agencyId = AgencyId.parse('ag_00000000000000000001');
  const hallId = HallId.parse('hl_00000000000000000001');
  const atAgency = (role: StaffRole): EffectiveAssignment => ({
    role,
    place: { level: 'agency', agencyId },
    onBehalfOf: null,
  });
  const forCounty = (role: StaffRole): EffectiveAssignment => ({ role, place: { level: 'county' }, onBehalfOf: null });
  const atHall = (role: StaffRole): EffectiveAssignment => ({
    role,
    place: { level: 'hall', hallId, counterIds: [] },
    onBehalfOf: null,
  });
  const asStaff = (assignments: EffectiveAssignment[], endpoint = 'probe/reply') => {
    onDuty = { staffId, assignments };
    return main({ endpoint, input: {} }, webStaff(staffId));
  };

  test('an endpoint of an agency serves those who hold its role there or for the county, and hands over only those roles', async () => {
    expect(await asStaff([atAgency('replier'), atHall('hall-clerk')])).toMatchObject({ data: { roles: ['replier'] } });
    expect(await asStaff([forCounty('reply-reviewer')])).toMatchObject({ data: { roles: ['reply-reviewer'] } });
  });

  test.each([
    ['no role', []],
    ['another role', [atAgency('editor')]],
    ['the role at another level', [atHall('replier')]],
  ])('%s is forbidden', async (_name, assignments) => {
    expect(await codeOf(asStaff(assignments))).toBe('forbidden');
  });

  test('whoever is signed in sees his own, with or without roles', async () => {
    expect(await asStaff([], 'probe/my-roles')).toMatchObject({ data: { roles: [] } });
  });

  test('nobody on duty is not signed in', async () => {
    onDuty = null;
    for (const caller of [nobody(), webVisitor('v'), wechatCaller('w'), webStaff(staffId)])
      expect(await codeOf(main({ endpoint: 'probe/my-roles', input: {} }, caller))).toBe('unauthenticated');
  });
});

describe('jobs', () => {
  const event = (TriggerName: string) => ({ Type: 'Timer', TriggerName, Time: '2026-11-20T00:00:00Z', Message: '' });

  test('a timer of the platform starts the job of its name, and the log has its counts', async () => {
    expect(await main(event('tidy-up'), timer())).toEqual({ ok: true, data: { tidied: 3 } });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', job: 'tidy-up', tidied: 3 });
  });

  test('a job that fails fails for the platform too', async () => {
    await expect(main(event('break-down'), timer())).rejects.toThrow('the cupboard is locked');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', job: 'break-down' });
  });

  test.each(['nothing', 'constructor', '__proto__', 'toString'])('a timer named %s starts nothing', async name => {
    await expect(main(event(name), timer())).rejects.toThrow('invalid-request');
  });

  test('nobody but the platform’s timer starts a job', async () => {
    for (const caller of [nobody(), webVisitor('v'), wechatCaller('w'), webStaff(staffId)])
      expect(await codeOf(main(event('tidy-up'), caller))).toBe('invalid-request');
  });
});
