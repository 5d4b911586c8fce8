import { built, screenshotPath } from '../support/built';
import { closeChromium } from '../support/chromium';
import { useCounty } from '../weapp/county';
import { open } from './pages';
import {
  accessibilityViolations,
  DESKTOP,
  overflows,
  PHONE,
  see,
  seen,
  smallTargets,
  visit,
  type Visit,
} from './visit';

built('h5');
const theCounty = useCounty({ withPages: true });
jest.setTimeout(120_000);
afterAll(closeChromium);

let current: Visit;
afterEach(async () => {
  await current.close();
  expect(current.problems).toEqual([]);
});

const LATEST = '2026年第3期';
const HOLDS = '本期4篇 · 与发布存档一致';

async function check(name: string, finger: number): Promise<void> {
  const { page } = current;
  await page.screenshot({ path: screenshotPath(name) });
  expect(await overflows(page)).toEqual([]);
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(await smallTargets(page, finger)).toEqual([]);
}

describe.each([
  ['phone', PHONE, 'normal'],
  ['phone', PHONE, 'elder'],
  ['desktop', DESKTOP, 'normal'],
  ['desktop', DESKTOP, 'elder'],
] as const)('on a %s %o, %s', (device, size, mode) => {
  it('the gazette goes from the shelf to the contents to an entry and to the next', async () => {
    current = await visit(size, mode);
    const { page } = current;
    const finger = mode === 'elder' ? 60 : 44;
    await open(current, theCounty(), '/gazette/pages/shelf/index');
    await see(page, HOLDS);
    await check(`gazette-shelf-${device}-${mode}`, finger);
    await seen(page, '打开这一期').click();
    await page.waitForURL(/gazette\/pages\/issue/);
    await see(page, LATEST);
    await see(page, HOLDS);
    await check(`gazette-issue-${device}-${mode}`, finger);
    await seen(page, '从第1篇读起').click();
    await page.waitForURL(/gazette\/pages\/reader/);
    await see(page, HOLDS);
    await check(`gazette-reader-${device}-${mode}`, finger);
    await seen(page, '下一篇').click();
    await page.waitForURL(/position=2/);
    await see(page, '第2篇，共4篇');
  });
});

it('finds words within one issue, and opens the entry with them marked', async () => {
  current = await visit(PHONE);
  const { page } = current;
  await open(current, theCounty(), '/gazette/pages/shelf/index');
  await seen(page, '打开这一期').click();
  await see(page, HOLDS);
  await page.locator('input[placeholder="只在这一期里找"]:visible').fill('养护');
  await page.keyboard.press('Enter');
  await see(page, '这一期里有');
  await page.screenshot({ path: screenshotPath('gazette-found') });
  await page.locator('[role=link]:visible').filter({ hasText: '命中' }).first().click();
  await page.waitForURL(/words=/);
  await page.locator('.mk:visible').first().waitFor();
});

it('a repealed document says so, and leads to what stands in its place', async () => {
  current = await visit(PHONE);
  const { page } = current;
  await open(current, theCounty(), '/gazette/pages/shelf/index');
  await seen(page, '2025年').click();
  await page.locator('[role=link]:visible').filter({ hasText: '第1期' }).first().click();
  await see(page, '本期5篇 · 与发布存档一致');
  await page.locator('[role=link]:visible').filter({ hasText: '云政办发〔2022〕31号' }).first().click();
  await see(page, '这份文件已废止');
  await page.screenshot({ path: screenshotPath('gazette-repealed') });
});
