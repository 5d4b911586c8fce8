import { fireEvent, render, screen } from '@testing-library/react';
import type { Instant } from 'shared/kernel/time';
import type { Answer } from 'miniprogram/platform/use-endpoint';
import { PageState } from './PageState';

const reload = jest.fn();
beforeEach(() => reload.mockReset());

function show(answer: Answer<string[]>): void {
  render(
    <PageState
      of={answer}
      isEmpty={words => words.length === 0}
      empty="还没有文件"
      failed={{ 'not-found': '这份文件换了地方' }}
    >
      {words => words.join('、')}
    </PageState>,
  );
}

test('says that it is working while it waits', () => {
  show({ state: 'loading', data: null, error: null, reload });
  expect(screen.getByLabelText('正在打开')).toBeTruthy();
});

test('owns up after a long wait and offers the last answer, if one is kept', () => {
  const showKept = jest.fn();
  show({ state: 'slow', data: null, error: null, showKept, reload });
  fireEvent.click(screen.getByText('看上次的'));
  expect(showKept).toHaveBeenCalledTimes(1);
});

test('does not offer a last answer that is not there', () => {
  show({ state: 'slow', data: null, error: null, showKept: null, reload });
  expect(screen.queryByText('看上次的')).toBeNull();
});

test('shows what is empty as empty, with its own words', () => {
  show({ state: 'ready', data: [], error: null, asOf: null, reload });
  expect(screen.getByText('还没有文件')).toBeTruthy();
});

test('names the time of an earlier answer when there is no network', () => {
  const asOf = '2026-11-20T02:24:00.000Z' as Instant;
  jest.useFakeTimers({ now: Date.parse('2026-11-20T03:00:00.000Z') });
  show({ state: 'ready', data: ['甲'], error: { code: 'offline', requestId: '' }, asOf, reload });
  jest.useRealTimers();
  expect(screen.getByText('没有网络。下面是10:24的内容')).toBeTruthy();
  expect(screen.getByText('甲')).toBeTruthy();
});

test('gives the day, too, of an answer from another day', () => {
  const asOf = '2026-11-18T02:24:00.000Z' as Instant;
  jest.useFakeTimers({ now: Date.parse('2026-11-20T03:00:00.000Z') });
  show({ state: 'ready', data: ['甲'], error: { code: 'offline', requestId: '' }, asOf, reload });
  jest.useRealTimers();
  expect(screen.getByText(/11月18日10:24的内容/)).toBeTruthy();
});

test('gives a fault its number and a way to try again', () => {
  show({ state: 'failed', data: null, error: { code: 'internal', requestId: 'E-1024-07' }, reload });
  expect(screen.getByText('告诉我们编号：E-1024-07')).toBeTruthy();
  fireEvent.click(screen.getByText('再试一次'));
  expect(reload).toHaveBeenCalledTimes(1);
});

test('lets the screen say better than the general text what is not there', () => {
  show({ state: 'failed', data: null, error: { code: 'not-found', requestId: 'r' }, reload });
  expect(screen.getByText('这份文件换了地方')).toBeTruthy();
});

test('has words for a code of a newer server', () => {
  show({ state: 'failed', data: null, error: { code: 'moon-too-bright', requestId: 'r-9' }, reload });
  expect(screen.getByText('没打开，是我们的问题')).toBeTruthy();
});
