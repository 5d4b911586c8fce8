import type { PolicyId } from 'shared/policy/model';
import { phone, resetPhone } from 'tests/support/taro';

/** Modules remember what they restored; each test starts the app anew on the same phone. */
async function startApp() {
  jest.resetModules();
  const taro = await import('tests/support/taro');
  Object.assign(taro.phone, phone);
  const [{ renderHook }, elder, history] = await Promise.all([
    import('@testing-library/react/pure'),
    import('./elder-mode'),
    import('./reading-history'),
  ]);
  elder.restoreElderMode();
  return {
    ...elder,
    ...history,
    isElder: () => renderHook(elder.useElderMode).result.current,
    readings: () => renderHook(history.useReadingHistory).result.current,
  };
}
const policyId = (letter: string) => `pd_${letter.repeat(20)}` as PolicyId;

beforeEach(resetPhone);

test('follows the phone’s large text on the first run', async () => {
  phone.fontSizeSetting = 20;
  expect((await startApp()).isElder()).toBe(true);
});

test('keeps to what the person chose, whatever the phone says', async () => {
  phone.fontSizeSetting = 23;
  (await startApp()).setElderMode(false);
  expect((await startApp()).isElder()).toBe(false);
});

test('puts what was read again on top, once', async () => {
  const app = await startApp();
  app.recordReading({ policyId: policyId('a'), title: '甲', documentNumber: null });
  app.recordReading({ policyId: policyId('b'), title: '乙', documentNumber: null });
  app.recordReading({ policyId: policyId('a'), title: '甲', documentNumber: null });
  expect((await startApp()).readings().map(reading => reading.title)).toEqual(['甲', '乙']);
});

test('forgets on this device when asked to', async () => {
  const app = await startApp();
  app.recordReading({ policyId: policyId('a'), title: '甲', documentNumber: null });
  app.forgetReadings();
  expect((await startApp()).readings()).toEqual([]);
});

test('starts with nothing where what was kept cannot be read', async () => {
  phone.stored.set('huxiao:reading-history', '{"old":"shape"}');
  expect((await startApp()).readings()).toEqual([]);
});
