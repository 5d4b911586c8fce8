import { act, render, screen } from '@testing-library/react';
import { phone, resetPhone } from 'tests/support/taro';
import PolicyDetailPage from './index';

async function open(policyId: string): Promise<HTMLElement> {
  phone.parameters = { policyId };
  const { container } = render(<PolicyDetailPage />);
  await act(async () => undefined);
  return container;
}
const refuse = (code: string) => () => Promise.resolve({ ok: false, error: { code, requestId: 'req-42' } });

beforeEach(resetPhone);

test('says that a document is not there, and leads to the search', async () => {
  phone.callFunction = refuse('not-found');
  await open('pd_00000000000000000001');
  expect(screen.getByText('没找到这份文件')).toBeTruthy();
  expect(screen.getByText('搜一搜')).toBeTruthy();
});

test('asks for nothing when the address names no document', async () => {
  let asked = 0;
  phone.callFunction = () => Promise.resolve((asked += 1));
  await open('../../etc/passwd');
  expect(asked).toBe(0);
  expect(screen.getByText('没找到这份文件')).toBeTruthy();
});

test('owns up to a failure, with the number to tell', async () => {
  phone.callFunction = refuse('internal');
  const page = await open('pd_00000000000000000001');
  expect(page.textContent).toContain('req-42');
});
