import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cloudbase from '@cloudbase/node-sdk';
import { seedDemoCounty } from 'localcloud/seed/demo-county';
import { DEMO_RESIDENTS } from 'localcloud/seed/demo-identities';
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from 'localcloud/server';
import { writeFunctions } from 'localcloud/test-cloud';
import { buildPage } from 'localcloud/workbench/build-page';
import type { Frame, Page } from 'playwright-core';
import { built, screenshotPath } from '../support/built';
import { closeChromium } from '../support/chromium';
import { accessibilityViolations, DESKTOP, overflows, PHONE, tabStops, visit, type Visit } from './visit';

const DAY_MS = 24 * 3600_000;
const TIMER = { functionName: 'tick', triggerName: 'hourly' };

let cloud: LocalCloud;
let options: LocalCloudOptions;
let place = '';
let current: Visit;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'huxiao-workbench-'));
  const functionsDir = join(place, 'functions');
  cpSync(built('cloudfunctions'), functionsDir, { recursive: true });
  const triggers = [{ name: TIMER.triggerName, type: 'timer', config: '0 0 */1 * * * *' }];
  writeFunctions(functionsDir, {
    [TIMER.functionName]: { main: 'async () => Date.now()', files: { 'config.json': { triggers } } },
  });
  await buildPage(join(__dirname, '../../dist/workbench'));
  options = { dataDir: join(place, 'data'), functionsDir, webDir: built('h5'), workbench: true };
  cloud = await startLocalCloud(options);
  await seedDemoCounty(cloud);
}, 60_000);
afterAll(async () => {
  await closeChromium();
  await cloud.close();
  rmSync(place, { recursive: true, force: true });
});
jest.setTimeout(60_000);

afterEach(() => current.close());

/** The workbench with the app in the phone. */
async function arrive(size = DESKTOP, { url } = cloud): Promise<Page> {
  current = await visit(size);
  await current.page.goto(`${url}/workbench`);
  return current.page;
}

async function inPhone(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe[title="手机里的户晓"]')).contentFrame();
  if (!frame) throw new Error('the phone has no page');
  return frame;
}

const seenInPhone = async (page: Page, words: string) =>
  (await inPhone(page)).locator(`:text("${words}"):visible`).first();
const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const panel = (page: Page, name: string) => page.getByRole('tabpanel', { name });
const rowsWith = (page: Page, ...words: string[]) =>
  words.reduce((rows, word) => rows.filter({ hasText: word }), panel(page, '函数日志').locator('tbody tr'));

/** A program of somebody else's: the unmodified SDK. */
function sdk(): ReturnType<typeof cloudbase.init> {
  Object.assign(process.env, cloud.sdkEnvironment);
  return cloudbase.init({ env: cloud.envId });
}

/** The people that the account function has met, as their own calls say. */
const peopleMet = () =>
  new Set(cloud.invocations.filter(({ endpoint }) => endpoint === 'account/get-me').map(({ callerId }) => callerId));

test('shows the app in a phone, and each call with its time, round trips and end', async () => {
  const page = await arrive();
  await (await seenInPhone(page, '最新政策')).waitFor();
  await tab(page, '函数日志').click();
  const call = rowsWith(page, '居民甲', 'policy/get-library-overview').first();
  await call.waitFor();
  expect((await call.innerText()).replace(/\s+/g, ' ')).toMatch(
    /^\d\d:\d\d:\d\d 居民甲 policy\/get-library-overview [\d.]+ ?毫秒 \d+ 成功$/,
  );
  await page.getByPlaceholder('筛选').fill('list-agencies');
  await rowsWith(page, 'account/list-agencies').first().waitFor();
  expect(await rowsWith(page, 'policy/').count()).toBe(0);
});

