import { issuedTitle, shortTitle } from './title.rules';

test.each([
  ['关于印发示例县工作要点的通知', '示例县工作要点'],
  ['示例县人民政府关于印发《示例办法》的通知', '示例办法'],
  ['关于开展检查的通知', null],
  ['关于印发的通知', null],
])('%s issues %s', (title, expected) => {
  expect(issuedTitle(title)).toBe(expected);
});

const authorities = ['示例县财政局', '示例县教育局'];

test.each([
  ['示例县财政局关于印发《补贴办法》的通知', '补贴办法'],
  ['示例县教育局示例县财政局关于做好补贴发放工作的通知', '关于做好补贴发放工作的通知'],
  ['示例县教育局通告', '示例县教育局通告'],
  ['示例县加装电梯管理办法', '示例县加装电梯管理办法'],
])('lists show %s as %s', (title, expected) => {
  expect(shortTitle(title, authorities)).toBe(expected);
});
