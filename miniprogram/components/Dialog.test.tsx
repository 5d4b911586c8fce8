import { fireEvent, render, screen } from '@testing-library/react';
import { Dialog } from './Dialog';
import { Sheet } from './Sheet';

const keep = jest.fn();
const act = jest.fn();
beforeEach(() => [keep, act].forEach(mock => mock.mockReset()));

function dialog(open: boolean): void {
  render(
    <Dialog
      open={open}
      title="不去了？"
      keep={{ text: '先留着', onPress: keep }}
      act={{ text: '让给后面的人', onPress: act }}
    >
      号会让给后面的人
    </Dialog>,
  );
}

test('asks by its title and offers two deeds named by verbs', () => {
  dialog(true);
  expect(screen.getByRole('alertdialog', { name: '不去了？' }).getAttribute('aria-modal')).toBe('true');
  fireEvent.click(screen.getByRole('button', { name: '让给后面的人' }));
  expect([act.mock.calls.length, keep.mock.calls.length]).toEqual([1, 0]);
});

test('is not there until asked', () => {
  dialog(false);
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('a sheet can be closed by its button', () => {
  render(
    <Sheet title="按要素筛选" open onClose={keep}>
      内容
    </Sheet>,
  );
  expect(screen.getByRole('dialog', { name: '按要素筛选' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '关上' }));
  expect(keep).toHaveBeenCalledTimes(1);
});
