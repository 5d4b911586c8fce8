/** 主题分类 of gov.cn: the 22 classes, each with the words by which a title is recognised as its own. */
const classes: readonly (readonly [name: string, titleWords: readonly string[]])[] = [
  ['国务院组织机构', []],
  [
    '综合政务',
    ['政务公开', '信息公开', '政务服务', '政府公报', '信访', '督查', '公文', '电子政务', '应急预案', '放管服'],
  ],
  ['国民经济管理、国有资产监管', ['国民经济', '国有资产', '统计', '物价', '营商环境', '发展规划']],
  ['财政、金融、审计', ['财政', '预算', '税', '金融', '贷款', '审计', '保险费']],
  ['国土资源、能源', ['土地', '征收', '矿产', '不动产', '电力', '燃气', '煤']],
  ['农业、林业、水利', ['农业', '农村', '农田', '农机', '林业', '水利', '畜牧', '粮食', '河长', '农民']],
  ['工业、交通', ['工业', '公路', '交通', '运输', '铁路', '邮政']],
  ['商贸、海关、旅游', ['商贸', '消费券', '电子商务', '旅游', '外贸']],
  ['市场监管、安全生产监管', ['市场监管', '食品', '药品', '安全生产', '质量', '标准化', '烟花爆竹', '特种设备']],
  [
    '城乡建设、环境保护',
    ['住房', '住宅', '电梯', '物业', '城市', '城乡建设', '环境', '垃圾', '污染', '公租房', '公共租赁'],
  ],
  ['科技、教育', ['教育', '入学', '招生', '学校', '科技', '义务教育', '幼儿园']],
  ['文化、广电、新闻出版', ['文化', '文物', '图书馆', '广播', '出版']],
  ['卫生、体育', ['卫生', '医疗', '医院', '疫', '体育', '健身', '健康']],
  ['人口与计划生育、妇女儿童工作', ['生育', '托育', '妇女', '儿童']],
  ['劳动、人事、监察', ['就业', '创业', '社会保障', '工资', '医保', '养老保险', '见习', '人才', '职业技能', '劳动']],
  ['公安、安全、司法', ['公安', '户籍', '司法', '法律援助', '治安', '禁毒']],
  ['民政、扶贫、救灾', ['民政', '低保', '救助', '津贴', '养老服务', '殡葬', '救灾', '乡村振兴', '残疾人', '优抚']],
  ['民族、宗教', ['民族', '宗教']],
  ['对外事务', ['外事']],
  ['港澳台侨工作', ['港澳', '侨']],
  ['国防', ['国防', '征兵', '人民防空']],
  ['其他', []],
];

export const subjectClasses: readonly string[] = classes.map(([name]) => name);

/** The class whose words the title holds most of; null when none speaks for any. Proposed, for a person to correct. */
export function suggestSubjectCategory(title: string): string | null {
  let best: { name: string; length: number } | null = null;
  for (const [name, words] of classes) {
    const length = words.filter(word => title.includes(word)).join('').length;
    if (length > (best?.length ?? 0)) best = { name, length };
  }
  return best?.name ?? null;
}

export function isSubjectCategory(category: string): boolean {
  return subjectClasses.includes(category.split('/')[0] ?? '');
}
