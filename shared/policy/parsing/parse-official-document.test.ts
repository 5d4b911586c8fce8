import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importRefusalCodes, importRefusalTexts, importWarningCodes, importWarningTexts } from '../import-texts';
import { ParsedDocument } from '../model';
import { sourceFromMarkdown } from './markdown';
import { blockText, parseOfficialDocument } from './parse-official-document';
import { sourceFromText } from './plain-text';

const FIXTURES = join(__dirname, '../../../tests/fixtures/official-documents');
const texts = readdirSync(FIXTURES)
  .filter(name => /\.(?:txt|md)$/u.test(name))
  .map(name => ({ name, bytes: readFileSync(join(FIXTURES, name)) }))
  .filter(({ bytes }) => !new TextDecoder().decode(bytes).includes('\ufffd') && !bytes.includes(0))
  .map(({ name, bytes }) => ({ name, text: bytes.toString('utf8') }));

const notice = (...lines: string[]): string =>
  [
    '云溪县人民政府关于加强河道管理的通知',
    '',
    '云政发〔2024〕8号',
    '',
    '各乡镇人民政府：',
    '',
    ...lines,
    '',
    '云溪县人民政府',
    '',
    '2024年4月9日',
    '',
  ].join('\n');
const parse = (text: string): ParsedDocument => parseOfficialDocument(sourceFromText(text));
const outline = (text: string): string[] =>
  parse(text).outline.map(({ level, number, heading }) => `${level} ${number}${heading}`);

describe('order', () => {
  it('keeps notice, issued text, attachment and imprint as they stand', () => {
    const document = parse(texts.find(({ name }) => name.startsWith('11-'))?.text ?? '');
    const roles = document.blocks.map(block => (block.kind === 'text' ? block.role : block.kind));
    expect(roles.filter((role, at) => role !== roles[at - 1])).toEqual([
      'title',
      'recipients',
      'body',
      'attachment-list',
      'signature',
      'date',
      'annotation',
      'attachment-title',
      'heading',
      'body',
      'table',
      'body',
      'imprint',
    ]);
  });
});

describe('paragraphs', () => {
  it('joins a paragraph that the end of a page broke', () => {
    const text = notice(
      '一、加强巡查。各乡镇要组织力量对辖区内的河道、水库、山塘逐一开展排查，建立问题台',
      '',
      '— 2 —',
      '',
      '账，限期整改。',
      '',
      '二、严格执法。依法查处。',
    );
    expect(parse(text).blocks.map(blockText)).toContain(
      '一、加强巡查。各乡镇要组织力量对辖区内的河道、水库、山塘逐一开展排查，建立问题台账，限期整改。',
    );
  });

  it('leaves a heading and the paragraph below it apart', () => {
    const text = notice(
      '一、加强河道日常巡查和管护',
      '',
      '各乡镇要组织力量排查。',
      '',
      '二、严格执法',
      '',
      '依法查处违法行为。',
    );
    expect(outline(text)).toEqual(['1 一、加强河道日常巡查和管护', '1 二、严格执法']);
  });
});

