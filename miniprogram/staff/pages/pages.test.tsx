import { fireEvent, render, screen } from '@testing-library/react';
import { staffSessionEnd } from 'miniprogram/platform/staff-session';
import { phone } from 'tests/support/taro';
import {
  anAccount,
  answering,
  askedFor,
  bad,
  countyWide,
  good,
  meWith,
  settled,
  staffIdOf,
  type Asked,
} from 'tests/support/staff-screens';
import Home from './home/index';
import MyAccount from './my-account/index';
import SignIn from './sign-in/index';
import StaffMember from './staff-member/index';
import StaffList from './staff/index';

const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settled();
};
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const words = () => document.body.textContent ?? '';
const administrator = meWith([countyWide('administrator')]);
const whoAmI = (me: object) => ({ 'account/get-my-staff-account': () => good(me) });
const show = async (page: React.ReactElement, parameters: Record<string, string> = {}) => {
  phone.parameters = parameters;
  render(page);
  await settled();
};

describe('登录, in WeChat', () => {
  test('a WeChat that is bound enters at once, back to where it was', async () => {
    answering({ 'account/open-staff-session': () => good({ staffId: staffIdOf(1) }) });
    await show(<SignIn />, { from: '/staff/pages/audit/index', why: 'over' });
    expect(words()).toContain('登录已经结束');
    await press('进入工作台');
    expect(phone.deeds.at(-1)).toEqual({ kind: 'launch', what: '/staff/pages/audit/index' });
  });

  test('an address of somebody else is not gone to', async () => {
    answering({ 'account/open-staff-session': () => good({ staffId: staffIdOf(1) }) });
    await show(<SignIn />, { from: 'https://example.org/staff/pages/' });
    await press('进入工作台');
    expect(phone.deeds.at(-1)).toEqual({ kind: 'launch', what: '/staff/pages/home/index' });
  });

  test('a WeChat that is not bound is told so; eight digits bind it and enter', async () => {
    let bound = false;
    const asked = answering({
      'account/open-staff-session': () => (bound ? good({ staffId: staffIdOf(1) }) : bad('not-bound')),
      'account/bind-staff-wechat': () => {
        bound = true;
        return good({ staffId: staffIdOf(1) });
      },
    });
    await show(<SignIn />);
    await press('进入工作台');
    expect(words()).toContain('还没有绑定工作账号');
    write('绑定码', '1234');
    await press('绑定这个微信');
    expect(words()).toContain('绑定码是8位数字');
    expect(askedFor(asked, 'account/bind-staff-wechat')).toEqual([]);
    write('绑定码', '12345678');
    await press('绑定这个微信');
    expect(askedFor(asked, 'account/bind-staff-wechat')[0]).toMatchObject({ code: '12345678' });
    expect(phone.deeds.at(-1)).toEqual({ kind: 'launch', what: '/staff/pages/home/index' });
  });
});

describe('工作台首页', () => {
  test('says what one may do, and on whose behalf; shows only the sections that are there for it', async () => {
    const colleague = { staffId: staffIdOf(2), displayName: '工号0002', agencyId: anAccount(2).agencyId };
    const me = meWith([]);
    answering(whoAmI({ ...me, assignments: [{ ...countyWide('replier'), onBehalfOf: colleague }] }));
    await show(<Home />);
    expect(words()).toContain('工号0001，您好');
    expect(words()).toContain('答复人');
    expect(words()).toContain('代工号0002（第一局）办理');
    expect(words()).not.toContain('人员与岗位');
  });

  test('an administrator finds staff and log', async () => {
    answering(whoAmI(administrator));
    await show(<Home />);
    fireEvent.click(screen.getByText('人员与岗位'));
    expect(phone.deeds.at(-1)).toEqual({ kind: 'open', what: '/staff/pages/staff/index' });
    expect(screen.getByText('操作记录')).toBeTruthy();
  });

  test('a password given by somebody else is changed before anything else', async () => {
    answering(whoAmI(meWith([], { mustChangePassword: true })));
    await show(<Home />);
    await press('去换口令');
    expect(phone.deeds.at(-1)).toEqual({ kind: 'open', what: '/staff/pages/my-account/index' });
  });

  test('a session that is over leads to the sign-in, and knows the way back', async () => {
    answering({ 'account/get-my-staff-account': () => bad('unauthenticated') });
    await show(<Home />);
    expect(phone.deeds.at(-1)).toEqual({
      kind: 'launch',
      what: `/staff/pages/sign-in/index?from=${encodeURIComponent('/staff/pages/home/index')}`,
    });
    staffSessionEnd.set(null);
  });
});

