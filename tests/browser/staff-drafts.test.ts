import { built, screenshotPath } from '../support/built';
import { closeChromium } from '../support/chromium';
import { useCounty, type County } from '../weapp/county';
import { search } from './pages';
import { field, openStaffPage, signIn } from './staff-pages';
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
  type Size,
  type Visit,
} from './visit';

built('h5');
const theCounty = useCounty({ withPages: true });
jest.setTimeout(120_000);
afterAll(closeChromium);

const EDITOR = 'editor0301';
const REVIEWER = 'reviewer0302';
const TARGETS: [Size, Mode, number][] = [
  [PHONE, 'normal', 44],
  [PHONE, 'elder', 60],
  [DESKTOP, 'normal', 32],
  [DESKTOP, 'elder', 60],
];

const visits: Visit[] = [];
afterEach(async () => {
  for (const one of visits.splice(0)) await one.close();
});
async function enter(loginName: string, size: Size = DESKTOP, mode: Mode = 'normal'): Promise<Visit> {
  const entered = await visit(size, mode);
  visits.push(entered);
  await signIn(entered, theCounty(), loginName);
  return entered;
}

const press = async ({ page }: Visit, words: string, then: string): Promise<void> => {
  await page.getByRole('button', { name: words, exact: true }).locator('visible=true').last().click();
  await see(page, then);
};

const paper = (title: string, number: string): string =>
  [
    ...['云溪县人民政府办公室文件', '', number, '', title, '', '各乡镇人民政府，县政府各部门：', ''],
    ...['　　为方便群众办事，现就有关事项通知如下。', '', '　　一、延长办理时间', ''],
    ...['　　各窗口每周六上午照常办理。', '', '　　二、公布办理电话', '', '　　各窗口公布办理电话，保持畅通。', ''],
    ...['　　　　　　　　　　　　　　　　云溪县人民政府办公室', '　　　　　　　　　　　　　　　　2026年6月18日', ''],
    '（此件公开发布）',
  ].join('\n');

/** An editor’s new draft from pasted text, open before them. */
async function draftFrom(editor: Visit, county: County, text: string): Promise<void> {
  await openStaffPage(editor, county, 'drafts/index');
  await press(editor, '新建文稿', '读成文稿');
  await field(editor, '公文全文').fill(text);
  await press(editor, '读成文稿', '点哪一段就改哪一段');
}

/** What the looks of a page fail in; leaves a picture of it. */
async function findings({ page, problems }: Visit, name: string, pixels: number): Promise<string[]> {
  await page.screenshot({ path: screenshotPath(name) });
  return [
    ...(await accessibilityViolations(page)),
    ...(await overflows(page)),
    ...(await smallTargets(page, pixels)),
    ...problems,
  ].map(finding => `${name}: ${finding}`);
}

it('pasted text is corrected, sent, approved by another, and found by everybody', async () => {
  const county = theCounty();
  const editor = await enter(EDITOR);
  await draftFrom(editor, county, paper('关于延长窗口办事时间的通知', '云政办发〔2026〕81号'));
  await field(editor, '标题').fill('关于延长政务窗口周六办理时间的通知');
  await seen(editor.page, '各窗口每周六上午照常办理。').click();
  await field(editor, '改这一段').fill('各窗口每周六上午、下午照常办理。');
  await press(editor, '存好并送审', '待审核');
  await see(editor.page, '送审了，等审核人来审');

  const reviewer = await enter(REVIEWER);
  await openStaffPage(reviewer, county, 'drafts/index?status=in-review');
  await see(reviewer.page, '编辑0301');
  await seen(reviewer.page, '关于延长政务窗口周六办理时间的通知').click();
  await see(reviewer.page, '各窗口每周六上午、下午照常办理。');
  await press(reviewer, '审核通过并发布', '马上公开');
  await press(reviewer, '通过并发布', '居民现在就能查到');

  await search(reviewer, county, '政务窗口周六办理时间');
  await see(reviewer.page, '云政办发〔2026〕81号');
  expect(reviewer.problems).toEqual([]);
});

it('what was sent back with a reason is corrected and sent anew', async () => {
  const county = theCounty();
  const editor = await enter(EDITOR);
  await draftFrom(editor, county, paper('关于公布窗口电话的通知', '云政办发〔2026〕82号'));
  await press(editor, '送审', '送审了，等审核人来审');

  const reviewer = await enter(REVIEWER);
  await openStaffPage(reviewer, county, 'drafts/index');
  await seen(reviewer.page, '关于公布窗口电话的通知').click();
  await press(reviewer, '退回', '退回给编辑');
  await press(reviewer, '退回给编辑', '请写明理由');
  await field(reviewer, '退回的理由').fill('电话号码要写进正文');
  await press(reviewer, '退回给编辑', '文稿在编辑手里');

  await editor.page.reload();
  await see(editor.page, '退回的理由：电话号码要写进正文');
  await press(editor, '送审', '送审了，等审核人来审');
});

