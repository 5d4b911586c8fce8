import { fireEvent, render, screen } from '@testing-library/react';
import { Button } from './Button';
import { Chip } from './Chip';
import { Switch } from './Switch';

test('is a button by name and does what it says once', () => {
  const press = jest.fn();
  render(<Button onPress={press}>看这14件</Button>);
  fireEvent.click(screen.getByRole('button', { name: '看这14件' }));
  expect(press).toHaveBeenCalledTimes(1);
});

test('says why it cannot be pressed, and does nothing', () => {
  const press = jest.fn();
  render(
    <Button onPress={press} disabledBecause="约满了">
      约这个时间
    </Button>,
  );
  const button = screen.getByRole('button', { name: '约满了' });
  fireEvent.click(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(press).not.toHaveBeenCalled();
});

test('says what it is doing, and cannot be pressed twice meanwhile', () => {
  const press = jest.fn();
  render(
    <Button onPress={press} busy="正在收藏">
      收藏
    </Button>,
  );
  fireEvent.click(screen.getByRole('button', { name: '正在收藏' }));
  expect(press).not.toHaveBeenCalled();
});

test('a choice says whether it is chosen and how many are behind it', () => {
  render(<Chip text="就业创业" chosen count={14} onPress={jest.fn()} />);
  expect(screen.getByRole('checkbox', { name: '就业创业，14件' }).getAttribute('aria-checked')).toBe('true');
});

test('a choice with nothing behind it can be seen but not taken', () => {
  const press = jest.fn();
  render(<Chip text="教育" chosen={false} count={0} onPress={press} />);
  fireEvent.click(screen.getByRole('checkbox', { name: '教育，0件' }));
  expect(press).not.toHaveBeenCalled();
});

test('a chosen one can be taken back even when nothing is behind it', () => {
  const press = jest.fn();
  render(<Chip text="教育" chosen count={0} onPress={press} />);
  fireEvent.click(screen.getByRole('checkbox', { name: '教育，0件' }));
  expect(press).toHaveBeenCalledTimes(1);
});

test('a switch says what it switches and whether it is on', () => {
  const change = jest.fn();
  render(<Switch label="长辈版" on onChange={change} />);
  const control = screen.getByRole('switch', { name: '长辈版' });
  expect(control.getAttribute('aria-checked')).toBe('true');
  fireEvent.click(control);
  expect(change).toHaveBeenCalledWith(false);
});
