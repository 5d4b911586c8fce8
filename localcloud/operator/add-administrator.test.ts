import { addAdministratorArguments } from './add-administrator-arguments';

const good = ['--login', 'admin0001', '--name', '管理0001', '--agency', '示例县人民政府办公室'];
const value = {
  loginName: 'admin0001',
  displayName: '管理0001',
  agencyName: '示例县人民政府办公室',
  dataDirectory: null,
};

test.each([
  [good, value],
  [[...good, '--data=there'], { ...value, dataDirectory: 'there' }],
  [['--agency=示例县民政局', ...good.slice(0, 4)], { ...value, agencyName: '示例县民政局' }],
])('%j is understood', (words, expected) => {
  expect(addAdministratorArguments(words)).toEqual({ ok: true, value: expected });
});

test.each([
  [[], '--login 要写登录名：小写字母开头，3到32个小写字母、数字或 . _ -'],
  [['--login', 'Admin 1'], '--login 要写登录名：小写字母开头，3到32个小写字母、数字或 . _ -'],
  [good.slice(0, 2), '--name 要写工号或称呼，最多20个字'],
  [good.slice(0, 4), '--agency 要写单位全称'],
  [[...good, '--login', 'admin0002'], '--login 只能写一次'],
  [[...good, '--password', 'x'], '不认识的选项：--password'],
  [[...good, '--data'], '--data 后面缺少内容'],
  [['--login', '--name', 'x'], '--login 后面缺少内容'],
  [['admin0001'], '多写了：admin0001'],
])('%j is refused in one sentence', (words, message) => {
  expect(addAdministratorArguments(words)).toEqual({ ok: false, message });
});