it('of two who write at once the second is told, and keeps what was written', async () => {
  const county = theCounty();
  const first = await enter(EDITOR);
  await draftFrom(first, county, paper('关于两处同时修改的通知', '云政办发〔2026〕83号'));
  const second = await first.context.newPage();
  const other: Visit = { ...first, page: second };
  await second.goto(first.page.url());
  await see(second, '点哪一段就改哪一段');
  await field(other, '来源').fill('县政府门户网站');
  await press(other, '存草稿', '存好了');

  await field(first, '解释机关').fill('云溪县人民政府办公室');
  await press(first, '存草稿', '您改的还在这里，没有存上');
  expect(await field(first, '解释机关').inputValue()).toBe('云溪县人民政府办公室');
  await press(first, '看最新的', '都存好了');
  expect(await field(first, '来源').inputValue()).toBe('县政府门户网站');
});

it('days that contradict one another are said beside the field, and nothing is lost', async () => {
  const county = theCounty();
  const editor = await enter(EDITOR);
  await draftFrom(editor, county, paper('关于日期的通知', '云政办发〔2026〕84号'));
  await field(editor, '施行日期').fill('2026-07-01');
  await field(editor, '失效日期').fill('2026-06-30');
  await press(editor, '存草稿', '失效日期不能早于施行日期');
  expect(await field(editor, '失效日期').inputValue()).toBe('2026-06-30');
});

it('a public document is edited once: who comes second is led to the draft there is', async () => {
  const county = theCounty();
  const editor = await enter(EDITOR);
  const choose = async (then: string): Promise<void> => {
    await openStaffPage(editor, county, 'drafts/index');
    await press(editor, '修改已有文件', '公开的还是原来的');
    await editor.page.getByPlaceholder('搜标题、文号').locator('visible=true').last().fill('电梯');
    await editor.page
      .getByRole('button', { name: /既有住宅加装电梯管理办法/ })
      .locator('visible=true')
      .first()
      .click();
    await see(editor.page, then);
  };
  await choose('点哪一段就改哪一段');
  const { searchParams } = new URL(editor.page.url().replace('#', ''));
  await choose('请接着改那份文稿');
  await press(editor, '去那份文稿', '点哪一段就改哪一段');
  expect(new URL(editor.page.url().replace('#', '')).searchParams.get('draftId')).toBe(searchParams.get('draftId'));
});

it('a repeal is asked about before it is recorded, and its refusal stands beside the field', async () => {
  const county = theCounty();
  const reviewer = await enter(REVIEWER);
  await openStaffPage(reviewer, county, 'repeals/index');
  await press(reviewer, '登记废止', '请选被废止的文件');
  const choose = async (label: string, at: number): Promise<void> => {
    await reviewer.page.getByRole('button', { name: new RegExp(`^${label}：`) }).click();
    await see(reviewer.page, `选${label}`);
    const dialog = reviewer.page.getByRole('dialog');
    await dialog.getByText('现行有效').nth(at).click();
    await dialog.waitFor({ state: 'detached' });
  };
  await choose('被废止的文件', 0);
  await choose('写明废止的文件', 0);
  await field(reviewer, '从哪一天起废止').fill('2026-07-01');
  await press(reviewer, '登记废止', '登记以后在这里不能撤回');
  await press(reviewer, '登记废止', '一份文件不能废止自己，请另选一份');
});

it.each(TARGETS)('list, draft and repeal at %o, %s: room to press, nothing sticks out', async (size, mode, pixels) => {
  const county = theCounty();
  const editor = await enter(EDITOR, size, mode);
  const name = (what: string): string => `h5-${size.width}-${mode}-staff-${what}`;
  await openStaffPage(editor, county, 'drafts/index');
  await press(editor, '新建文稿', '读成文稿');
  const found = await findings(editor, name('draft-new'), pixels);
  await field(editor, '公文全文').fill(paper(`关于样子的通知（${size.width}${mode}）`, '云政办发〔2026〕85号'));
  await press(editor, '读成文稿', '点哪一段就改哪一段');
  await seen(editor.page, '各窗口每周六上午照常办理。').click();
  await field(editor, '改这一段').fill('各窗口每周六照常办理。');
  found.push(...(await findings(editor, name('draft-writing'), pixels)));
  await openStaffPage(editor, county, 'drafts/index');
  await see(editor.page, '起草中');
  found.push(...(await findings(editor, name('drafts'), pixels)));
  await press(editor, '修改已有文件', '现行有效');
  found.push(...(await findings(editor, name('draft-existing'), pixels)));

  const reviewer = await enter(REVIEWER, size, mode);
  await openStaffPage(reviewer, county, 'drafts/index?status=published');
  await see(reviewer.page, '已发布');
  found.push(...(await findings(reviewer, name('drafts-narrowed'), pixels)));
  await openStaffPage(reviewer, county, 'repeals/index');
  await press(reviewer, '登记废止', '请选被废止的文件');
  found.push(...(await findings(reviewer, name('repeals'), pixels)));
  expect(found).toEqual([]);
});