describe('我的账号', () => {
  test('a new password is checked before it is sent, and its faults stand beside the fields', async () => {
    const asked = answering({ ...whoAmI(administrator), 'account/change-password': () => bad('wrong-password') });
    await show(<MyAccount />);
    write('新口令', 'short');
    write('再写一遍新口令', 'other');
    await press('换成新口令');
    for (const fault of ['请写现在的口令', '新口令太短了', '两次写的不一样']) expect(words()).toContain(fault);
    expect(askedFor(asked, 'account/change-password')).toEqual([]);
    write('现在的口令', 'what it was before');
    write('新口令', 'paper lantern at dusk');
    write('再写一遍新口令', 'paper lantern at dusk');
    await press('换成新口令');
    expect(words()).toContain('现在的口令不对');
  });

  test('a binding code is shown large, with the time it ends', async () => {
    answering({
      ...whoAmI(administrator),
      'account/create-binding-code': () => good({ code: '12345678', expiresAt: '2026-06-22T01:35:00.000Z' }),
    });
    await show(<MyAccount />);
    await press('要一个绑定码');
    expect(screen.getByText('12345678')).toBeTruthy();
    expect(words()).toContain('5分钟内有效，到09:35');
  });

  test('signing out forgets who it was and starts anew', async () => {
    answering({ ...whoAmI(administrator), 'account/sign-out-staff': () => good({ staffId: staffIdOf(1) }) });
    await show(<MyAccount />);
    await press('退出工作台');
    expect(phone.deeds.at(-1)).toEqual({ kind: 'launch', what: '/staff/pages/sign-in/index' });
  });
});

describe('人员与岗位', () => {
  const clerk = anAccount(2, { assignments: [countyWide('replier')] });
  const facts = { account: clerk, locked: true, boundToWechat: false };
  const member = async (more: Parameters<typeof answering>[0] = {}, me: object = administrator): Promise<Asked[]> => {
    const asked = answering({ ...whoAmI(me), 'account/get-staff': () => good(facts), ...more });
    await show(<StaffMember />, { staffId: clerk.staffId });
    return asked;
  };

  test('lists accounts and asks for what was narrowed, by the address too', async () => {
    const asked = answering({
      ...whoAmI(administrator),
      'account/list-staff': () => good({ items: [clerk], totalCount: 1, nextCursor: null }),
    });
    await show(<StaffList />, { role: 'replier', words: '经办' });
    expect(words()).toContain('共1个账号');
    expect(askedFor(asked, 'account/list-staff')[0]).toEqual({ role: 'replier', words: '经办', pageSize: 20 });
    fireEvent.click(screen.getByText('工号0002'));
    expect(phone.deeds.at(-1)?.what).toContain(`staffId=${clerk.staffId}`);
  });

  test('one role is taken away only after asking, with the version that was seen', async () => {
    const asked = await member({ 'account/change-staff-roles': () => good({ account: clerk }) });
    expect(words()).toContain('试错太多');
    await press('拿掉答复人 · 全县');
    await press('改成这些岗位');
    expect(askedFor(asked, 'account/change-staff-roles')).toEqual([]);
    expect(words()).toContain('拿掉：答复人 · 全县');
    await press('改岗位');
    expect(askedFor(asked, 'account/change-staff-roles')[0]).toMatchObject({ assignments: [], version: 3 });
  });

  test('a refusal is said and nothing is lost', async () => {
    await member({ 'account/set-staff-status': () => bad('last-administrator') });
    await press('停用账号');
    fireEvent.click(screen.getAllByRole('button', { name: '停用账号' }).at(-1) as HTMLElement);
    await settled();
    expect(words()).toContain('这是最后一位管理员');
    expect(screen.getByText('工号0002')).toBeTruthy();
  });

  test('the one-time password is shown once, with a warning', async () => {
    await member({
      'account/reset-staff-password': () => good({ account: clerk, initialPassword: 'once-and-never' }),
    });
    await press('重设口令');
    fireEvent.click(screen.getAllByRole('button', { name: '重设口令' }).at(-1) as HTMLElement);
    await settled();
    expect(screen.getByText('once-and-never')).toBeTruthy();
    expect(words()).toContain('只显示这一次');
    await press('交给本人了');
    expect(words()).not.toContain('once-and-never');
  });

  test('an auditor sees everything and can do nothing', async () => {
    await member({}, meWith([countyWide('auditor')]));
    expect(words()).toContain('答复人');
    const buttons = screen.getAllByRole('button').map(button => button.getAttribute('aria-label'));
    expect(buttons).toEqual(['返回', '换成长辈版']);
  });

  test('nobody changes his own', async () => {
    await member({ 'account/get-staff': () => good({ ...facts, account: administrator.account }) });
    expect(words()).toContain('要请另一位管理员改');
    expect(words()).not.toContain('停用账号');
  });
});
