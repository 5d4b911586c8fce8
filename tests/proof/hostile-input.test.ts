/** What strangers send, at every field of every endpoint: refused with a clear code, and nothing is read. */
import type { JsonObject } from 'shared/kernel/outcome';
import { callRaw, codeOf } from 'tests/support/call-function';
import { wechatCaller } from 'tests/support/callers';
import { endpoints } from 'tests/support/endpoints';
import { useLocalCloud } from 'tests/support/local-cloud';
import { rightHere, sampleInputs } from 'tests/support/sample-inputs';

const cloud = useLocalCloud();
const stranger = wechatCaller('proof-stranger');

/** Never right, whatever the field is. */
const neverRight: [name: string, value: unknown][] = [
  ['an operator', { $ne: '' }],
  ['a comparison', { $gt: '' }],
  ['a pattern', { $regex: '(a+)+$' }],
  ['a condition in code', { $where: 'while(true){}' }],
  ['an alternative', { $or: [{}, {}] }],
  ['an empty object', {}],
  ['a dotted key', { 'a.b': 1 }],
  ['a prototype', JSON.parse('{"__proto__":{"admin":true}}')],
  ['a list', ['x']],
  ['an empty list', []],
  ['nothing', null],
  ['no number', Number.NaN],
  ['a number beyond all', 1e308],
  ['a negative number', -1],
  ['a fraction', 1.5],
  ['a very long text', '长'.repeat(100_000)],
];

/** Keys that no contract lists. */
const strangeKeys = [
  '$set',
  '$where',
  'a.b',
  '_openid',
  'role',
  'status',
  'personId',
  'constructor',
  '__proto__',
  'toString',
  '',
];

async function refusedUnread(endpointName: string, input: unknown): Promise<void> {
  const before = cloud().sdkRequestCount();
  const outcome = await callRaw(stranger, endpointName, input);
  expect([codeOf(outcome), cloud().sdkRequestCount() - before]).toEqual(['invalid-request', 0]);
}

test('every endpoint has a sample to spoil', () => {
  expect(endpoints.map(({ name }) => name).filter(name => !(name in sampleInputs))).toEqual([]);
});

describe.each(endpoints.map(({ name }) => name))('%s', name => {
  const sample: JsonObject = sampleInputs[name] ?? {};

  test('takes its sample', async () => {
    const outcome = await callRaw(stranger, name, sample);
    expect(outcome.ok || outcome.error.code).not.toBe('invalid-request');
    expect(outcome.ok || outcome.error.code).not.toBe('internal');
  });

  test.each(neverRight)('%s in any field is refused unread', async (kind, value) => {
    const fields = Object.keys(sample).filter(field => !rightHere[`${name} ${field}`]?.includes(kind));
    for (const field of fields) await refusedUnread(name, { ...sample, [field]: value });
  });

  test.each(strangeKeys)('a key %j is refused unread', async key => {
    await refusedUnread(
      name,
      JSON.parse(
        `${JSON.stringify(sample).replace(/\}$/, sample && Object.keys(sample).length > 0 ? ',' : '')}${JSON.stringify(key)}:1}`,
      ),
    );
  });

  test.each([
    ['a text', 'x'],
    ['a list', []],
    ['a number', 1],
    ['nothing', null],
    ['no input', undefined],
  ])('%s instead of an input is refused unread', async (_name, input) => {
    await refusedUnread(name, input);
  });
});

test('text that looks like a pattern or a script is only text', async () => {
  for (const words of [
    '(a+)+$',
    '.*',
    '[',
    '\\',
    '<script>alert(1)</script>',
    '$where',
    '\u0000',
    '%00',
    "' OR 1=1 --",
  ]) {
    const outcome = await callRaw(stranger, 'policy/search-policies', { words });
    expect(outcome.ok).toBe(true);
  }
});
