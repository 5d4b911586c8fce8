import { built, screenshotPath } from '../support/built';
import { closeChromium } from '../support/chromium';
import { useCounty } from '../weapp/county';
import { SCENES } from './pages';
import {
  accessibilityViolations,
  DESKTOP,
  overflows,
  PHONE,
  smallTargets,
  visit,
  type Mode,
  type Visit,
} from './visit';

built('h5');
const theCounty = useCounty({ withPages: true });
jest.setTimeout(60_000);
afterAll(closeChromium);

/** What a finger needs, by 设计语言 §二 动效 and §七. */
const TARGET_PIXELS: Record<Mode, number> = { normal: 44, elder: 60 };
const OTHER_WIDTHS = [360, 768, 1024];

const cases = SCENES.flatMap(scene => (['normal', 'elder'] as const).map(mode => ({ ...scene, mode })));

describe.each(cases)('$name, $mode', ({ name, mode, arrive, expectsFailedRequests }) => {
  let current: Visit;
  const arriveAt = async (size: typeof PHONE) => {
    current = await visit(size, mode);
    await arrive(current, theCounty());
    return current.page;
  };
  const problems = () =>
    current.problems.filter(problem => !(expectsFailedRequests && problem.includes('Failed to load resource')));
  afterEach(() => current.close());

  it('on a phone: nobody is kept out, nothing sticks out, every target has room for a finger', async () => {
    const page = await arriveAt(PHONE);
    await page.screenshot({ path: screenshotPath(`h5-${PHONE.width}-${mode}-${name}`) });
    const findings = [
      ...(await accessibilityViolations(page)),
      ...(await overflows(page)),
      ...(await smallTargets(page, TARGET_PIXELS[mode])),
    ];
    for (const width of OTHER_WIDTHS) {
      await page.setViewportSize({ width, height: PHONE.height });
      findings.push(...(await overflows(page)).map(finding => `at ${width}: ${finding}`));
    }
    expect([...findings, ...problems()]).toEqual([]);
  });

  it('on a desktop: nobody is kept out, nothing sticks out', async () => {
    const page = await arriveAt(DESKTOP);
    await page.screenshot({ path: screenshotPath(`h5-${DESKTOP.width}-${mode}-${name}`) });
    const findings = [...(await accessibilityViolations(page)), ...(await overflows(page))];
    expect([...findings, ...problems()]).toEqual([]);
  });
});
