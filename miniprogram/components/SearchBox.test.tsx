import { fireEvent, render, screen } from '@testing-library/react';
import { SearchBox } from './SearchBox';

function box(words?: string) {
  const search = jest.fn();
  const clear = jest.fn();
  const props = { placeholder: '搜政策', onSearch: search, onClear: clear, big: true };
  const view = render(<SearchBox {...props} {...(words === undefined ? {} : { words })} />);
  const input = screen.getByLabelText('搜政策') as HTMLInputElement;
  return { search, clear, input, again: (next: string) => view.rerender(<SearchBox {...props} words={next} />) };
}

test('searches for what was typed, by key and by button, without the blanks around it', () => {
  const { search, input } = box();
  fireEvent.change(input, { target: { value: ' 加装电梯 ' } });
  fireEvent.keyDown(input, { key: 'Enter' });
  fireEvent.click(screen.getByRole('button', { name: '搜索' }));
  expect(search.mock.calls).toEqual([['加装电梯'], ['加装电梯']]);
});

test('offers to clear only what is there', () => {
  const { clear, input } = box('补贴');
  fireEvent.click(screen.getByRole('button', { name: '清空' }));
  expect(clear).toHaveBeenCalledTimes(1);
  expect(input.value).toBe('');
  expect(screen.queryByRole('button', { name: '清空' })).toBeNull();
});

test('follows the words of the page when they change', () => {
  const { input, again } = box('补贴');
  again('电梯');
  expect(input.value).toBe('电梯');
});
