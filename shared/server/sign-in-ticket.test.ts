import { useLocalCloud } from 'tests/support/local-cloud';
import { createSignInTicket } from './sign-in-ticket';

const cloud = useLocalCloud();

test('the browser door lets in whom a ticket names, and says so to the functions', async () => {
  const response = await fetch(`${cloud().url}/auth/v1/signin/custom`, {
    method: 'POST',
    body: JSON.stringify({ ticket: createSignInTicket('st_00000000000000000001') }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  const me = await fetch(`${cloud().url}/auth/v1/user/me`, { headers: { authorization: `Bearer ${access_token}` } });
  expect(await me.json()).toMatchObject({ custom_user_id: 'st_00000000000000000001', is_anonymous: false });
});

test('without the sign-in key of the environment it says which variable is missing', () => {
  const key = process.env['CUSTOM_LOGIN_KEY'];
  delete process.env['CUSTOM_LOGIN_KEY'];
  expect(() => createSignInTicket('st_00000000000000000001')).toThrow('CUSTOM_LOGIN_KEY');
  process.env['CUSTOM_LOGIN_KEY'] = key;
});
