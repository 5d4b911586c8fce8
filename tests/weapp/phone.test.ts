import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { closeChromium } from '../support/chromium';
import { launchPhone, type HostName, type Phone } from './phone';
import { PAGE_STACK_MAX } from './runtime/limits';

/** A mini program of a few lines, with a fault behind every button. */
const FILES: Record<string, string> = {
  'app.json': JSON.stringify({
    pages: ['home/index', 'mine/index'],
    subPackages: [{ root: 'far', pages: ['away/index'] }],
    window: { navigationBarTitleText: '小样' },
    tabBar: {
      list: [
        { pagePath: 'home/index', text: '首页' },
        { pagePath: 'mine/index', text: '我的' },
      ],
    },
  }),
  'app.js': 'App({ globalData: { greeting: "您好" } })',
  'app.wxss': 'page { background: #eee } .wide { width: 375rpx; height: 100rpx } .tall { height: 100vh }',
  'lines/index.json': '{"component": true}',
  'lines/index.wxml': '<view wx:for="{{count}}" wx:key="*this" class="line">{{word}}</view>',
  'lines/index.js': 'Component({ properties: { count: Number, word: String } })',
  'home/index.json': '{"usingComponents": {"lines": "/lines/index"}}',
  'home/index.wxml': `
<view id="top" class="wide" aria-label="宽的">{{greeting}}{{asked}}</view>
<input placeholder="找什么" value="{{word}}" bindinput="typed" bindconfirm="search"/>
<view wx:if="{{answer}}">{{answer}}</view>
<button bindtap="go">走远</button><view bindtap="deepen">加深</view><view bindtap="widen">加宽</view>
<view bindtap="fatten">加重</view><view bindtap="hurry">加快</view><view bindtap="breaks">弄坏</view>
<view bindtap="code">拼代码</view><view bindtap="beyond">越界</view><view bindtap="measure">量一量</view>
<view bindtap="ask">问一句</view><view style="position:relative"><view bindtap="go">被盖住</view>
<view wx:if="{{veil}}" style="position:absolute;left:0;right:0;top:0;bottom:0"></view></view>
<view wx:if="{{measured}}">{{measured}}</view>
<lines count="{{lines}}" word="行"/>
<template name="nest"><view><template wx:if="{{left}}" is="nest{{left > 1 ? '' : 'ed'}}" data="{{left: left - 1}}"/></view></template>
<template name="nested"><view>底</view></template>
<template wx:if="{{depth}}" is="nest" data="{{left: depth}}"/>
<view style="height:2000px"/><view id="end" class="end">末尾</view>`,
  'home/index.js': `Page({
  data: { greeting: '', asked: '', word: '', answer: '', lines: 0, depth: 0, measured: '', veil: true },
  onLoad() {
    this.setData({ greeting: getApp().globalData.greeting });
    const watcher = wx.createIntersectionObserver(this).relativeToViewport({ bottom: 10 });
    watcher.observe('.end', () => this.setData({ answer: '看到底了' }));
  },
  typed(event) { this.setData({ word: event.detail.value }) },
  search(event) {
    wx.cloud.callFunction({ name: 'library', data: { words: event.detail.value } })
      .then(answer => this.setData({ answer: answer.result.sentence }), error => this.setData({ answer: error.errMsg }));
  },
  go() { wx.navigateTo({ url: '/far/away/index?name=' + encodeURIComponent('云溪') }) },
  deepen() { this.setData({ depth: 40 }) },
  widen() { this.setData({ lines: 61 }) },
  fatten() { this.setData({ fat: '重'.repeat(100000) }) },
  hurry() { for (let n = 0; n < 21; n += 1) this.setData({ n }) },
  breaks() { throw new Error('坏了') },
  code() { this.setData({ asked: typeof new Function('return 1')() }) },
  beyond() { document.title = '' },
  measure() {
    wx.createSelectorQuery().in(this).select('#top').boundingClientRect().selectViewport().scrollOffset()
      .exec(([box, view]) => this.setData({ measured: '宽' + Math.round(box.width) + '滚' + Math.round(view.scrollTop) }));
  },
  ask() { wx.showModal({ title: '要吗', confirmText: '要的', success: r => this.setData({ asked: r.confirm ? '要' : '不要' }) }) },
})`,
  'mine/index.wxml': '<view>这是我的{{name}}</view>',
  'mine/index.js': 'Page({ data: { name: "" }, onShow() { this.setData({ name: wx.getStorageSync("name") }) } })',
  'far/away/index.wxml': '<view>到了{{name}}</view><button bindtap="on">再走</button>',
  'far/away/index.js': `Page({
  onLoad(query) { wx.setStorageSync('name', '阿明'); this.setData({ name: decodeURIComponent(query.name) }) },
  on() { wx.navigateTo({ url: 'index?name=x', fail: e => wx.showToast({ title: e.errMsg }) }) },
})`,
};

