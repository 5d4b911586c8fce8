import { fireEvent, render, screen } from '@testing-library/react';
import { Anchor, type HeadingLevel, type OutlineEntry } from 'shared/policy/model';
import { OutlineList } from './OutlineList';

const entry = (level: HeadingLevel, number: string, heading: string, index: number): OutlineEntry => ({
  anchor: Anchor.parse(`h-${index}`),
  level,
  number,
  heading,
});

test('goes to the heading that is tapped', () => {
  const gone: string[] = [];
  const outline = [entry(1, '一、', '总体要求', 1), entry(3, '第一条', '目的', 2)];
  render(<OutlineList outline={outline} current={null} onGo={anchor => gone.push(anchor)} />);
  fireEvent.click(screen.getByText('一、总体要求'));
  fireEvent.click(screen.getByText('目的'));
  expect(gone).toEqual(['h-1', 'h-2']);
});

test('keeps a long outline folded except where the reader is', () => {
  const outline = Array.from({ length: 200 }, (_, index) =>
    index % 20 === 0 ? entry(1, `${index}、`, '部分', index) : entry(2, '（一）', `第${index}小节`, index),
  );
  render(<OutlineList outline={outline} current="h-25" onGo={() => undefined} />);
  expect(screen.getByText('第25小节')).toBeTruthy();
  expect(screen.queryByText('第5小节')).toBeNull();
  fireEvent.click(screen.getByLabelText('展开0、部分'));
  expect(screen.getByText('第5小节')).toBeTruthy();
});
