import { fireEvent, render, screen } from '@testing-library/react';
import { CounterId, HallId } from 'shared/account/model';
import type { StaffAssignment } from 'shared/account/staff-model';
import { answering, good, settled } from 'tests/support/staff-screens';
import { AssignmentForm } from './AssignmentForm';

const hallId = HallId.parse(`hl_${'1'.repeat(20)}`);
const counterId = (digit: number) => CounterId.parse(`ct_${String(digit).repeat(20)}`);
const counters = [1, 2].map(digit => ({ counterId: counterId(digit), number: `${digit}`, name: `示例业务${digit}` }));
const hall = { hallId, name: '示例政务服务中心', counters };

const press = async (name: string | RegExp, role = 'button') => {
  fireEvent.click(screen.getByRole(role, { name }));
  await settled();
};

test('a role at a hall is for all of its counters, or for those that were chosen', async () => {
  answering({ 'account/list-halls': () => good({ items: [hall], nextCursor: null }) });
  const added: StaffAssignment[] = [];
  render(<AssignmentForm onAdd={assignment => added.push(assignment)} onClose={() => undefined} />);
  await settled();
  await press(/^岗位：/);
  await press(/窗口人员/, 'radio');
  await press(/^哪个大厅：/);
  await press(/示例政务服务中心/, 'radio');
  await press('加上这个岗位');
  await press(/示例业务2/, 'checkbox');
  await press('加上这个岗位');
  expect(added.map(({ place }) => place)).toEqual([
    { level: 'hall', hallId, counterIds: [] },
    { level: 'hall', hallId, counterIds: [counterId(2)] },
  ]);
});
