import { addDays, localDateOf } from 'shared/kernel/time';
import { readClock } from 'shared/server/clock';
import { built, screenshotPath } from '../support/built';
import { closeChromium } from '../support/chromium';
import { aClause, aPolicyFor, firePushJob } from '../support/policy-push';
import { useCounty } from '../weapp/county';
import { actForIt, addOrganisation } from './account-pages';
import { open } from './pages';
import {
  accessibilityViolations,
  DESKTOP,
  overflows,
  PHONE,
  see,
  smallTargets,
  visit,
  type Mode,
  type Size,
  type Visit,
} from './visit';

built('h5');
const theCounty = useCounty({ withPages: true });
jest.setTimeout(180_000);
afterAll(closeChromium);

const TARGET_PIXELS: Record<Mode, number> = { normal: 44, elder: 60 };
const SUBSIDY = '关于高校毕业生基层就业生活补贴的通知';
const RENT = '关于高校毕业生租房补贴的通知';
const LOAN = '关于小型企业新上生产线贷款贴息的通知';

beforeAll(async () => {
  const soon = addDays(localDateOf(readClock()), 9);
  const text = '对到乡镇、村就业的高校毕业生给予生活补贴。\n毕业两年内。\n住在乡镇。';
  const graduate = aClause({ kind: 'any', tags: ['occupation:graduate'], text: '毕业两年内的高校毕业生' });
  const issuer = { issuingAuthority: '云溪县人力资源和社会保障局', text };
  const rent = await aPolicyFor({ clauses: [graduate], support: '每月300元，最长12个月' }, { ...issuer, title: RENT });
  const clauses = [
    graduate,
    aClause({ kind: 'any', tags: ['plan:job', 'plan:training'], text: '打算就业或者参加培训', source: 'p-2' }),
    aClause({ kind: 'compare', measure: 'age', operator: 'at-most', value: 35, text: '三十五周岁以下', source: 'p-3' }),
  ];
  await aPolicyFor({ clauses, deadlineOn: soon, bundle: [rent] }, { ...issuer, title: SUBSIDY });
  const small = [
    aClause({ kind: 'any', tags: ['size:small', 'size:micro'], text: '小型、微型企业' }),
    aClause({ kind: 'any', tags: ['enterprise-plan:new-line'], text: '新上生产线', source: 'p-2' }),
  ];
  await aPolicyFor({ kind: 'enterprise', clauses: small, support: '贴息一半，最多20万元' }, { ...issuer, title: LOAN });
});

/** A person at a window of one size: what each state looked like, and all that was wrong with it. */
class Walk {
  readonly findings: string[] = [];
  constructor(
    readonly current: Visit,
    readonly size: Size,
    readonly mode: Mode,
  ) {}

  go = (path: string) => open(this.current, theCounty(), path);
  see = (words: string) => see(this.current.page, words);
  press = (role: string, words: string) =>
    this.current.page.locator(`[role=${role}]:visible`).filter({ hasText: words }).last().click();

  async look(name: string): Promise<void> {
    const { page } = this.current;
    await page.screenshot({ path: screenshotPath(`h5-${this.size.width}-${this.mode}-push-${name}`) });
    const found = [
      ...(await accessibilityViolations(page)),
      ...(await overflows(page)),
      ...(this.size === PHONE ? await smallTargets(page, TARGET_PIXELS[this.mode]) : []),
    ];
    this.findings.push(...found.map(finding => `${name}: ${finding}`));
  }
}

describe.each([
  [PHONE, 'normal'],
  [PHONE, 'elder'],
  [DESKTOP, 'normal'],
  [DESKTOP, 'elder'],
] as const)('at %o, %s', (size, mode) => {
  let walk: Walk;
  beforeEach(async () => {
    walk = new Walk(await visit(size, mode), size, mode);
  });
  afterEach(() => walk.current.close());

  it('a resident says six facts, is found, sees why, refuses a clause and takes it back', async () => {
    await walk.go('/tabs/home/index');
    await walk.see('填六项，政策来找您');
    await walk.look('home-invitation');
    await walk.go('/tabs/inbox/index');
    await walk.see('这里还没有消息');
    await walk.look('inbox-nothing');
    await sayFacts(walk);
    await firePushJob('match-published-policies');
    await walk.go('/tabs/inbox/index');
    await walk.see(SUBSIDY.slice(2, -3));
    await walk.look('inbox');
    await walk.go('/tabs/home/index');
    await walk.see('看为什么推给您');
    await walk.look('home-found');
    await refuseAndRestore(walk);
    expect([...walk.findings, ...walk.current.problems]).toEqual([]);
  });

  it('subscribes at once, and is told where WeChat messages exist', async () => {
    await walk.go('/policy-push/pages/subscriptions/index');
    await walk.see('微信通知只在微信里有');
    await walk.press('checkbox', '科技、教育');
    await walk.see('订阅了科技、教育');
    await walk.look('subscriptions');
    await walk.current.page.reload();
    await walk.see('微信通知只在微信里有');
    const topic = walk.current.page.locator('[role=checkbox]:visible').filter({ hasText: '科技、教育' });
    expect(await topic.getAttribute('aria-checked')).toBe('true');
    expect([...walk.findings, ...walk.current.problems]).toEqual([]);
  });

  it('acting for an organisation, ten facts, and its own inbox', async () => {
    await addOrganisation(walk.current, theCounty());
    await actForIt(walk.current);
    await walk.go('/policy-push/pages/profile/index');
    await walk.see('替这家企业填');
    await walk.look('enterprise');
    await walk.press('checkbox', '小型企业');
    await walk.press('checkbox', '打算新上生产线');
    await walk.current.page.locator('input[aria-label="职工人数"]:visible').fill('38');
    await walk.press('button', '存下来，去比对');
    await walk.see('的情况存好了');
    await walk.look('enterprise-saved');
    await firePushJob('match-published-policies');
    await walk.go('/tabs/inbox/index');
    await walk.see(LOAN.slice(2, -3));
    await walk.look('enterprise-inbox');
    expect([...walk.findings, ...walk.current.problems]).toEqual([]);
  });
});

async function sayFacts(walk: Walk): Promise<void> {
  await walk.go('/policy-push/pages/profile/index');
  await walk.see('您是哪年出生的');
  await walk.look('profile');
  await walk.press('checkbox', '高校毕业生');
  await walk.press('checkbox', '打算找工作');
  await walk.look('profile-answered');
  await walk.press('button', '存下来，去比对');
  await walk.see('可能符合，请核实');
  await walk.look('profile-saved');
}

async function refuseAndRestore(walk: Walk): Promise<void> {
  await walk.go('/tabs/inbox/index');
  await walk.see(SUBSIDY.slice(2, -3));
  await walk.press('link', SUBSIDY.slice(2, -3));
  await walk.see('为什么推给您');
  await walk.see('填上这一项');
  await walk.look('item');
  await walk.press('button', '不适用');
  await walk.press('radio', '毕业两年内的高校毕业生');
  await walk.see('以后不再因为“高校毕业生”推给您，别的照常推。随时能在“推送设置”里恢复');
  await walk.look('not-for-me');
  await walk.press('button', '不再推这一类');
  await walk.see('不再因为“高校毕业生”推给您');
  await walk.press('button', '恢复');
  await walk.see('恢复了');
}
