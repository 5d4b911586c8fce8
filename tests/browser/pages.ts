import type { County } from '../weapp/county';
import { ACCOUNT_SCENES } from './account-pages';
import { see, seen, type Visit } from './visit';

/** A state of a page worth looking at. */
export interface Scene {
  name: string;
  /** Brings the window there, by its address and what a person would press. */
  arrive(visit: Visit, county: County): Promise<void>;
  /** Errors the browser itself reports because the scene is about failing. */
  expectsFailedRequests?: true;
}

const VISITOR = { openId: 'someone-who-looks-up-a-document' };

/** The id behind a title, as a person would find it. */
export async function policyIdOf(county: County, words: string): Promise<string> {
  const input = { words, sort: 'relevance' };
  const answer = await county.callFunctionAsWeChat('policy', { endpoint: 'policy/search-policies', input }, VISITOR);
  const { data } = answer as { data?: { items: { policyId: string }[] } };
  const first = data?.items[0];
  if (!first) throw new Error(`the demo county has no document for “${words}”`);
  return first.policyId;
}

export const open = (visit: Visit, county: County, path: string) => visit.page.goto(`${county.url}/#${path}`);

export async function openDocument(visit: Visit, county: County, words: string): Promise<void> {
  const policyId = await policyIdOf(county, words);
  await open(visit, county, `/policy/pages/policy-detail/index?policyId=${policyId}`);
}

export const search = (visit: Visit, county: County, words: string) =>
  open(visit, county, `/policy/pages/search/index?words=${encodeURIComponent(words)}`);

/** Reads on, a screen at a time, until a table is in the middle. */
async function scrollToTable(page: Visit['page']): Promise<void> {
  await page.waitForFunction(
    () => {
      const tables = [...document.querySelectorAll('[role=table]')];
      const isInSight = tables.some(table => {
        const { top } = table.getBoundingClientRect();
        return top > 60 && top < window.innerHeight / 2;
      });
      const scroller = [...document.querySelectorAll('.taro_page')].find(one => one.checkVisibility());
      if (!isInSight) scroller?.scrollBy(0, 200);
      return isInSight;
    },
    undefined,
    { polling: 50 },
  );
}

export const LONG_DOCUMENT = { words: '云政办发〔2026〕12号', sign: '云政办发〔2026〕12号' };

export const SCENES: Scene[] = [
  {
    name: 'home',
    async arrive(visit, county) {
      await open(visit, county, '/tabs/home/index');
      await see(visit.page, '最新政策');
    },
  },
  {
    name: 'policy-tab',
    async arrive(visit, county) {
      await open(visit, county, '/tabs/policy/index');
      await see(visit.page, '最新文件');
    },
  },
  {
    name: 'search',
    async arrive(visit, county) {
      await search(visit, county, '高校毕业生');
      await see(visit.page, '到底了');
    },
  },
  {
    name: 'search-filter',
    async arrive(visit, county) {
      await search(visit, county, '高校毕业生');
      await see(visit.page, '到底了');
      // A wide screen has the filter beside the results.
      const filter = seen(visit.page, '按有效性筛选');
      if (await filter.isVisible()) await filter.click();
      await see(visit.page, '最新发布');
    },
  },
  {
    name: 'search-nothing',
    async arrive(visit, county) {
      await search(visit, county, '火星移居许可');
      await see(visit.page, '没找到');
    },
  },
  {
    name: 'document',
    async arrive(visit, county) {
      await openDocument(visit, county, LONG_DOCUMENT.words);
      await see(visit.page, LONG_DOCUMENT.sign);
    },
  },
  {
    name: 'document-contents',
    async arrive(visit, county) {
      await openDocument(visit, county, LONG_DOCUMENT.words);
      await see(visit.page, LONG_DOCUMENT.sign);
      // A wide screen has the contents beside the document.
      const contents = visit.page.locator('[role=button][aria-label="目录"]:visible');
      if (await contents.isVisible()) await contents.click();
      await visit.page.locator('input[placeholder="在这份文件里找"]:visible').first().waitFor();
      await see(visit.page, '总体要求');
    },
  },
  {
    name: 'document-table',
    async arrive(visit, county) {
      await openDocument(visit, county, '农机购置');
      await see(visit.page, '文件信息');
      await scrollToTable(visit.page);
      await see(visit.page, '表格');
    },
  },
  {
    name: 'agencies',
    async arrive(visit, county) {
      await open(visit, county, '/account/pages/agencies/index');
      await see(visit.page, '18个部门乡镇');
    },
  },
  {
    name: 'agencies-found',
    async arrive(visit, county) {
      await open(visit, county, `/account/pages/agencies/index?words=${encodeURIComponent('低保')}`);
      await see(visit.page, '6个部门乡镇');
    },
  },
  {
    name: 'agencies-nothing',
    async arrive(visit, county) {
      await open(visit, county, `/account/pages/agencies/index?words=${encodeURIComponent('火星移居许可')}`);
      await see(visit.page, '没找到');
    },
  },
  {
    name: 'agency-sheet',
    async arrive(visit, county) {
      await open(visit, county, '/account/pages/agencies/index');
      await see(visit.page, '县人社局');
      await seen(visit.page, '县人社局').click();
      await see(visit.page, '复制');
    },
  },
  ...ACCOUNT_SCENES,
  {
    name: 'mine',
    async arrive(visit, county) {
      await open(visit, county, '/tabs/mine/index');
      await see(visit.page, '我的收藏');
      await see(visit.page, '还没有收藏');
    },
  },
  {
    name: 'my-data',
    async arrive(visit, county) {
      await open(visit, county, '/account/pages/my-data/index');
      await see(visit.page, '身份关联');
      await see(visit.page, '保存收藏');
    },
  },
  {
    name: 'my-data-delete',
    async arrive(visit, county) {
      await open(visit, county, '/account/pages/my-data/index');
      await seen(visit.page, '删除我的数据').click();
      await see(visit.page, '把您的数据都删除？');
    },
  },
  {
    name: 'privacy',
    async arrive(visit, county) {
      await open(visit, county, '/account/pages/privacy/index');
      await see(visit.page, '同意记录');
    },
  },
  {
    name: 'unknown-page',
    async arrive(visit, county) {
      await open(visit, county, '/tabs/nowhere/index');
      await see(visit.page, '没找到这一页');
    },
  },
  {
    name: 'unknown-document',
    async arrive(visit, county) {
      await open(visit, county, '/policy/pages/policy-detail/index?policyId=pd_00000000000000000000');
      await see(visit.page, '没找到这份文件');
    },
  },
  {
    name: 'dead-backend',
    expectsFailedRequests: true,
    async arrive(visit, county) {
      await cutOff(visit);
      await open(visit, county, '/tabs/home/index');
      await see(visit.page, '再试一次');
    },
  },
  {
    name: 'offline',
    expectsFailedRequests: true,
    async arrive(visit, county) {
      await cutOff(visit);
      await visit.page.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false });
      });
      await open(visit, county, '/tabs/home/index');
      await see(visit.page, '没有网络');
    },
  },
];

/** The page is there, what answers it is not. */
const cutOff = (visit: Visit) => visit.page.route(/\/(v1|auth)\//, route => route.abort('connectionfailed'));
