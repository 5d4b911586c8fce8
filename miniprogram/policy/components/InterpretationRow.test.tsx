import { act, fireEvent, render, screen } from '@testing-library/react';
import { PolicyId } from 'shared/policy/model';
import { phone, resetPhone } from 'tests/support/taro';
import { InterpretationRow } from './InterpretationRow';

const policyId = PolicyId.parse('pd_00000000000000000001');
const interpretationId = 'in_00000000000000000001';

async function open(answer: unknown): Promise<HTMLElement> {
  phone.callFunction = () => Promise.resolve(answer);
  const { container } = render(<InterpretationRow policyId={policyId} />);
  await act(async () => undefined);
  return container;
}

beforeEach(resetPhone);

test('a document that has an interpretation leads to it', async () => {
  await open({ ok: true, data: { items: [{ policyId, interpretationId }] } });
  fireEvent.click(screen.getByRole('link'));
  const path = `/interpretation/pages/detail/index?interpretationId=${interpretationId}`;
  expect(phone.deeds.filter(({ kind }) => kind === 'open')).toEqual([{ kind: 'open', what: path }]);
});

test('without one, or without an answer, there is nothing', async () => {
  expect((await open({ ok: true, data: { items: [] } })).textContent).toBe('');
  expect((await open({ ok: false, error: { code: 'internal', requestId: 'req-42' } })).textContent).toBe('');
});
