import { closeChromium } from '../support/chromium';
import { accessibilityViolations, overflows, PHONE, smallTargets, tabStops, visit, type Visit } from './visit';

afterAll(closeChromium);
jest.setTimeout(30_000);

let current: Visit;
beforeEach(async () => {
  current = await visit(PHONE);
});
afterEach(() => current.close());

const show = async (body: string) => {
  await current.page.setContent(`<!doctype html><html lang="zh-CN"><head><title>样</title>
    <meta name="viewport" content="width=device-width"><style>body{margin:0} [tabindex]{display:block;min-height:44px}
    [tabindex]:focus-visible{outline:3px solid navy}</style></head><body><main>${body}</main></body></html>`);
  return current.page;
};

it('finds a control without a name and words too pale to read', async () => {
  const page = await show('<div role="button" tabindex="0"></div><p style="color:#bbb">看不清</p>');
  const found = (await accessibilityViolations(page)).join();
  expect(found).toContain('aria-command-name');
  expect(found).toContain('color-contrast');
});

it('finds what sticks out, and lets alone what scrolls sideways', async () => {
  const page = await show('<div style="width:500px;height:9px">出去了</div>');
  expect((await overflows(page)).join()).toContain('出去了');
  await show('<div style="overflow-x:auto"><div style="width:500px;height:9px">可以拉</div></div>');
  expect(await overflows(page)).toEqual([]);
});

it('finds a target too small for a finger, and counts its transparent edge', async () => {
  const button = (style: string) =>
    `<style>button{margin:40px;border:0;width:50px;height:30px;position:relative;${style}}</style>`;
  const page = await show(`${button('')}<button>小</button>`);
  expect(await smallTargets(page, 44)).toHaveLength(1);
  await show(`${button('')}<style>button::after{content:"";position:absolute;inset:-8px 0}</style><button>小</button>`);
  expect(await smallTargets(page, 44)).toEqual([]);
});

it('tells where the Tab key stops, and whether it shows', async () => {
  const page = await show('<div tabindex="0">甲</div><div tabindex="0" style="outline:none">乙</div>');
  const stops = await tabStops(page);
  expect(stops.map(({ name, outlined }) => [name, outlined])).toEqual([
    ['甲', true],
    ['乙', false],
  ]);
  expect(stops[1]?.top).toBeGreaterThan(stops[0]?.top ?? Infinity);
});

it('reports a script that fails and an error on the console', async () => {
  const page = await show('<script>console.error("不好"); setTimeout(() => { throw new Error("坏了") })</script>');
  await page.waitForFunction(() => document.readyState === 'complete');
  await page.waitForTimeout(50);
  expect(current.problems.join()).toMatch(/不好[^]*坏了/);
});
