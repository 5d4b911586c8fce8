import { getMyIdentity } from 'shared/account/person-contract';
import { listMyOrganisations } from 'shared/account/acting-contract';
import { getOrganisation, listOrganisationRecords } from 'shared/account/organisation-contract';
import { OrganisationId } from 'shared/account/organisation-model';
import { callAs, dataOf } from 'tests/support/call-function';
import { useLocalCloud } from 'tests/support/local-cloud';
import { DEMO_RESIDENTS } from './demo-identities';
import { seedPeople } from './people';

const cloud = useLocalCloud();
beforeAll(() => seedPeople(), 30_000);

/** As the platform says who calls from a browser where this one is signed in. */
function callerOf(key: (typeof DEMO_RESIDENTS)[number]['key']): object {
  const uid = DEMO_RESIDENTS.find(resident => resident.key === key)?.uid;
  const keys = 'TCB_UUID,TCB_ISANONYMOUS_USER';
  const environment = { TCB_ENV: 'local', TCB_CONTEXT_KEYS: keys, TCB_UUID: uid, TCB_ISANONYMOUS_USER: 'false' };
  return { request_id: `demo-${key}`, environment: JSON.stringify(environment) };
}

async function stateOfAll(): Promise<unknown> {
  const states = DEMO_RESIDENTS.map(async ({ key }) => {
    const caller = callerOf(key);
    const { items } = dataOf(await callAs(caller, listMyOrganisations, {}));
    return { key, identity: dataOf(await callAs(caller, getMyIdentity, {})), items };
  });
  return Promise.all(states);
}

test('each demo resident is somebody, at a level of their own', async () => {
  const levels = await Promise.all(
    DEMO_RESIDENTS.map(async ({ key }) => dataOf(await callAs(callerOf(key), getMyIdentity, {})).identity?.level),
  );
  expect(levels).toEqual(['verified', 'declared', 'verified']);
});

test('the demo’s enterprise is verified, and two act for it', async () => {
  const manager = callerOf('enterprise-agent');
  const [mine] = dataOf(await callAs(manager, listMyOrganisations, {})).items;
  expect(mine).toMatchObject({ name: '云溪县示例机械有限公司（演示）', level: 'verified', power: 'manage' });
  const [theirs] = dataOf(await callAs(callerOf('resident-1'), listMyOrganisations, {})).items;
  expect(theirs).toMatchObject({ organisationId: mine?.organisationId, power: 'act', label: '财务经办' });
  const organisationId = OrganisationId.parse(mine?.organisationId);
  expect(dataOf(await callAs(manager, getOrganisation, { organisationId })).agents).toHaveLength(2);
  expect(dataOf(await callAs(manager, listOrganisationRecords, { organisationId })).items).toHaveLength(4);
});

test('starting again changes nothing and asks the service nothing', async () => {
  const [before, asked] = [await stateOfAll(), cloud().identityService.calls.length];
  expect(asked).toBe(3);
  await seedPeople();
  expect(await stateOfAll()).toEqual(before);
  expect(cloud().identityService.calls).toHaveLength(asked);
});
