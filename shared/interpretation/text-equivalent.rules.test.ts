import { InterpretationBlock } from './model';
import { isOfMonths, plainTextOf, textEquivalentOf } from './text-equivalent.rules';

const source = 'h-five';
const blocks: Record<string, [block: object, lines: string[]]> = {
  'key-figures': [
    { heading: '一个数', items: [{ value: '500', unit: '元/月', caption: '生活补贴', note: '最长12个月', source }] },
    ['生活补贴500元/月，最长12个月'],
  ],
  checklist: [{ heading: '谁能享受', items: [{ condition: '参保满3个月', note: '', source }] }, ['参保满3个月']],
  steps: [
    {
      heading: '两步',
      items: [
        { step: '填表', note: '', source },
        { step: '等审核', note: '10个工作日', source },
      ],
    },
    ['第1步：填表', '第2步：等审核，10个工作日'],
  ],
  timeline: [
    {
      heading: '什么时候',
      items: [
        { on: '2026-07-01', event: '开始施行', note: '', source },
        { on: '2026-11-30', event: '受理截止', note: '本批', source },
      ],
    },
    ['2026年7月1日，开始施行', '2026年11月30日，受理截止，本批'],
  ],
  comparison: [
    {
      heading: '跟以前比',
      before: '2022年旧规定',
      bars: [
        { measure: '一年最多', unit: '元', before: 1800, after: 6000, source },
        { measure: '要交材料', unit: '份', before: 5, after: 1, source },
        { measure: '比例', unit: '%', before: 0.3, after: 0.3, source },
        { measure: '系数', unit: '倍', before: 0.1, after: 0.3, source },
      ],
      aspects: [{ aspect: '谁能领', before: '毕业当年', after: '毕业两年内', source }],
    },
    [
      '一年最多：以前1800元，现在6000元，增加4200元',
      '要交材料：以前5份，现在1份，减少4份',
      '比例：以前0.3%，现在0.3%，没有变',
      '系数：以前0.1倍，现在0.3倍，增加0.2倍',
      '谁能领：2022年旧规定是毕业当年，现在是毕业两年内',
    ],
  ],
  duties: [{ heading: '谁来做', items: [{ body: '县人社局', duty: '受理审核', source }] }, ['县人社局：受理审核']],
  questions: [
    { heading: '大家还问', items: [{ question: '中断参保怎么算？', answer: '中断的月份不发。', source }] },
    ['问：中断参保怎么算？答：中断的月份不发。'],
  ],
  quotation: [{ words: '每人每月500元', source }, ['原文：“每人每月500元”']],
  text: [{ heading: '', words: '请带身份证。', source }, ['请带身份证。']],
};

test.each(Object.entries(blocks))('%s is said in sentences', (kind, [facts, lines]) => {
  const block = InterpretationBlock.parse({ kind, ...facts });
  expect(textEquivalentOf(block).lines.map(line => line.text)).toEqual(lines);
  expect(textEquivalentOf(block).lines.every(line => line.source === source)).toBe(true);
});

test('every kind of block has its sentences', () => {
  expect(Object.keys(blocks).sort()).toEqual(
    InterpretationBlock._zod.def.options.flatMap(({ _zod }) => [..._zod.def.shape.kind._zod.values]).sort(),
  );
});

test('the text of several blocks is one, with their headings', () => {
  const [steps, quotation] = ['text', 'quotation'].map(kind =>
    InterpretationBlock.parse({ kind, ...blocks[kind]?.[0] }),
  );
  expect(plainTextOf([steps, quotation].flatMap(block => block ?? []))).toBe(
    '请带身份证。\n原文怎么说\n原文：“每人每月500元”',
  );
});

test.each([
  ['个月', 6, 12, true],
  ['月', 0, 1, true],
  ['个月', 6, 13, false],
  ['个月', 1.5, 3, false],
  ['天', 3, 7, false],
])('%s from %d to %d is drawn as months: %s', (unit, before, after, expected) => {
  const bar = { measure: '最长', unit, before, after, source: 'h-five' };
  const block = InterpretationBlock.parse({
    kind: 'comparison',
    heading: '比',
    before: '旧',
    bars: [bar],
    aspects: [],
  });
  expect(block.kind === 'comparison' && block.bars.map(isOfMonths)).toEqual([expected]);
});
