import { hasScript } from './script.rules';

test.each([
  '<script>alert(1)</script>',
  '您好<ScRiPt src=x>',
  '＜script＞',
  '< script',
  '</script>',
  '<iframe src=//x>',
  '<img src=x onerror=alert(1)>',
  '"onerror = alert(1)',
  '<svg/onload=alert(1)>',
  '<scr\u0000ipt>',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  '&lt;script&gt;',
  '&#60;script',
])('markup that runs is seen: %j', text => {
  expect(hasScript(text)).toBe(true);
});

test.each([
  '收入<3000元可以申请吗',
  '年龄>60岁，且3<5',
  'a<b 且 b>c',
  '《办法》<第五条>怎么理解',
  '请看 https://example.com/a?on=1',
  '脚本(script)是什么',
  '1 < 2',
])('prose is prose: %j', text => {
  expect(hasScript(text)).toBe(false);
});
