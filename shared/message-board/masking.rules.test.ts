import fc from 'fast-check';
import type { Mask } from './model';
import {
  areInside,
  findPersonalData,
  hiddenPieces,
  masksOf,
  maskedText,
  publicWords,
  struckOut,
} from './masking.rules';

const foldWidth = (text: string) => text.normalize('NFKC');
/** The pieces that are hidden by themselves, with what they are. */
const found = (text: string) => findPersonalData(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

describe('hidden by itself', () => {
  test.each<[text: string, kind: string, piece: string]>([
    ['我的手机13900000001，请回电', 'telephone', '13900000001'],
    ['手机139 0000 0001', 'telephone', '139 0000 0001'],
    ['手机139-0000-0001。', 'telephone', '139-0000-0001'],
    ['打１３９０００００００１', 'telephone', '13900000001'],
    ['+86 139 0000 0001', 'telephone', '86 139 0000 0001'],
    ['逐字写1 3 9 0 0 0 0 0 0 0 1吧', 'telephone', '1 3 9 0 0 0 0 0 0 0 1'],
    ['家里0000-0000199', 'telephone', '0000-0000199'],
    ['座机0571-88880000转', 'telephone', '0571-88880000'],
    ['座机（0571）88880000', 'telephone', '0571）88880000'],
    ['座机057188880000', 'telephone', '057188880000'],
    ['联系电话：8812345', 'telephone', '8812345'],
    ['身份证99999919850612003X', 'id-number', '99999919850612003X'],
    ['身份证999999199003070012，', 'id-number', '999999199003070012'],
    ['身份证999999 19900307 0012', 'id-number', '999999 19900307 0012'],
    ['身份证９９９９９９１９９００３０７００１２', 'id-number', '９９９９９９１９９００３０７００１２'],
    ['车是云A12345，停在', 'plate', '云A12345'],
    ['车是浙a·d12345', 'plate', '浙a·d12345'],
    ['新能源云AF12345', 'plate', '云AF12345'],
    ['教练车云A1234学', 'plate', '云A1234学'],
    ['卡号4111111111111111', 'bank-card', '4111111111111111'],
    ['卡号4111 1111 1111 1111。', 'bank-card', '4111 1111 1111 1111'],
    ['发到some.one@example.com吧', 'email', 'some.one@example.com'],
    ['发到one＠example.com', 'email', 'one＠example.com'],
    ['住和平路12号3栋2单元501室', 'house-number', '12号3栋2单元501室'],
    ['住阳光小区3栋2单元501', 'house-number', '3栋2单元501'],
    ['住5号楼1单元301室', 'house-number', '5号楼1单元301室'],
    ['住三栋二单元501室', 'house-number', '三栋二单元501室'],
    ['清河村8号', 'house-number', '8号'],
    ['我家501室漏水', 'house-number', '501室'],
    ['门牌12号', 'house-number', '12号'],
    ['柳林村三组12-3号', 'house-number', '12-3号'],
  ])('%s', (text, kind, piece) => {
    const pieces = found(text);
    expect(pieces.map(([one]) => one)).toEqual([kind]);
    expect(foldWidth(pieces[0]?.[1] ?? '')).toBe(foldWidth(piece));
  });

  test('several in one text, each by itself', () => {
    const text = '电话13900000001，身份证999999199003070012，车牌云A12345，住和平路1号2栋3单元401室';
    expect(found(text).map(([kind]) => kind)).toEqual(['telephone', 'id-number', 'plate', 'house-number']);
  });
});

test.each([
  '依据云政办发〔2026〕12号第五条',
  '拨打12345、110、12333都可以',
  '补贴8000元，最高30万元，共1280万元',
  '2026年11月20日、2026-11-20、20261120、2026/11/20',
  '工作日8:30–17:30，8:30-12:00',
  '办件编号2026112000017',
  '金额13800.50元，面积120平方米',
  '第12号窗口、3号线、20号前来办',
  '政府路修到20号前完工',
  '六层以上，加装电梯，2单元都同意',
  '5栋楼都没有电梯',
  '订单123456789012345678',
  '身份证不能对外公开',
  'a@b',
  '收入<3000元，年龄>60岁',
  '2026-2027年，从15到18岁，1000-2000元',
  '统一社会信用代码91999999MA0DEM0009',
  '全县人口 15 30 45 2000 300',
])('nothing is hidden in: %s', text => {
  expect(found(text)).toEqual([]);
});

describe('what the writer hides and shows', () => {
  const text = '我叫某某，住和平路12号，电话13900000001';
  const at = (piece: string): Mask => {
    const start = text.indexOf(piece);
    return { start, end: start + piece.length, kind: 'chosen' };
  };

  test('a house number may be shown again, a telephone never', () => {
    const masks = masksOf(text, { chosen: [at('某某')], shown: [at('12号'), at('13900000001')] });
    expect(hiddenPieces(text, masks)).toEqual(['某某', '13900000001']);
    expect(masks.map(({ kind }) => kind)).toEqual(['chosen', 'telephone']);
  });

  test('showing a part of a house number shows nothing', () => {
    const masks = masksOf(text, { chosen: [], shown: [at('12')] });
    expect(hiddenPieces(text, masks)).toEqual(['12号', '13900000001']);
  });

  test('what is chosen over something found is one piece, called what was found', () => {
    const masks = masksOf(text, { chosen: [{ ...at('电话139'), kind: 'email' }], shown: [] });
    expect(hiddenPieces(text, masks)).toEqual(['12号', '电话13900000001']);
    expect(masks[1]?.kind).toBe('telephone');
  });
});

test('ranges outside the text, or empty, are seen', () => {
  const mask = (start: number, end: number): Mask => ({ start, end, kind: 'chosen' });
  expect(areInside([mask(0, 4)], '四个字呢')).toBe(true);
  expect(areInside([mask(0, 5)], '四个字呢')).toBe(false);
  expect(areInside([mask(2, 2)], '四个字呢')).toBe(false);
});

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.stringMatching(/^[0-9 \-a-z号室栋单元路@.京A-Z〔〕年月日]{0,60}$/),
);
const ranges = fc.array(fc.record({ start: fc.nat(80), end: fc.nat(80), kind: fc.constant('chosen' as const) }), {
  maxLength: 6,
});

