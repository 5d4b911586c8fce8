import type { JsonValue } from '../kernel/outcome';
import { canonicalJson, digestOf } from './digest';

test('keys come in the order of their UTF-16 units, as in the example of RFC 8785 3.2.3', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };
  expect(Object.values(JSON.parse(`[${canonicalJson(value).slice(1, -1).replaceAll('":"', '","')}]`))).toEqual(
    ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'].flatMap(key => [
      key,
      value[key as keyof typeof value], // one of its keys
    ]),
  );
});

test('the order of keys, at any depth, makes no difference; anything else does', () => {
  const value = { at: 1, list: [{ b: null, a: 'x' }, 2] };
  const digest = digestOf(value);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(digestOf({ list: [{ a: 'x', b: null }, 2], at: 1 })).toBe(digest);
  const others: JsonValue[] = [
    { at: 1, list: [2, { b: null, a: 'x' }] },
    { at: '1', list: [{ b: null, a: 'x' }, 2] },
    { at: 1, list: [{ b: '', a: 'x' }, 2] },
    { at: 1, list: [{ a: 'x' }, 2] },
    { at: 1, list: [{ b: null, a: 'x' }, 2], more: null },
  ];
  for (const other of others) expect(digestOf(other)).not.toBe(digest);
});

test('no text can imitate structure', () => {
  expect(digestOf({ a: '1","b":"2' })).not.toBe(digestOf({ a: '1', b: '2' }));
  expect(digestOf(['a,b'])).not.toBe(digestOf(['a', 'b']));
  expect(digestOf('null')).not.toBe(digestOf(null));
});
