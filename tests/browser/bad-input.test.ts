import { built } from '../support/built';
import { closeChromium } from '../support/chromium';
import { useCounty } from '../weapp/county';
import { SEARCH_WORDS_MAX } from 'shared/policy/contract';
import { open, search } from './pages';
import { overflows, PHONE, see, seen, visit, type Visit } from './visit';

built('h5');
const theCounty = useCounty({ withPages: true });
jest.setTimeout(60_000);
afterAll(closeChromium);

let current: Visit;
beforeEach(async () => {
  current = await visit(PHONE);
});
afterEach(async () => {
  expect(current.problems).toEqual([]);
  await current.close();
});

async function searchFor(words: string): Promise<Visit['page']> {
  const { page } = current;
  await open(current, theCounty(), '/tabs/home/index');
  await see(page, '最新政策');
  await page.locator('input[placeholder="搜政策、文号、发文机关"]').fill(words);
  await page.keyboard.press('Enter');
  await page.waitForURL(/policy\/pages\/search/);
  return page;
}

it.each([
  '云政办发(2026)12号',
  '云政办发[2026]12号',
  '云政办发【2026】12号',
  '云政办发２０２６年12',
  '云政办发 2026 12',
])('finds the document by its number however the brackets are written: %s', async words => {
  const page = await searchFor(words);
  await see(page, '云政办发〔2026〕12号');
});

it('takes no more words than it can look for, and says so', async () => {
  const page = await searchFor('补'.repeat(200));
  await see(page, `最多写${SEARCH_WORDS_MAX}个字`);
  await see(page, '没找到');
  expect(await overflows(page)).toEqual([]);
});

it.each(['<img src=x onerror=alert(1)>', '(a+)+$', '{"$ne":null}', '%E0%A4%A', '    ', '﷽﷽﷽', 'a'.repeat(60)])(
  'takes %j for words and nothing else',
  async words => {
    const dialogs: string[] = [];
    current.page.on('dialog', dialog => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const page = await searchFor(words);
    await page.waitForLoadState('networkidle');
    await seen(page, '搜政策').waitFor();
    expect(dialogs).toEqual([]);
    expect(await page.locator('img[src=x]').count()).toBe(0);
    expect(await page.getByText('编号').count()).toBe(0);
    expect(await overflows(page)).toEqual([]);
  },
);

it.each([
  ['an unknown validity', 'validity=abolished'],
  ['a year that is none', 'year=abc'],
  ['words that cannot be decoded', 'words=%E0%A4%A'],
])('opens the search with %s in the address', async (_, query) => {
  await open(current, theCounty(), `/policy/pages/search/index?${query}`);
  await see(current.page, '搜政策');
  expect(await current.page.getByText('编号').count()).toBe(0);
});

it('opens a document whose id is no id with a way on', async () => {
  await open(current, theCounty(), '/policy/pages/policy-detail/index?policyId=../../etc');
  await see(current.page, '没找到这份文件');
});

it('keeps what was typed in the address, so that the page can be sent on', async () => {
  await search(current, theCounty(), '高校毕业生');
  await see(current.page, '到底了');
  expect(await current.page.locator('input[placeholder="搜政策、文号"]').inputValue()).toBe('高校毕业生');
});