describe('outline', () => {
  test.each<[string, string[], string[]]>([
    [
      'levels by the style of the number',
      ['一、甲项工作', '（一）乙项工作', '1.丙项工作', '（1）丁项工作'],
      ['1 一、甲项工作', '2 （一）乙项工作', '3 1.丙项工作', '4 （1）丁项工作'],
    ],
    [
      'half-width brackets as full-width',
      ['一、甲项工作', '(一) 乙项工作', '(二)丙项工作'],
      ['1 一、甲项工作', '2 （一）乙项工作', '2 （二）丙项工作'],
    ],
    [
      'no dates, amounts or years',
      ['2021年，完成甲项。', '1.5万亩耕地完成整治。', '3.2021年底前完成乙项。', '100元以上的另行安排。'],
      ['3 3.2021年底前完成乙项'],
    ],
    [
      'no items that end with ；',
      ['一、条件', '（一）具有本县户籍；', '（二）年满六十周岁；', '（三）无固定收入。'],
      ['1 一、条件'],
    ],
    [
      'a long first sentence cut at its first pause',
      ['一、各乡镇人民政府要切实加强组织领导，把河道管理工作摆上重要议事日程抓紧抓实抓好抓出成效。'],
      ['1 一、各乡镇人民政府要切实加强组织领导'],
    ],
    [
      '4、 between 三、 and 五、 as 四、',
      [
        '一、甲项工作',
        '二、乙项工作',
        '三、丙项工作',
        '4、丁项工作',
        '（1）戊项工作',
        '（二）己项工作',
        '五、庚项工作',
      ],
      [
        '1 一、甲项工作',
        '1 二、乙项工作',
        '1 三、丙项工作',
        '1 四、丁项工作',
        '2 （一）戊项工作',
        '2 （二）己项工作',
        '1 五、庚项工作',
      ],
    ],
    [
      'numbers that run on below the next heading',
      ['一、甲项工作', '1、丙项工作', '2、丁项工作', '二、乙项工作', '3、戊项工作', '4、己项工作', '三、庚项工作'],
      [
        '1 一、甲项工作',
        '3 1、丙项工作',
        '3 2、丁项工作',
        '1 二、乙项工作',
        '3 3、戊项工作',
        '3 4、己项工作',
        '1 三、庚项工作',
      ],
    ],
  ])('%s', (_, lines, expected) => {
    expect(outline(notice(...lines.flatMap(line => [line, ''])))).toEqual(expected);
  });

  it('warns of a number that is missing', () => {
    const { warnings } = parse(notice('一、甲项工作', '', '三、丙项工作'));
    expect(warnings).toContainEqual({ code: 'numbering-jump', excerpt: '三、丙项工作' });
  });
});

describe('tables', () => {
  it('makes one table of the pieces that pages cut, with one head', () => {
    const document = parse(
      notice(
        '见下表。',
        '',
        '序号\t任务\t单位',
        '1\t甲\t县财政局',
        '',
        '— 3 —',
        '',
        '序号\t任 务\t单位',
        '2\t乙\t县民政局',
      ),
    );
    expect(document.blocks.filter(block => block.kind === 'table')).toEqual([
      expect.objectContaining({
        headerRowCount: 1,
        rows: [
          ['序号', '任务', '单位'],
          ['1', '甲', '县财政局'],
          ['2', '乙', '县民政局'],
        ],
      }),
    ]);
  });
});

describe('anchors', () => {
  it('stay for unchanged words when others change, and count repeats', () => {
    const before = parse(notice('甲项工作已经完成。', '', '乙项工作正在推进。', '', '乙项工作正在推进。'));
    const after = parse(notice('新增一段。', '', '乙项工作正在推进。', '', '乙项工作正在推进。'));
    const anchors = (document: ParsedDocument): string[] =>
      document.blocks.filter(block => blockText(block).startsWith('乙')).map(block => block.anchor);
    expect(anchors(after)).toEqual(anchors(before));
    expect(anchors(before)[1]).toBe(`${anchors(before)[0] ?? ''}-2`);
  });
});

