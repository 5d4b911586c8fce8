import { built } from '../support/built';
import { closeChromium } from '../support/chromium';
import { useCounty } from '../weapp/county';
import { LONG_DOCUMENT, openDocument, search } from './pages';
import { DESKTOP, PHONE, see, seen, visit, type Visit } from './visit';

built('h5');
const theCounty = useCounty({ withPages: true });
jest.setTimeout(60_000);
afterAll(closeChromium);

let current: Visit;
afterEach(async () => {
  await current.close();
  expect(current.problems).toEqual([]);
});

it('marks the words that were looked for, and no others', async () => {
  current = await visit(PHONE);
  await search(current, theCounty(), '高校毕业生');
  await see(current.page, '到底了');
  const marks = await current.page.locator('.mk:visible').allTextContents();
  expect(marks.length).toBeGreaterThan(3);
  expect(marks.filter(mark => mark !== '高校毕业生')).toEqual([]);
});

it.each([PHONE, DESKTOP])('goes from the contents to the clause touched, at %o', async size => {
  current = await visit(size);
  const { page } = current;
  await openDocument(current, theCounty(), LONG_DOCUMENT.words);
  await see(page, LONG_DOCUMENT.sign);
  if (size === PHONE) await seen(page, '目录').click();
  const contents = page.locator(size === PHONE ? '[role=dialog]' : '[role=navigation][aria-label="目录"]');
  const entry = contents.locator('[role=link]:visible').filter({ hasText: '附则' });
  await entry.first().click();
  await page.locator('[role=dialog]').waitFor({ state: 'detached' });
  const heading = page.locator('[role=heading]:visible').filter({ hasText: '附则' }).first();
  await page.waitForFunction(
    () => {
      const headings = [...document.querySelectorAll('[role=heading]')];
      const { top } = headings.find(one => one.textContent?.includes('附则'))?.getBoundingClientRect() ?? { top: -1 };
      return top >= 44 && top < window.innerHeight - 100;
    },
    undefined,
    { timeout: 5_000 },
  );
  expect(await heading.isVisible()).toBe(true);
});

it('opens what a person was sent, and comes back to the results from it', async () => {
  current = await visit(PHONE);
  const { page } = current;
  await search(current, theCounty(), '农机购置');
  await see(page, '到底了');
  await seen(page, '农机购置').click();
  await page.waitForURL(/policy-detail/);
  await see(page, '文件信息');
  await page.goBack();
  await page.waitForURL(/search/);
  await see(page, '到底了');
});