test('the public words are the text without every hidden place, whatever is hidden', () => {
  fc.assert(
    fc.property(texts, ranges, (text, chosen) => {
      const inside = chosen.filter(mask => areInside([mask], text));
      const masks = masksOf(text, { chosen: inside, shown: [] });
      const hidden = (place: number) => masks.some(({ start, end }) => start <= place && place < end);
      const words = publicWords(maskedText(text, masks));
      expect(words).toBe(Array.from({ length: text.length }, (_, at) => (hidden(at) ? '' : text.charAt(at))).join(''));
      expect(inside.every(({ start, end }) => masks.some(mask => mask.start <= start && end <= mask.end))).toBe(true);
      expect(struckOut(text, masks)).toHaveLength(text.length);
    }),
    { numRuns: 500 },
  );
});

test('a telephone number stays hidden wherever it stands in a text', () => {
  const around = fc.stringMatching(/^[一-龥，。a-z ]{0,20}$/);
  const number = fc.stringMatching(/^1[3-9][0-9]{9}$/);
  fc.assert(
    fc.property(around, number, around, (before, telephone, after) => {
      const text = `${before}${telephone}${after}`;
      expect(publicWords(maskedText(text, findPersonalData(text)))).not.toContain(telephone);
    }),
    { numRuns: 300 },
  );
});

test('a long text of nothing but beginnings takes no longer than its length asks for', () => {
  for (const piece of ['1', '1 ', 'a@', '12号', '云A1', '1-', '<', '(0', '一百'])
    expect(findPersonalData(piece.repeat(20_000)).length).toBeLessThanOrEqual(60_000);
}, 10_000);
