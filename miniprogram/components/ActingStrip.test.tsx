import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import { OrganisationId } from 'shared/account/organisation-model';
import * as taro from 'tests/support/taro';

const { phone, resetPhone } = taro;

const organisationId = OrganisationId.parse('og_00000000000000000001');
const one = {
  organisationId,
  name: '示例公司（演示）',
  creditCode: '91000000MA0000001R',
  level: 'verified',
  power: 'act',
  label: '财务',
  endsOn: null,
};
let asked = 0;

/** The app as it starts: nothing of an earlier start is remembered but what the device keeps. */
async function start(kept: unknown, items: object[] | null): Promise<HTMLElement> {
  jest.resetModules();
  // The same phone and the same React as this file's.
  jest.doMock('react', () => React);
  jest.doMock('@tarojs/taro', () => taro);
  resetPhone();
  asked = 0;
  phone.stored.set('huxiao:acting-as', JSON.stringify(kept));
  phone.callFunction = () => {
    asked += 1;
    return Promise.resolve(
      items ? { ok: true, data: { items } } : { ok: false, error: { code: 'internal', requestId: 'r' } },
    );
  };
  const { ActingStrip } = await import('./ActingStrip');
  const { container } = render(
    <>
      <ActingStrip />
      <ActingStrip />
    </>,
  );
  await act(async () => undefined);
  return container;
}

test('what the device keeps is shown after a start, and asked about once however many pages show it', async () => {
  const page = await start({ organisationId, name: '旧名字' }, [one]);
  expect(page.textContent).toContain('正在代表示例公司（演示）办理');
  expect(screen.getAllByRole('button', { name: '换回自己' })).toHaveLength(2);
  expect(asked).toBe(1);
});

test.each([
  ['is gone', []],
  ['is only for looking', [{ ...one, power: 'view' }]],
])('an authorisation that %s ends it, here and on the device', async (_why, items) => {
  const page = await start({ organisationId, name: '示例公司（演示）' }, items);
  expect(page.textContent).toBe('');
  expect(phone.stored.has('huxiao:acting-as')).toBe(false);
});

test('not reaching the back end ends nothing', async () => {
  const page = await start({ organisationId, name: '示例公司（演示）' }, null);
  expect(page.textContent).toContain('正在代表示例公司（演示）办理');
});

test.each([null, 'x', { organisationId: 'nonsense', name: '甲' }, { organisationId, name: 1 }])(
  'something else on the device, %j, shows nothing and asks nothing',
  async kept => {
    const page = await start(kept, [one]);
    expect(page.textContent).toBe('');
    expect(asked).toBe(0);
  },
);