test('another resident is another person, with a phone of their own', async () => {
  const page = await arrive();
  const lookUp = async () => {
    await (await seenInPhone(page, '我的')).click();
    await (await seenInPhone(page, '我的收藏')).waitFor();
    return (await inPhone(page)).evaluate(() => localStorage.getItem('huxiao:recent-searches'));
  };
  await lookUp();
  await (await inPhone(page)).evaluate(() => localStorage.setItem('huxiao:recent-searches', '{"data":"[]"}'));
  await page.getByRole('radio', { name: '居民乙' }).check();
  expect(await lookUp()).toBeNull();
  expect(peopleMet()).toEqual(new Set(['demo-resident-1', 'demo-resident-2']));
  await page.getByRole('radio', { name: '居民甲' }).check();
  expect(await lookUp()).toBe('{"data":"[]"}');

  const ids = DEMO_RESIDENTS.map(async resident => {
    const answer = await cloud.callFunctionAsWeb('account', { endpoint: 'account/get-me', input: {} }, resident);
    return (answer as { data: { personId: string } }).data.personId;
  });
  expect(new Set(await Promise.all(ids)).size).toBe(DEMO_RESIDENTS.length);
});

test('a collection is opened, paged through, and a document read', async () => {
  const db = sdk().database();
  await db.createCollection('things');
  for (let index = 1; index <= 21; index++) await db.collection('things').add({ _id: `t${index}`, title: '一件' });
  const page = await arrive();
  await tab(page, '数据').click();
  await page.getByRole('button', { name: 'things 21' }).click();
  const documents = page.getByRole('region', { name: 'things的记录' });
  await documents.getByText('1–20，共21').waitFor();
  await documents.getByRole('button', { name: '下一页' }).click();
  await documents.getByText('t1', { exact: true }).waitFor();
  await page.getByLabel('这条记录的JSON').getByText('"_id": "t1"').waitFor();

  await page.getByRole('button', { name: 'policyDocuments' }).click();
  const second = page.getByRole('region', { name: 'policyDocuments的记录' }).getByRole('button').nth(1);
  await second.click();
  const id = await second.locator('code').innerText();
  const json = page.getByLabel('这条记录的JSON').filter({ hasText: `"_id": "${id}"` });
  await json.waitFor();
  // Tidy, and still JSON.
  const lines = await json.locator('.json-line').allTextContents();
  expect(JSON.parse(lines.join('\n'))).toMatchObject({ _id: id, schemaVersion: expect.any(Number) as unknown });
  await page.screenshot({ path: screenshotPath('workbench-1440-data') });
});

test('the clock moves a day on, and what the functions write with it', async () => {
  const page = await arrive();
  await (await seenInPhone(page, '我的')).click();
  await (await seenInPhone(page, '我的收藏')).waitFor();
  await tab(page, '函数日志').click();
  await page.getByPlaceholder('筛选').fill('account/get-me');
  const before = await rowsWith(page, 'account/get-me').count();
  await page.getByRole('button', { name: '+1天' }).click();
  await page.getByText('比现在快1天').waitFor();
  // The page that was open is asked for again, a day later.
  await rowsWith(page, 'account/get-me').nth(before).waitFor();
  await (await seenInPhone(page, '我的收藏')).waitFor();
  const { at, callerId } = cloud.invocations.filter(({ endpoint }) => endpoint === 'account/get-me').at(-1) ?? {};
  expect(callerId).toBe('demo-resident-1');
  expect(Math.abs(Date.parse(at ?? '') - Date.now() - DAY_MS)).toBeLessThan(60_000);
  const answer = await cloud.callFunctionAsTimer(TIMER.functionName, TIMER.triggerName);
  expect(Number(answer) - Date.now()).toBeGreaterThan(DAY_MS - 60_000);

  await page.getByRole('button', { name: '到指定时间' }).click();
  await page.getByLabel('调到').fill('2020-01-01T08:00');
  await page.getByRole('button', { name: '调到这个时间' }).click();
  await page.getByText('时钟只能往后调').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '回到真实时间' }).click();
  await page.getByText('比现在快').waitFor({ state: 'detached' });
  expect(cloud.clockOffsetMs()).toBe(0);
});

