/** 一图读懂: drawn, not pictured; for everybody, at both sizes and in both versions. */
import { built, screenshotPath } from '../support/built';
import { closeChromium } from '../support/chromium';
import { useCounty, type County } from '../weapp/county';
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
  type Mode,
  type Visit,
} from './visit';

built('h5');
const theCounty = useCounty({ withPages: true });
jest.setTimeout(60_000);
afterAll(closeChromium);

/** Tall enough for a whole interpretation, so that all of it is looked at. */
const LONG_WINDOW = 6000;
const TARGET_PIXELS: Record<Mode, number> = { normal: 44, elder: 60 };
const WITH_EVERY_BLOCK = '青年来云溪就业';

let current: Visit;
afterEach(async () => {
  await current.close();
  expect(current.problems).toEqual([]);
});

const openList = async (county: County): Promise<void> => {
  await open(current, county, '/interpretation/pages/list/index');
  await see(current.page, '多样化解读率3/3');
};
const openDetail = async (county: County): Promise<void> => {
  await openList(county);
  await seen(current.page, WITH_EVERY_BLOCK).click();
  await current.page.waitForURL(/interpretation\/pages\/detail/);
  await see(current.page, '以原文为准');
};
const scenes = [
  ['list', openList],
  ['detail', openDetail],
] as const;
const cases = scenes.flatMap(([name, arrive]) => (['normal', 'elder'] as const).map(mode => ({ name, arrive, mode })));

describe.each(cases)('interpretation $name, $mode', ({ name, arrive, mode }) => {
  it('on a phone: nobody is kept out, nothing sticks out, every target has room for a finger', async () => {
    current = await visit({ ...PHONE, height: LONG_WINDOW }, mode);
    const { page } = current;
    await arrive(theCounty());
    await page.screenshot({ path: screenshotPath(`h5-390-${mode}-interpretation-${name}`) });
    const findings = [
      ...(await accessibilityViolations(page)),
      ...(await overflows(page)),
      ...(await smallTargets(page, TARGET_PIXELS[mode])),
    ];
    for (const width of [360, 768, 1024]) {
      await page.setViewportSize({ width, height: PHONE.height });
      findings.push(...(await overflows(page)).map(finding => `at ${width}: ${finding}`));
    }
    expect(findings).toEqual([]);
  });

  it('on a desktop: nobody is kept out, nothing sticks out', async () => {
    current = await visit({ ...DESKTOP, height: LONG_WINDOW }, mode);
    await arrive(theCounty());
    await current.page.screenshot({ path: screenshotPath(`h5-1440-${mode}-interpretation-${name}`) });
    expect([...(await accessibilityViolations(current.page)), ...(await overflows(current.page))]).toEqual([]);
  });
});

it('a clause that is named opens the document there, and the document leads back', async () => {
  current = await visit(PHONE);
  const { page } = current;
  await openDetail(theCounty());
  await seen(page, '出自第十五条，看原文').click();
  await page.waitForURL(/policy-detail.*anchor=/);
  await see(page, '文件信息');
  await page.waitForFunction(() => {
    const clause = [...document.querySelectorAll('[id]')].find(one => one.textContent?.startsWith('第十五条'));
    const { top } = clause?.getBoundingClientRect() ?? { top: -1 };
    return top >= 0 && top < window.innerHeight;
  });
  await seen(page, '一图读懂这份文件').click();
  await page.waitForURL(/interpretation\/pages\/detail/);
  await see(page, '以原文为准');
});