describe('facts of force', () => {
  test.each<[string, Partial<ParsedDocument>]>([
    [
      '本通知自印发之日起施行，有效期5年。',
      { validityTerm: '有效期5年', effectiveOn: '2024-04-09', expiresOn: '2029-04-08' } as Partial<ParsedDocument>,
    ],
    [
      '本通知自2024年5月1日起施行，有效期至2026年12月31日。',
      {
        validityTerm: '有效期至2026年12月31日',
        effectiveOn: '2024-05-01',
        expiresOn: '2026-12-31',
      } as Partial<ParsedDocument>,
    ],
    [
      '本办法自2024年5月1日起试行，试行期两年。',
      { validityTerm: '试行期两年', effectiveOn: '2024-05-01', expiresOn: '2026-04-30' } as Partial<ParsedDocument>,
    ],
    ['取得的许可证有效期为5年。', { validityTerm: null, expiresOn: null }],
    ['本通知由县水利局负责解释。', { interpretingBody: null }],
    ['本通知由县水利局负责解读。', { interpretingBody: '县水利局' }],
    ['解读单位：云溪县水利局', { interpretingBody: '云溪县水利局' }],
    ['联合发文的，由牵头部门组织做好解读工作。', { interpretingBody: null }],
    [
      '《云溪县河道管理办法》（云政发〔2015〕3号）同时废止。',
      { repeals: [{ title: '云溪县河道管理办法', documentNumber: '云政发〔2015〕3号' }] } as Partial<ParsedDocument>,
    ],
    ['文件修改、废止的，按照《规章制定程序条例》办理。', { repeals: [] }],
  ])('%s', (sentence, expected) => {
    expect(parse(notice(sentence))).toMatchObject(expected);
  });

  test.each([
    ['（此件公开发布）', 'proactive'],
    ['（此件主动公开）', 'proactive'],
    ['(信息公开形式：主动公开)', 'proactive'],
    ['（此件依申请公开）', 'on-request'],
    ['（此件不予公开）', 'withheld'],
    ['此件不公开', 'withheld'],
    ['公开方式：依申请公开', 'on-request'],
  ])('%s → %s', (annotation, expected) => {
    expect(parse(`${notice('请认真贯彻执行。')}\n${annotation}\n`).disclosureType).toBe(expected);
  });
});

describe('whatever the text', () => {
  test.each(texts)('$name satisfies the model, with rows of one length', ({ name, text }) => {
    const document = parseOfficialDocument(name.endsWith('.md') ? sourceFromMarkdown(text) : sourceFromText(text));
    expect(ParsedDocument.safeParse(document).success).toBe(true);
    for (const block of document.blocks) {
      if (block.kind === 'table') expect(new Set(block.rows.map(row => row.length)).size).toBe(1);
    }
  });

  it('never throws on damaged documents, and stays fast', () => {
    const random = seeded(20_260_622);
    const startedAt = performance.now();
    for (let round = 0; round < 400; round += 1) {
      const { text } = texts[round % texts.length] ?? { text: '' };
      const document = parse(damaged(text, random));
      if (round % 20 === 0) expect(ParsedDocument.safeParse(document).success).toBe(true);
    }
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  test.each([
    ['paragraphs', '云溪县人民政府（关于）《的》（一）1.2021年〔2021〕5号，'],
    ['lines', '一、甲乙丙丁\n（一）戊己庚辛，壬癸；\n1.子丑\n附件1：寅卯\n'],
    ['marks', '（《“〔'],
    ['digits', '2021'],
    ['spaces', '云 \t 溪　'],
    ['tabs', 'a\tb\n\n'],
  ])('parses 300,000 characters of %s without the time growing out of proportion', (_, words) => {
    const text = notice(words.repeat(Math.ceil(300_000 / words.length)));
    const startedAt = performance.now();
    parse(text);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});

it('has a sentence for every code', () => {
  expect(Object.keys(importWarningTexts)).toEqual([...importWarningCodes]);
  expect(Object.keys(importRefusalTexts)).toEqual([...importRefusalCodes]);
});

function seeded(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

/** A few lines deleted, doubled, cut or moved, and a few characters replaced. */
function damaged(text: string, random: (below: number) => number): string {
  const lines = text.split('\n');
  for (let count = random(6); count >= 0; count -= 1) {
    const at = random(lines.length);
    const line = lines[at] ?? '';
    const kind = random(5);
    if (kind === 0) lines.splice(at, 1);
    else if (kind === 1) lines.splice(at, 0, line);
    else if (kind === 2) lines[at] = line.slice(0, random(line.length + 1));
    else if (kind === 3) lines.splice(at, 1, ...[lines[at + 1] ?? '', line]);
    else lines[at] = `${line.slice(0, random(line.length + 1))}${String.fromCharCode(random(65_536))}${line}`;
  }
  return lines.join('\n');
}
