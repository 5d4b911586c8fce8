import { getInterpretation } from 'shared/interpretation/contract';

const source = 'h-five';
const other = 'h-seven';
const policy = { policyId: 'pd_00000000000000000001', title: '示例补贴办法', documentNumber: '示政发〔2026〕1号' };

/** One with every kind of block, for the tests of its page. */
export const anInterpretation = getInterpretation.response.parse({
  interpretation: {
    interpretationId: 'in_00000000000000000001',
    title: '青年来示例县，可享受的支持',
    policy,
    agencyName: '示例县人力资源局',
    publishedAt: '2026-06-22T01:00:00.000Z',
    kinds: ['key-figures'],
    readingMinutes: 2,
    validity: { state: 'in-force', since: '2026-07-01', expiresOn: null, replacedBy: null },
    clauses: [
      { anchor: source, label: '第五条' },
      { anchor: other, label: '第七条' },
    ],
    toBeChecked: false,
    checkedAt: '2026-11-20T02:00:00.000Z',
    blocks: [
      {
        kind: 'key-figures',
        heading: '两个数',
        items: [
          { value: '500', unit: '元/月', caption: '生活补贴', note: '最长12个月', source },
          { value: '8000', unit: '元', caption: '创业补贴', note: '', source: other },
        ],
      },
      { kind: 'checklist', heading: '谁能享受', items: [{ condition: '参保满3个月', note: '', source }] },
      {
        kind: 'steps',
        heading: '两步办好',
        items: [
          { step: '填申请表', note: '', source },
          { step: '等审核', note: '10个工作日', source },
        ],
      },
      {
        kind: 'timeline',
        heading: '什么时候',
        items: [
          { on: '2026-07-01', event: '开始施行', note: '', source },
          { on: '2026-11-30', event: '受理截止', note: '', source },
        ],
      },
      {
        kind: 'comparison',
        heading: '跟以前比',
        before: '2022年旧规定',
        bars: [
          { measure: '最多能领', unit: '元', before: 1800, after: 6000, source },
          { measure: '最长', unit: '个月', before: 6, after: 12, source },
        ],
        aspects: [{ aspect: '谁能领', before: '毕业当年', after: '毕业两年内', source }],
      },
      { kind: 'duties', heading: '谁来做', items: [{ body: '县财政局', duty: '保障资金', source }] },
      {
        kind: 'questions',
        heading: '大家还问',
        items: [
          { question: '换单位怎么算？', answer: '前后累计。', source },
          { question: '断缴怎么算？', answer: '断缴的月份不发。', source },
        ],
      },
      { kind: 'quotation', words: '按照每人每月500元的标准', source },
      { kind: 'text', heading: '为什么', words: '第一段。\n第二段。', source },
    ],
  },
});
