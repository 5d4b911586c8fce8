import fc from 'fast-check';
import { parseCsv } from './csv.rules';

const fieldsOf = (text: string) => {
  const result = parseCsv(text);
  if (!result.ok) throw new Error(result.code);
  return result.rows.map(({ fields }) => fields);
};

test.each([
  ['a,b\r\nc,d\r\n', [['a', 'b'], ['c', 'd']]], // prettier-ignore
  ['a,b', [['a', 'b']]],
  ['a,,b\n', [['a', '', 'b']]],
  ['"a,b",c', [['a,b', 'c']]],
  ['"他说""好""",c', [['他说"好"', 'c']]],
  ['"第一行\n第二行",c', [['第一行\n第二行', 'c']]],
  ['\uFEFF名称,电话', [['名称', '电话']]],
  [' a , "b" ', [['a', 'b']]],
  ['a\n\n,,\n  \nb', [['a'], ['b']]],
  ['a"b,c', [['a"b', 'c']]],
  ['', []],
])('%j is read as %j', (text, rows) => {
  expect(fieldsOf(text)).toEqual(rows);
});

test('a row is where it begins, also after a field of several lines', () => {
  const result = parseCsv('名称\n"甲\n一",x\n乙,y\n\n丙,z');
  expect(result.ok && result.rows.map(({ line }) => line)).toEqual([1, 2, 4, 6]);
});

test('a quote that is never closed is found where it was opened', () => {
  expect(parseCsv('a,b\nc,"d\ne,f')).toEqual({ ok: false, code: 'unclosed-quote', line: 2 });
});

test('what is written by the rules is read back as it was', () => {
  const written = (value: string) => `"${value.replace(/"/g, '""')}"`;
  const value = fc.string({ maxLength: 12 }).map(text => `字${text.replace(/[\r\uFEFF]/g, '')}字`);
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), rows => {
      expect(fieldsOf(rows.map(row => row.map(written).join(',')).join('\r\n'))).toEqual(rows);
    }),
  );
});
