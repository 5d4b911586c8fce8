import { built, screenshotPath } from '../support/built';
import { closeChromium } from '../support/chromium';
import { useCounty } from '../weapp/county';
import { ADMINISTRATOR, field, openStaffPage, signIn, STAFF_SCENES } from './staff-pages';
import {
  accessibilityViolations,
  DESKTOP,
  overflows,
  PHONE,
  see,
  seen,
  smallTargets,
  tabStops,
  visit,
  type Mode,
  type Size,
  type Visit,
} from './visit';

built('h5');
const theCounty = useCounty({ withPages: true });
jest.setTimeout(60_000);
afterAll(closeChromium);

let current: Visit;
afterEach(() => current.close());

/** What a finger needs, and what a mouse needs: 设计语言 §二. */
const TARGETS: [Size, Mode, number][] = [
  [PHONE, 'normal', 44],
  [PHONE, 'elder', 60],
  [DESKTOP, 'normal', 32],
  [DESKTOP, 'elder', 60],
];
const OTHER_WIDTHS = [360, 768, 1024, 1280];

/** Sidebar and columns come and go with the width: two frames later the page is drawn anew. */
const drawn = (page: Visit['page']) =>
  page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));

describe.each(STAFF_SCENES)('$name', ({ name, arrive }) => {
  it.each(TARGETS)('at %o, %s: nobody is kept out, nothing sticks out, there is room to press', async (...how) => {
    const [size, mode, pixels] = how;
    current = await visit(size, mode);
    await arrive(current, theCounty());
    const { page, problems } = current;
    await page.screenshot({ path: screenshotPath(`h5-${size.width}-${mode}-${name}`) });
    const findings = [
      ...(await accessibilityViolations(page)),
      ...(await overflows(page)),
      ...(await smallTargets(page, pixels)),
    ];
    for (const width of OTHER_WIDTHS) {
      await page.setViewportSize({ width, height: size.height });
      await drawn(page);
      findings.push(...(await overflows(page)).map(finding => `at ${width}: ${finding}`));
    }
    expect([...findings, ...problems]).toEqual([]);
  });
});

it('asks a stranger to sign in, and leads back to the page asked for', async () => {
  current = await visit(DESKTOP);
  const { page } = current;
  await openStaffPage(current, theCounty(), 'audit/index');
  await see(page, '登录工作台');
  expect(await page.getByText('登录已经结束').isVisible()).toBe(false);
  await field(current, '登录名').fill(ADMINISTRATOR);
  await field(current, '口令').fill('yunxi-demo-2026');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await see(page, '谁办了什么');
  expect(page.url()).toContain('/staff/pages/audit/index');
});

it('keeps the session on reloading, ends it on signing out, and shows nothing on the way back', async () => {
  current = await visit(DESKTOP);
  const { page } = current;
  await signIn(current, theCounty());
  await page.reload();
  await see(page, '，您好');
  await openStaffPage(current, theCounty(), 'my-account/index');
  await seen(page, '退出工作台').click();
  await field(current, '登录名').waitFor();
  expect(await page.evaluate(() => localStorage.getItem('huxiao:staff-session'))).toBeNull();
  await page.goBack();
  await field(current, '登录名').waitFor();
  expect(await page.getByText('上次改口令').count()).toBe(0);
});

it('ends the session after half an hour in which nobody did anything, and says so', async () => {
  current = await visit(DESKTOP);
  const { page } = current;
  await page.clock.install();
  await signIn(current, theCounty());
  await openStaffPage(current, theCounty(), 'staff/index');
  await see(page, '经办0231');
  await page.mouse.move(300, 300);
  await page.clock.fastForward('31:00');
  await see(page, '30分钟没有操作');
  expect(await page.evaluate(() => localStorage.getItem('huxiao:staff-session'))).toBeNull();
});

it('an auditor sees everyone and changes nobody', async () => {
  current = await visit(DESKTOP);
  const { page } = current;
  await signIn(current, theCounty(), 'auditor0009');
  await openStaffPage(current, theCounty(), 'staff/index');
  await seen(page, '经办0231').click();
  await see(page, '看这个账号的操作记录');
  for (const deed of ['新增人员', '加一个岗位', '重设口令', '停用账号'])
    expect(await page.getByText(deed).count()).toBe(0);
});

it('one without these roles finds neither in the navigation', async () => {
  current = await visit(DESKTOP);
  const { page } = current;
  await signIn(current, theCounty(), 'replier0231');
  await see(page, '答复留言');
  for (const entry of ['人员与岗位', '操作记录']) expect(await page.getByText(entry, { exact: true }).count()).toBe(0);
});

it('the key / goes to the search, the arrows through the rows, Esc puts the list alone', async () => {
  current = await visit(DESKTOP);
  const { page } = current;
  await signIn(current, theCounty());
  await openStaffPage(current, theCounty(), 'staff/index');
  await see(page, '经办0231');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('搜称呼、登录名');
  await page.locator('.list-row:visible').nth(0).focus();
  await page.keyboard.press('ArrowDown');
  const second = await page.locator('.list-row:visible').nth(1).getAttribute('aria-label');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(second);
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: '这个账号' }).waitFor({ state: 'detached' });
});

it('the Tab key shows where it is, all the way round the list', async () => {
  current = await visit(DESKTOP);
  await signIn(current, theCounty());
  await openStaffPage(current, theCounty(), 'staff/index');
  await see(current.page, '重设口令').catch(() => undefined);
  const stops = await tabStops(current.page);
  expect(stops.length).toBeGreaterThan(8);
  expect(stops.filter(({ outlined }) => !outlined).map(({ name }) => name)).toEqual([]);
});