test('a timer runs now, when it is told to', async () => {
  const page = await arrive();
  await tab(page, '定时任务').click();
  const row = panel(page, '定时任务').locator('tr').filter({ hasText: 'tick/hourly' });
  await row.getByText('每小时').waitFor();
  await row.getByRole('button', { name: '现在运行' }).click();
  await row.getByText('成功').waitFor();
  expect(cloud.timers.list().find(({ functionName }) => functionName === 'tick')?.lastRunOk).toBe(true);
  await page.screenshot({ path: screenshotPath('workbench-1440-timers') });
});

test('what a program sends is shown as WeChat would, with WeChat’s answer', async () => {
  const page = await arrive();
  await tab(page, '微信消息').click();
  await page.getByText('还没有发过微信消息').waitFor();
  const send = (requestData: object) =>
    // The SDK's own types leave out what it takes here.
    sdk().callWxOpenApi({ apiName: 'subscribeMessage.send', requestData } as never);
  const data = { thing1: { value: '您的留言已答复' }, date2: { value: '2026年11月20日' } };
  await send({ touser: 'o1', template_id: 'reply', page: 'tabs/policy/index', data });
  cloud.wechat.answerNext('subscribeMessage.send', { errcode: 43101, errmsg: 'user refuse to accept the msg' });
  await send({ touser: 'o2', template_id: 'reply', data });

  const cards = page.locator('.messages li');
  await cards.nth(1).waitFor();
  expect(await cards.nth(0).innerText()).toContain('用户没有授权（43101）');
  expect(await cards.nth(1).innerText()).toMatch(/已送到[^]*事项\s+您的留言已答复[^]*进入小程序查看/);
  await cards.nth(1).getByRole('button').click();
  await (await seenInPhone(page, '最新文件')).waitFor();
  await page.screenshot({ path: screenshotPath('workbench-1440-messages') });
});

test('a member of staff signs in as everyone on the staff does, beside the resident', async () => {
  const page = await arrive();
  await (await seenInPhone(page, '最新政策')).waitFor();
  await tab(page, '工作台').click();
  const accountInBrowser = () =>
    page.evaluate(async () => {
      // As the app keeps it (miniprogram/platform/storage.ts).
      const { data } = JSON.parse(localStorage.getItem('huxiao:staff-session') ?? 'null') as { data: string };
      const { accessToken } = JSON.parse(data) as { accessToken: string };
      const body = JSON.stringify({ endpoint: 'account/get-my-staff-account', input: {} });
      const headers = { authorization: `Bearer ${accessToken}` };
      const answer: unknown = await (await fetch('/v1/functions/account', { method: 'POST', headers, body })).json();
      return answer;
    });
  const actAs = async (post: string) => {
    await page.getByRole('radio', { name: post, exact: false }).click();
    await page.waitForSelector('fieldset.staff[aria-busy=false]');
    return accountInBrowser();
  };
  expect(await actAs('答复人')).toMatchObject({ ok: true, data: { account: { loginName: 'replier0231' } } });
  expect(await actAs('审计员')).toMatchObject({ ok: true, data: { account: { loginName: 'auditor0009' } } });
  await tab(page, '函数日志').click();
  await rowsWith(page, '审计员', 'account/get-my-staff-account', '成功').first().waitFor();
  await rowsWith(page, '访客', 'account/sign-in-staff', '成功').first().waitFor();

  await page.reload();
  await tab(page, '工作台').click();
  await page.getByRole('radio', { name: '审计员', checked: true }).waitFor();
  await page.getByRole('radio', { name: '居民甲', checked: true }).waitFor();
  await page.frameLocator('iframe[title="工作台"]').getByText('审计0009').first().waitFor();
  await page.screenshot({ path: screenshotPath('workbench-1440-staff') });
});

