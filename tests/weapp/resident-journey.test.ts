import { writeFileSync } from 'node:fs';
import { built, screenPath } from '../support/built';
import { closeChromium } from '../support/chromium';
import { publishVeryLongDocument, useCounty, VERY_LONG } from './county';
import { launchPhone, type HostName, type LaunchOptions, type Phone } from './phone';
import { worstOfEachPage, type PageMetrics } from './runtime/meter';

const theCounty = useCounty();
jest.setTimeout(60_000);
beforeAll(publishVeryLongDocument);
afterAll(closeChromium);

const SEARCH = '搜政策、文号、发文机关';
/** Stands at the top of the contents, and only there. */
const FIND_HERE = '在这份文件里找';
const SCREEN_HEIGHT = 844;

describe.each<HostName>(['jsdom', 'chromium'])('a resident with the phone (%s)', host => {
  let phone: Phone;
  const measured: PageMetrics[] = [];
  const launch = async (options: Partial<LaunchOptions> = {}) => {
    phone = await launchPhone({
      host,
      dist: built('weapp'),
      callFunction: (name, data) => theCounty().callFunctionAsWeChat(name, data, { openId: `resident-${host}` }),
      ...options,
    });
  };
  afterEach(async () => {
    const problems = await phone.problems();
    const broken = await phone.limitsBroken();
    measured.push(...(await phone.allMetrics()));
    await phone.close();
    expect(problems).toEqual([]);
    expect(broken).toEqual([]);
  });

  afterAll(() => {
    const worst = JSON.stringify(worstOfEachPage(measured), null, 2);
    writeFileSync(screenPath(`weapp-metrics-${host}.json`), `${worst}\n`);
  });

  it('finds a document by a word, reads it, keeps it, and changes to the elder version', async () => {
    await launch();
    await phone.see('最新政策');
    await phone.screenshot('home');

    await phone.type(SEARCH, '高校毕业生');
    await phone.tap('搜索');
    await phone.see('到底了');
    expect(await phone.currentPath()).toBe('policy/pages/search/index');
    await phone.screenshot('search');

    await phone.tap('按有效性筛选');
    await phone.see('按要素筛选');
    await phone.screenshot('search-filter');
    await phone.tap('已废止');
    await phone.see('看这1件');
    await phone.tap('看这1件');
    await phone.seeNoMore('按要素筛选');
    await phone.tap('有效性：已废止，点一下取消');
    await phone.see('云政办发〔2026〕12号');

    await phone.tap('云政办发〔2026〕12号');
    await phone.see('文件信息');
    expect(await phone.currentPath()).toBe('policy/pages/policy-detail/index');
    expect(await phone.text()).toContain('现行有效');
    await phone.screenshot('document');

    await phone.tap('目录');
    await phone.see(FIND_HERE);
    await phone.screenshot('document-contents');
    await phone.tap('六、');
    await phone.seeNoMore(FIND_HERE);
    await phone.screenshot('document-clause');

    await phone.tap('收藏');
    await phone.see('收藏好了');
    await phone.tap('返回');
    await phone.see('到底了');
    await phone.back();
    await phone.see('政策找到您');
    expect(await phone.stack()).toEqual(['tabs/home/index']);

    await phone.tap('换成长辈版');
    await phone.see('换回普通版');
    await phone.screenshot('home-elder');
    await phone.tap('我收藏的、看过的');
    await phone.see('最近看过');
    expect(await phone.text()).toContain('高校毕业生');
    await phone.screenshot('mine-elder');
    await phone.tap('换回普通版');
    await phone.screenshot('mine');
    await phone.tap('政策');
    await phone.see('最新文件');
    await phone.screenshot('policy-tab');
  });

  it('reads the rules about personal data, takes a copy, takes consent back and has it all deleted', async () => {
    const openId = `owner-of-data-${host}`;
    await launch({
      url: '/tabs/mine/index',
      callFunction: (name, data) => theCounty().callFunctionAsWeChat(name, data, { openId }),
    });
    await phone.tap('记什么、为什么记、记多久');
    await phone.see('同意记录');
    await phone.screenshot('privacy');
    await phone.tap('返回');
    await phone.tap('看一看、导出、删除');
    await phone.see('身份关联');
    await phone.screenshot('my-data');
    await phone.tap('导出一份');
    await phone.see('复制好了');
    expect((await phone.deeds()).some(({ what, detail }) => what === 'copy' && detail.includes('"personId"'))).toBe(
      true,
    );
    await phone.tap('保存收藏');
    await phone.see('打开了，可以收藏了');
    await phone.tap('保存收藏');
    await phone.see('不再保存收藏？');
    await phone.tap('关掉并删除');
    await phone.see('关掉了，收藏已删除');
    await phone.tap('删除我的数据');
    await phone.see('把您的数据都删除？');
    await phone.screenshot('my-data-delete');
    await phone.tap('删除数据');
    await phone.see('删好了');
    await phone.screenshot('my-data-deleted');
  });

  it('finds whom to call about something, and calls', async () => {
    await launch();
    await phone.see('最新政策');
    await phone.tap('找部门电话');
    await phone.see('18个部门乡镇');
    expect(await phone.currentPath()).toBe('account/pages/agencies/index');
    await phone.screenshot('agencies');
    await phone.tap('乡镇街道');
    await phone.see('5个部门乡镇');
    await phone.tap('全部');
    await phone.type('写部门名称，或者要办的事', '加装电梯');
    await phone.see('1个部门乡镇');
    await phone.screenshot('agencies-found');
    await phone.tap('县住建局');
    await phone.see('复制');
    await phone.screenshot('agency-sheet');
    await phone.tap('0000-0000116');
    expect(await phone.deeds()).toContainEqual({ what: 'phone-call', detail: '0000-0000116' });
    await phone.tap('关上');
    await phone.seeNoMore('办公时间');
  });

  it('reads a document of four hundred articles to its end', async () => {
    await launch({ url: `/policy/pages/search/index?words=${encodeURIComponent(VERY_LONG.documentNumber)}` });
    await phone.tap(VERY_LONG.title);
    await phone.see('第1项标准');
    await phone.scrollToEnd();
    await phone.see(`第${VERY_LONG.articleCount}项标准`);
    await phone.screenshot('long-document-end');
  });

  it('goes from the contents to the article touched', async () => {
    await launch({ url: `/policy/pages/search/index?words=${encodeURIComponent(VERY_LONG.documentNumber)}` });
    await phone.tap(VERY_LONG.title);
    await phone.tap('目录');
    await phone.see(FIND_HERE);
    await phone.screenshot('long-document-contents');
    await phone.tap('第一百二十一条 至 第一百六十条');
    await phone.tap('第一百五十条');
    await phone.see('第150项标准');
    // The page settles twice: what lies above the article is drawn only when it comes near.
    await phone.rest(400);
    const top = await phone.topOf('第150项标准');
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(SCREEN_HEIGHT / 2);
    await phone.screenshot('long-document-article');
  });

  it('begins in the elder version where the phone is set to large letters', async () => {
    await launch({ systemInfo: { fontSizeSetting: 23 } });
    await phone.see('换回普通版');
    expect(await phone.text()).toContain('打12345问一问');
  });

  it('keeps the elder version for the next time', async () => {
    await launch();
    await phone.tap('换成长辈版');
    const storage = await phone.storage();
    await phone.close();
    await launch({ storage });
    await phone.see('换回普通版');
  });

  it('says when there is no network, and goes on when there is one again', async () => {
    await launch();
    await phone.see('最新政策');
    await phone.setOnline(false);
    await phone.type(SEARCH, '农机');
    await phone.tap('搜索');
    await phone.see('再试一次');
    await phone.screenshot('offline');
    await phone.setOnline(true);
    await phone.tap('再试一次');
    await phone.see('到底了');
  });

  it('opened on a card someone sent: shows the document, and the way back leads home', async () => {
    await launch({ url: '/policy/pages/policy-detail/index?policyId=pd_00000000000000000000' });
    await phone.see('没找到这份文件');
    await phone.screenshot('unknown-document');
    await phone.tap('返回');
    await phone.see('政策找到您');
  });

  it('says that nothing was found, and takes too many words without falling over', async () => {
    await launch();
    await phone.type(SEARCH, '火星移居许可'.repeat(30));
    await phone.tap('搜索');
    await phone.see('没找到');
    await phone.screenshot('search-nothing');
  });
});
