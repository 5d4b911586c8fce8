import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Button as ButtonType } from 'miniprogram/components/Button';
import type { Dialog as DialogType } from 'miniprogram/components/Dialog';
import type { Transport } from './transport';

/** What only the browser build does; which build it is, is settled when the modules load. */
let Button: typeof ButtonType;
let Dialog: typeof DialogType;
let send: Transport;

beforeAll(async () => {
  process.env.TARO_ENV = 'h5';
  ({ Button } = await import('miniprogram/components/Button'));
  ({ Dialog } = await import('miniprogram/components/Dialog'));
  ({ sendOverHttp: send } = await import('./http-transport'));
});

test.each(['Enter', ' '])('a button answers to the key %p', key => {
  const press = jest.fn();
  render(<Button onPress={press}>看这份文件</Button>);
  const button = screen.getByRole('button', { name: '看这份文件' });
  expect(button.tabIndex).toBe(0);
  fireEvent.keyDown(button, { key });
  expect(press).toHaveBeenCalledTimes(1);
});

test('a dialog holds the focus, closes with Esc and gives the focus back', async () => {
  const close = jest.fn();
  const shown = (open: boolean) => (
    <>
      <button>外面的</button>
      <Dialog
        open={open}
        title="清除？"
        keep={{ text: '先留着', onPress: close }}
        act={{ text: '清除', onPress: jest.fn() }}
      >
        找不回来
      </Dialog>
    </>
  );
  const view = render(shown(false));
  screen.getByText('外面的').focus();
  view.rerender(shown(true));
  await act(() => new Promise(resolve => setTimeout(resolve, 40)));
  const [first, last] = [screen.getByRole('button', { name: '先留着' }), screen.getByRole('button', { name: '清除' })];
  expect(document.activeElement).toBe(first);
  fireEvent.keyDown(first, { key: 'Tab', shiftKey: true });
  expect(document.activeElement).toBe(last);
  fireEvent.keyDown(last, { key: 'Tab' });
  expect(document.activeElement).toBe(first);
  fireEvent.keyDown(first, { key: 'Escape' });
  expect(close).toHaveBeenCalledTimes(1);
  view.rerender(shown(false));
  expect(document.activeElement).toBe(screen.getByText('外面的'));
});

describe('over HTTP', () => {
  const request = { functionName: 'clock', body: { endpoint: 'clock/ask-time', input: {} }, asStaff: false };
  const good = { ok: true, data: { time: '10:24' } };
  let asked: string[];
  let answer: (path: string, init: RequestInit) => { status: number; body: unknown };

  beforeEach(async () => {
    const { resetPhone } = await import('tests/support/taro');
    resetPhone();
    asked = [];
    global.fetch = ((url: string, init: RequestInit) => {
      const path = url.replace(/^https?:\/\/[^/]+/, '');
      asked.push(path);
      const { status, body } = answer(path, init);
      return Promise.resolve({ ok: status < 300, status, json: () => Promise.resolve(body) });
    }) as unknown as typeof fetch;
  });
  const token = (name: string) => ({ access_token: name, refresh_token: `${name}-again`, expires_in: 7200, sub: 'u' });
  const bearer = (init: RequestInit) => (init.headers as Record<string, string>)['authorization'];

  test('signs in as a visitor once, for all calls', async () => {
    answer = path => ({ status: 200, body: path.startsWith('/auth') ? token('a') : good });
    expect(await Promise.all([send(request, 1000), send(request, 1000)])).toEqual([good, good]);
    expect(asked.filter(path => path === '/auth/v1/signin/anonymously')).toHaveLength(1);
    expect(asked).toContain('/v1/functions/clock');
  });

  test('refreshes a token that is no longer taken, and asks again', async () => {
    answer = (path, init) => {
      if (path === '/auth/v1/signin/anonymously') return { status: 200, body: token('old') };
      if (path === '/auth/v1/token') return { status: 200, body: token('new') };
      return bearer(init) === 'Bearer new'
        ? { status: 200, body: good }
        : { status: 401, body: { code: 'X', requestId: 'r' } };
    };
    expect(await send(request, 1000)).toEqual(good);
  });

  test('signs in anew, once, when refreshing does not help', async () => {
    answer = path =>
      path.startsWith('/auth')
        ? { status: 200, body: token('t') }
        : { status: 401, body: { code: 'X', message: '', requestId: 'r-7' } };
    expect(await send(request, 1000)).toEqual({ ok: false, error: { code: 'unauthenticated', requestId: 'r-7' } });
    expect(asked.filter(path => path === '/v1/functions/clock')).toHaveLength(3);
  });

  test.each([
    [503, 'unavailable'],
    [429, 'unavailable'],
    [400, 'internal'],
    [500, 'internal'],
  ])('reads the door’s own %i as %s and keeps its number', async (status, code) => {
    answer = path =>
      path.startsWith('/auth')
        ? { status: 200, body: token('t') }
        : { status, body: { code: 'ANY', message: 'x', requestId: 'r-8' } };
    expect(await send(request, 1000)).toEqual({ ok: false, error: { code, requestId: 'r-8' } });
  });

  test('tells a browser without a line from a door that does not answer', async () => {
    global.fetch = () => Promise.reject(new TypeError('failed'));
    const online = jest.spyOn(navigator, 'onLine', 'get');
    online.mockReturnValue(false);
    expect(await send(request, 1000)).toMatchObject({ error: { code: 'offline' } });
    online.mockReturnValue(true);
    expect(await send(request, 1000)).toMatchObject({ error: { code: 'unavailable' } });
    online.mockRestore();
  });
});