test('when the staff cannot be signed in, it says so and the frame shows what the app shows', async () => {
  const page = await arrive();
  await (await seenInPhone(page, '最新政策')).waitFor();
  await tab(page, '工作台').click();
  await page.route('**/auth/v1/signin/anonymously', route => route.abort('connectionfailed'));
  await page.getByRole('radio', { name: '答复人' }).click();
  await page.getByText('没有以“答复人”登录成：连不上本地服务').waitFor();
  expect(await page.evaluate(() => localStorage.getItem('huxiao:staff-session'))).toBeNull();
});

test('when the server goes it says so, and goes on when it is back', async () => {
  const dataDir = join(place, 'another');
  const first = await startLocalCloud({ ...options, dataDir });
  const page = await arrive(DESKTOP, first);
  await tab(page, '函数日志').click();
  await rowsWith(page, 'policy/get-library-overview').first().waitFor();
  const askNow = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await first.close();
  await askNow();
  await page.getByText('连不上本地服务').waitFor();

  const second = await startLocalCloud({ ...options, dataDir, port: first.port });
  try {
    await second.callFunctionAsTimer(TIMER.functionName, TIMER.triggerName);
    await askNow();
    await page.getByText('连不上本地服务').waitFor({ state: 'detached' });
    await rowsWith(page, '定时任务', 'tick').waitFor();
    expect(await rowsWith(page, 'policy/').count()).toBe(0);
  } finally {
    await second.close();
  }
});

describe('every part', () => {
  const PARTS = ['工作台', '微信消息', '数据', '函数日志', '定时任务'];

  test.each([DESKTOP, { width: 1024, height: 768 }])('fits, and keeps nobody out: $width×$height', async size => {
    const page = await arrive(size);
    await (await seenInPhone(page, '最新政策')).waitFor();
    const findings: string[] = [];
    for (const part of PARTS) {
      await tab(page, part).click();
      await panel(page, part).locator('iframe, table, .data, .messages, .empty').first().waitFor();
      const found = [...(await accessibilityViolations(page)), ...(await overflows(page))];
      findings.push(...found.map(finding => `${part}: ${finding}`));
      await page.screenshot({ path: screenshotPath(`workbench-${size.width}-${PARTS.indexOf(part)}`) });
    }
    await page.getByRole('button', { name: '+1天' }).click();
    await page.getByRole('button', { name: '+1小时' }).click();
    await page.getByText('比现在快1天1小时').waitFor();
    await page.getByRole('button', { name: '到指定时间' }).click();
    findings.push(...(await accessibilityViolations(page)), ...(await overflows(page)));
    await page.screenshot({ path: screenshotPath(`workbench-${size.width}-clock`) });
    await page.getByRole('button', { name: '回到真实时间' }).click();
    await page.getByText('比现在快').waitFor({ state: 'detached' });
    expect([...findings, ...current.problems]).toEqual([]);
  });

  test('can be reached with the keyboard, and shows where it is', async () => {
    const page = await arrive();
    await (await seenInPhone(page, '最新政策')).waitFor();
    // The console in its frame asks for the focus when it opens; one goes back to the top first.
    await page.frameLocator('iframe[title="工作台"]').locator(':focus').first().waitFor({ state: 'attached' });
    await page.mouse.click(5, 5);
    const stops = await tabStops(page, 12);
    expect(stops.map(({ name }) => name).slice(0, 3)).toEqual(['+1小时', '+1天', '到指定时间']);
    await tab(page, '函数日志').click();
    await page.keyboard.press('ArrowRight');
    expect(await tab(page, '定时任务').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Home');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('工作台');
  });

  test('on a phone it says where to look instead', async () => {
    const page = await arrive(PHONE);
    await page.getByText('演示台要在电脑上看').waitFor();
    expect([...(await accessibilityViolations(page)), ...(await overflows(page))]).toEqual([]);
  });
});
