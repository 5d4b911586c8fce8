import { fireEvent, render, screen } from '@testing-library/react';
import { phone } from 'tests/support/taro';
import { anEntry, answering, askedFor, bad, countyWide, good, meWith, settled } from 'tests/support/staff-screens';
import Audit from './index';

const words = () => document.body.textContent ?? '';
const me = { 'account/get-my-staff-account': () => good(meWith([countyWide('administrator')])) };
const show = async () => {
  phone.parameters = {};
  render(<Audit />);
  await settled();
};
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settled();
};

const log = { 'account/list-audit-entries': () => good({ items: [anEntry(1)], nextCursor: null }) };
const stretch = (fromSeal: number, nextSeal: number | null, findings: object[] = []) => ({
  sealCount: 60,
  checkedSealCount: nextSeal === null ? 10 : 50,
  checkedEntryCount: 100,
  unsealedCount: 0,
  findings,
  nextSeal,
  head: { sealNumber: 60, hash: 'b'.repeat(64), sealedAt: '2026-06-22T01:30:00.000Z' },
  fromSeal,
});

test('shows who did what to what, and its digests', async () => {
  answering({ ...me, ...log });
  await show();
  fireEvent.click(screen.getByText('改了岗位'));
  await settled();
  expect(words()).toContain('摘要aaaaaaaa…aaaa');
  expect(words()).toContain('第7号封存');
});

test('checks the chain stretch by stretch to its end, and gives its head to note down', async () => {
  const asked = answering({
    ...me,
    ...log,
    'account/check-audit-chain': ({ fromSeal }) => good(stretch(Number(fromSeal), fromSeal === 1 ? 51 : null)),
  });
  await show();
  await press('校验操作记录');
  await settled();
  expect(askedFor(asked, 'account/check-audit-chain')).toEqual([{ fromSeal: 1 }, { fromSeal: 51 }]);
  expect(words()).toContain('没有被改过');
  expect(words()).toContain('校验了60个封存、200条记录');
  await press('复制末尾');
  expect(phone.deeds).toContainEqual({ kind: 'copy', what: `60:${'b'.repeat(64)}` });
});

test('promises nothing while there is nothing sealed yet', async () => {
  const none = { sealCount: 0, checkedSealCount: 0, checkedEntryCount: 0, unsealedCount: 4, findings: [] };
  answering({ ...me, ...log, 'account/check-audit-chain': () => good({ ...none, nextSeal: null, head: null }) });
  await show();
  await press('校验操作记录');
  await settled();
  expect(words()).toContain('还没有封存的记录');
  expect(words()).not.toContain('没有被改过');
});

test('says what does not hold, with its number, and where the check broke off', async () => {
  const finding = { kind: 'entry-changed', sealNumber: 12, auditEntryId: anEntry(3).auditEntryId };
  answering({
    ...me,
    ...log,
    'account/check-audit-chain': ({ fromSeal }) => (fromSeal === 1 ? good(stretch(1, 51, [finding])) : bad('internal')),
  });
  await show();
  await press('校验操作记录');
  await settled();
  expect(words()).toContain('发现1处对不上');
  expect(words()).toContain('第12号封存');
  expect(words()).toContain('没校验完');
  expect(words()).not.toContain('没有被改过');
});
