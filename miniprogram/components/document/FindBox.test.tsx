import { fireEvent, render, screen } from '@testing-library/react';
import { Anchor, type Block } from 'shared/policy/model';
import { useFind } from './use-find';
import { FindBox, placeText } from './FindBox';

const blocks = [1, 2, 3].map((index): Block => ({
  kind: 'text',
  anchor: Anchor.parse(`p-${index}`),
  role: 'body',
  text: '养护',
}));
const gone: string[] = [];
function Box() {
  return <FindBox find={useFind(blocks)} onGo={anchor => gone.push(anchor)} />;
}

beforeEach(() => gone.splice(0));

test('goes to the first place first, on from there, and round the end', () => {
  render(<Box />);
  fireEvent.change(screen.getByLabelText('在这份文件里找'), { target: { value: '养护' } });
  expect(screen.getByText('共3处')).toBeTruthy();
  for (let times = 0; times < 4; times += 1) fireEvent.click(screen.getByLabelText('下一处'));
  expect(gone).toEqual(['p-1', 'p-2', 'p-3', 'p-1']);
  expect(screen.getByText('第1处，共3处')).toBeTruthy();
});

test('goes back from the beginning to the last place', () => {
  render(<Box />);
  fireEvent.change(screen.getByLabelText('在这份文件里找'), { target: { value: '养护' } });
  fireEvent.click(screen.getByLabelText('上一处'));
  expect(gone).toEqual(['p-3']);
});

test('goes to the first place from the keyboard', () => {
  render(<Box />);
  fireEvent.change(screen.getByLabelText('在这份文件里找'), { target: { value: '养护' } });
  fireEvent.keyDown(screen.getByLabelText('在这份文件里找'), { key: 'Enter' });
  expect(gone).toEqual(['p-1']);
});

test('says so when the words are not there', () => {
  expect(placeText(0, -1)).toBe('没有');
});