let dist = '';
jest.setTimeout(30_000);
beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'phone-'));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
});
afterAll(async () => {
  rmSync(dist, { recursive: true });
  await closeChromium();
});

describe.each<HostName>(['jsdom', 'chromium'])('the phone in %s', host => {
  let phone: Phone;
  beforeEach(async () => {
    phone = await launchPhone({
      host,
      dist,
      patienceMs: 1_000,
      callFunction: async (_, data) => ({ sentence: `找到${JSON.stringify(data)}` }),
    });
  });
  afterEach(() => phone.close());

  it('shows, takes words in, asks the function and keeps to the limits', async () => {
    await phone.see('您好');
    await phone.type('找什么', '养老');
    await phone.confirm('找什么');
    await phone.see('找到{"words":"养老"}');
    expect(await phone.limitsBroken()).toEqual([]);
    expect(await phone.problems()).toEqual([]);
  });

  it('walks to a subpackage and back, keeps a tab page alive and what was stored', async () => {
    await phone.tap('走远');
    await phone.see('到了云溪');
    expect(await phone.stack()).toEqual(['home/index', 'far/away/index']);
    await phone.back();
    expect(await phone.currentPath()).toBe('home/index');
    await phone.type('找什么', '还在');
    await phone.tap('我的');
    await phone.see('这是我的阿明');
    await phone.tap('首页');
    await phone.see('还在');
    const measured = (await phone.allMetrics()).map(({ path }) => path);
    expect(measured.sort()).toEqual(['far/away/index', 'home/index', 'mine/index']);
  });

  it('refuses the page after the tenth', async () => {
    await phone.tap('走远');
    for (let depth = 2; depth < PAGE_STACK_MAX; depth += 1) await phone.tap('再走');
    expect(await phone.stack()).toHaveLength(PAGE_STACK_MAX);
    await phone.tap('再走');
    expect(await phone.stack()).toHaveLength(PAGE_STACK_MAX);
    expect((await phone.deeds()).at(-1)?.detail).toContain('limit exceed');
  });

  it('notices what is too much for a phone', async () => {
    for (const button of ['加深', '加宽', '加重', '加快']) await phone.tap(button);
    const broken = (await phone.limitsBroken()).join();
    for (const limit of ['depth', 'children', 'bytes in one setData', 'setData calls in one second']) {
      expect(broken).toContain(limit);
    }
  });

  it('reports what would fail on a phone', async () => {
    for (const button of ['弄坏', '拼代码', '越界']) await phone.tap(button);
    const problems = (await phone.problems()).join();
    for (const problem of ['坏了', 'code from text', "setting 'title'"]) expect(problems).toContain(problem);
  });

  it('measures, watches what comes into sight, and asks', async () => {
    await phone.tap('量一量');
    await phone.see(host === 'chromium' ? '宽195滚0' : '宽390滚0');
    expect(await phone.text()).not.toContain('看到底了');
    await phone.scrollToEnd();
    await phone.see('看到底了');
    await phone.tap('问一句');
    await phone.tap('要的');
    await phone.see('您好要');
  });

  it('says what can be read instead of what was looked for', async () => {
    await expect(phone.tap('没有的')).rejects.toThrow(/nothing with “没有的” is on the screen[^]*您好/);
  });

  it('tells a page without network', async () => {
    await phone.setOnline(false);
    await phone.confirm('找什么');
    await phone.see('request:fail');
  });
});

it('does not touch what lies under something else', async () => {
  const phone = await launchPhone({ host: 'chromium', dist, callFunction: async () => null });
  await expect(phone.tap('被盖住')).rejects.toThrow('lies over it');
  await phone.close();
});

it('refuses a template the phone would refuse', async () => {
  writeFileSync(join(dist, 'mine/index.wxml'), '<view>{{name</view>');
  await expect(launchPhone({ host: 'jsdom', dist, callFunction: async () => null })).rejects.toThrow(
    'mine/index.wxml:1',
  );
});
