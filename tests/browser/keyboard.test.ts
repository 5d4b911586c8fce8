import { built } from '../support/built';
import { closeChromium } from '../support/chromium';
import { useCounty } from '../weapp/county';
import { SCENES } from './pages';
import { DESKTOP, PHONE, see, seen, tabStops, visit, type Stop, type Visit } from './visit';

built('h5');
const theCounty = useCounty({ withPages: true });
jest.setTimeout(60_000);
afterAll(closeChromium);

let current: Visit;
afterEach(() => current.close());

async function arriveAt(name: string, size = DESKTOP): Promise<Visit['page']> {
  const scene = SCENES.find(one => one.name === name);
  if (!scene) throw new Error(`no scene ${name}`);
  current = await visit(size);
  await scene.arrive(current, theCounty());
  return current.page;
}

const ROW_PIXELS = 40;
/** Stops that come before what stands above them in the same column; bars that stay in place have no place. */
function outOfOrder(stops: Stop[]): string[] {
  const flowing = stops.filter(stop => !stop.fixed);
  return flowing.flatMap((stop, index) => {
    const before = flowing[index - 1];
    if (!before || stop.top >= before.top - ROW_PIXELS || stop.left > before.left + ROW_PIXELS) return [];
    return [`“${stop.name}” after “${before.name}”`];
  });
}

describe.each([
  ['home', PHONE],
  ['home', DESKTOP],
  ['search', PHONE],
  ['search', DESKTOP],
  ['document', PHONE],
  ['document', DESKTOP],
  ['mine', DESKTOP],
])('the Tab key on %s at %o', (name, size) => {
  it('goes through the page in reading order and always shows where it is', async () => {
    const page = await arriveAt(name, size);
    const stops = await tabStops(page);
    expect(stops.length).toBeGreaterThan(3);
    expect(stops.filter(stop => !stop.outlined).map(stop => stop.name)).toEqual([]);
    expect(outOfOrder(stops)).toEqual([]);
  });
});

it('the Enter key searches and opens a result', async () => {
  const page = await arriveAt('home');
  await page.locator('input[placeholder="搜政策、文号、发文机关"]').focus();
  await page.keyboard.type('高校毕业生');
  await page.keyboard.press('Enter');
  await see(page, '到底了');
  const result = page
    .locator('[role=link]:visible, [role=button]:visible')
    .filter({ hasText: '高校毕业生等青年' })
    .first();
  await result.focus();
  await page.keyboard.press('Enter');
  await see(page, '云政办发〔2026〕12号');
  expect(page.url()).toContain('policy-detail');
});

it('the Esc key closes the filter and gives the focus back', async () => {
  const page = await arriveAt('search', PHONE);
  await seen(page, '按有效性筛选').focus();
  await page.keyboard.press('Enter');
  await see(page, '按要素筛选');
  const dialog = page.locator('[role=dialog]');
  await expect(inside(page)).resolves.toBe(true);
  for (let count = 0; count < 40; count += 1) await page.keyboard.press('Tab');
  await expect(inside(page)).resolves.toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('按有效性筛选');
});

/** Whether the focus is within the open dialog. */
const inside = (page: Visit['page']) =>
  page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') !== null).then(() => true);

it('the Esc key closes the contents of a document', async () => {
  const page = await arriveAt('document-contents', PHONE);
  await page.keyboard.press('Escape');
  await page.locator('[role=dialog]').waitFor({ state: 'detached' });
});
