import { BoardMessageId } from 'shared/message-board/model';
import { AgencyId } from 'shared/account/model';
import { built, screenshotPath } from '../support/built';
import { closeChromium } from '../support/chromium';
import { aBasis, approve, reply } from '../support/message-board';
import { aStaffMember } from '../support/staff';
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
jest.setTimeout(120_000);
afterAll(closeChromium);

const AGENCY = '云溪县住房和城乡建设局';
const TEXT =
  '我叫某甲，住和平路12号3栋501室。我们这栋楼想加装电梯，一楼不同意，是不是就办不了？电话19900000000，方便的话打给我。';

const write = (current: Visit, label: string, words: string) =>
  current.page.locator(`[aria-label="${label}"]:is(input,textarea):visible`).first().fill(words);
const press = (current: Visit, words: string) =>
  current.page.locator('[role=button]:visible').filter({ hasText: words }).last().click();

async function fillIn(current: Visit, county: County): Promise<void> {
  await open(current, county, '/message-board/pages/write/index');
  await see(current.page, '公众将看到');
  await write(current, '标题', '一楼不同意，还能加装电梯吗');
  await write(current, '说说您的事', TEXT);
  await press(current, '还没选单位');
  await see(current.page, AGENCY);
  await current.page.locator('[role=dialog] [role=link]:visible').filter({ hasText: AGENCY }).click();
  await see(current.page, '先看看这');
}

async function post(current: Visit, county: County): Promise<string> {
  await fillIn(current, county);
  await press(current, '发出留言');
  await current.page.waitForURL(/message-board\/pages\/message\/index\?messageId=/);
  await see(current.page, '办到哪一步');
  return new URL(current.page.url().replace('/#/', '/')).searchParams.get('messageId') ?? '';
}

/** The agency answers, two of its people at it. */
async function answer(county: County, id: string): Promise<void> {
  const input = { words: AGENCY };
  const found = await county.callFunctionAsWeChat(
    'account',
    { endpoint: 'account/list-agencies', input },
    { openId: 'somebody-who-looks-for-an-agency' },
  );
  const { data } = found as { data: { items: { agencyId: string }[] } };
  const agencyId = AgencyId.parse(data.items[0]?.agencyId);
  const at = (role: 'replier' | 'reply-reviewer') =>
    aStaffMember({ assignments: [{ role, place: { level: 'agency', agencyId } }], agencyId });
  const desk = {
    agencyId,
    replier: await at('replier'),
    reviewer: await at('reply-reviewer'),
    basis: [await aBasis()],
  };
  const messageId = BoardMessageId.parse(id);
  const handedIn = await reply(desk, { messageId, version: 1 });
  if (!handedIn.ok) throw new Error(handedIn.error.code);
  const approved = await approve(desk, handedIn.data.message);
  if (!approved.ok) throw new Error(approved.error.code);
}

async function openFirst(current: Visit, county: County, list: string, sign: string): Promise<void> {
  await open(current, county, `/message-board/pages/${list}/index`);
  await see(current.page, sign);
  await current.page.locator('[role=main] [role=link]:visible').first().click();
}

const scenes: Record<string, (current: Visit, county: County) => Promise<void>> = {
  'message-write': fillIn,
  'message-masks': async (current, county) => {
    await fillIn(current, county);
    await press(current, '还有要遮的');
    await see(current.page, '自己找出来的');
  },
  'message-mine': async (current, county) => {
    await post(current, county);
    await open(current, county, '/message-board/pages/mine/index');
    await current.page.locator('[role=link]:visible').filter({ hasText: '待办理' }).waitFor();
  },
  'message-none': async (current, county) => {
    await open(current, county, '/message-board/pages/mine/index');
    await see(current.page, '还没有留过言');
  },
  'message-waiting': async (current, county) => {
    await post(current, county);
  },
  'message-board': async (current, county) => {
    await open(current, county, '/message-board/pages/board/index');
    await see(current.page, '今年办得怎么样');
  },
  'message-public': async (current, county) => {
    await openFirst(current, county, 'board', '今年办得怎么样');
    await see(current.page, '出自哪里');
  },
  answers: async (current, county) => {
    await open(current, county, '/message-board/pages/answers/index');
    await see(current.page, '都有依据');
  },
  'answers-nothing': async (current, county) => {
    await open(current, county, `/message-board/pages/answers/index?words=${encodeURIComponent('火星移居许可')}`);
    await see(current.page, '没找到');
  },
  answer: async (current, county) => {
    await openFirst(current, county, 'answers', '都有依据');
    await see(current.page, '出自哪里');
  },
};

let current: Visit;
afterEach(() => current.close());

const TARGET_PIXELS: Record<Mode, number> = { normal: 44, elder: 60 };
const cases = Object.keys(scenes).flatMap(name =>
  (['normal', 'elder'] as const).flatMap(mode => [PHONE, DESKTOP].map(size => ({ name, mode, size }))),
);

it.each(cases)('$name, $mode, $size.width: nobody is kept out, nothing sticks out', async ({ name, mode, size }) => {
  current = await visit(size, mode);
  await scenes[name]?.(current, theCounty());
  const { page } = current;
  await page.screenshot({ path: screenshotPath(`h5-${size.width}-${mode}-${name}`) });
  await page.setViewportSize({ width: size.width, height: 2400 });
  await page.screenshot({ path: screenshotPath(`h5-${size.width}-${mode}-${name}-whole`) });
  await page.setViewportSize(size);
  const findings = [...(await accessibilityViolations(page)), ...(await overflows(page))];
  if (size === PHONE) {
    findings.push(...(await smallTargets(page, TARGET_PIXELS[mode])));
    await page.setViewportSize({ width: 360, height: 844 });
    findings.push(...(await overflows(page)).map(finding => `at 360: ${finding}`));
  }
  expect([...findings, ...current.problems]).toEqual([]);
});

it.each([PHONE, DESKTOP])('written, followed, answered and rated, at %o', async size => {
  current = await visit(size);
  const { page } = current;
  const messageId = await post(current, theCounty());
  expect(await page.locator('[role=main]:visible').textContent()).toContain('住和平路门牌已遮');
  await answer(theCounty(), messageId);
  await page.reload();
  await see(page, '评价这次答复');
  await seen(page, '基本满意').click();
  await seen(page, '还没解决').click();
  await page.screenshot({ path: screenshotPath(`h5-${size.width}-normal-message-answered`) });
  await press(current, '评价答复');
  await see(page, '基本满意，还没解决');
  await page.locator('[role=link]:visible').filter({ hasText: '看原文' }).first().click();
  await page.waitForURL(/policy-detail/);
  expect(current.problems).toEqual([]);
});

it('what was not sent is there again, also after the window was closed', async () => {
  current = await visit(PHONE);
  const { page } = current;
  await fillIn(current, theCounty());
  await page.route(/\/v1\//, route => route.abort('connectionfailed'));
  await press(current, '发出留言');
  await see(page, '留言已存好');
  await page.screenshot({ path: screenshotPath(`h5-${PHONE.width}-normal-message-not-sent`) });
  await page.unroute(/\/v1\//);
  await page.reload();
  await see(page, '上次没写完的还在');
  expect(await page.locator('textarea:visible').inputValue()).toBe(TEXT);
  await press(current, '发出留言');
  await page.waitForURL(/message-board\/pages\/message\/index/);
  await see(page, '办到哪一步');
});
