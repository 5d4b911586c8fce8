import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import JSZip from 'jszip';
import type { ParsedDocument } from 'shared/policy/model';
import { expectedFacts, type ExpectedFacts } from 'tests/fixtures/official-documents/expected-facts';
import { readSourceFile } from './read-source-file';

const FIXTURES = join(__dirname, '../../tests/fixtures/official-documents');
const NOTICE =
  '云溪县人民政府关于做好春耕工作的通知\n\n各乡镇人民政府：\n\n现就做好春耕工作通知如下，请认真组织实施。\n\n云溪县人民政府\n2024年3月1日\n';

async function parsed(fileName: string, bytes: Uint8Array): Promise<ParsedDocument> {
  const read = await readSourceFile(fileName, bytes);
  if (!read.ok) throw new Error(read.code);
  return read.document;
}

function factsOf(file: string, document: ParsedDocument): ExpectedFacts {
  const list = <T>(items: T[]): T[] | undefined => (items.length === 0 ? undefined : items);
  return {
    file,
    title: document.title,
    documentNumber: document.documentNumber ?? undefined,
    issuingAuthority: document.issuingAuthority ?? undefined,
    coIssuingAuthorities: list(document.coIssuingAuthorities),
    datedOn: document.datedOn ?? undefined,
    printedOn: document.printedOn ?? undefined,
    disclosureType: document.disclosureType ?? undefined,
    recipients: document.recipients ?? undefined,
    attachments: list(document.attachments.map(({ name }) => name)),
    validityTerm: document.validityTerm ?? undefined,
    effectiveOn: document.effectiveOn ?? undefined,
    expiresOn: document.expiresOn ?? undefined,
    interpretingBody: document.interpretingBody ?? undefined,
    cites: list(document.cites),
    repeals: list(document.repeals),
    genre: document.genre ?? undefined,
    outline: document.outline.map(({ level, number }) => `${level}:${number}`).join(' ') || undefined,
    tables: list(
      document.blocks.flatMap(block =>
        block.kind === 'table' ? [`${block.rows.length}×${block.rows[0]?.length ?? 0}`] : [],
      ),
    ),
    warnings: list(document.warnings.map(({ code }) => code)),
  };
}

test.each(expectedFacts)('reads the facts of $file', async expected => {
  const document = await parsed(expected.file, readFileSync(join(FIXTURES, expected.file)));
  expect(factsOf(expected.file, document)).toEqual(expected);
});

describe('encodings', () => {
  test.each([
    ['utf-8', Buffer.from(NOTICE)],
    ['utf-8 with a mark', Buffer.from(`\ufeff${NOTICE}`)],
    ['gb18030', iconv.encode(NOTICE, 'gb18030')],
    ['utf-16 with a mark', iconv.encode(`\ufeff${NOTICE}`, 'utf-16le')],
    ['utf-16 big-endian with a mark', iconv.encode(`\ufeff${NOTICE}`, 'utf-16be')],
    ['utf-16 without a mark', iconv.encode(NOTICE, 'utf-16le')],
  ])('reads %s', async (_, bytes) => {
    expect((await parsed('a.txt', bytes)).title).toBe('云溪县人民政府关于做好春耕工作的通知');
  });
});

describe('texts without their line breaks', () => {
  const text = NOTICE.replace(/\n+/gu, ' ');
  const facts = { title: '云溪县人民政府关于做好春耕工作的通知', recipients: '各乡镇人民政府', datedOn: '2024-03-01' };

  it('reads a text whose breaks became spaces as it reads the text', async () => {
    expect(await parsed('a.txt', Buffer.from(text))).toMatchObject(facts);
  });

  it('accepts a text without any title and asks for a look at it', async () => {
    const words =
      '近日，云溪县各乡镇组织力量开展春耕备耕，全县农资供应充足，农机检修全部完成。各村成立服务队，帮助困难农户。';
    const document = await parsed('a.txt', Buffer.from(words));
    expect(document.title).not.toBe('');
    expect(document.warnings.map(({ code }) => code)).toContain('title-uncertain');
  });
});

describe('refusals', () => {
  const noise = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 104_729) % 256));
  test.each([
    ['an empty file', 'a.txt', Buffer.alloc(0), 'empty-file'],
    ['blank lines', 'a.txt', Buffer.from(' \n\n　\n'), 'empty-file'],
    ['an old Word file', 'a.doc', Buffer.from(NOTICE), 'unsupported-type'],
    ['a file without an ending', 'README', Buffer.from(NOTICE), 'unsupported-type'],
    ['a PDF named .txt', 'a.txt', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'binary-file'],
    ['random bytes', 'a.txt', noise, 'binary-file'],
    ['an archive named .html', 'a.html', Buffer.from('PK\u0003\u0004aaaaaa'), 'binary-file'],
    ['more text than a document has', 'a.txt', Buffer.from('云溪县通知。'.repeat(110_000)), 'too-large'],
    ['more than 20 MB', 'a.docx', Buffer.alloc(20 * 1024 * 1024 + 1), 'too-large'],
    [
      'Latin bytes that are no encoding of Chinese',
      'a.txt',
      Buffer.from(Array.from({ length: 300 }, (_, index) => (index % 2 ? 0x81 : 0xff))),
      'unreadable-encoding',
    ],
    ['a broken .docx', 'a.docx', Buffer.from('PK\u0003\u0004 not a zip at all'), 'damaged-file'],
    ['text named .docx', 'a.docx', Buffer.from(NOTICE), 'damaged-file'],
    ['English', 'a.txt', Buffer.from('This is a plain English text. '.repeat(20)), 'not-a-document'],
    ['a line of Chinese', 'a.txt', Buffer.from('你好'), 'not-a-document'],
    [
      'a title and nothing else',
      'a.txt',
      Buffer.from('云溪县人民政府办公室关于做好二〇二四年春耕备耕工作的通知'),
      'not-a-document',
    ],
    [
      'a program with Chinese remarks',
      'a.txt',
      Buffer.from('const county = load("石桥县"); // 读取县名，然后逐行输出结果\nprint(county);\n'.repeat(40)),
      'not-a-document',
    ],
    [
      'a script and nothing else',
      'a.HTML',
      Buffer.from('<script>const 石桥县 = "县";</script>'.repeat(40)),
      'not-a-document',
    ],
    ['source code', 'a.md', Buffer.from('function f() { return 1; } // 注释\n'.repeat(50)), 'not-a-document'],
  ])('refuses %s', async (_, fileName, bytes, code) => {
    expect(await readSourceFile(fileName, bytes)).toEqual({ ok: false, code });
  });

  it('refuses an archive that grows without bound, whatever its directory says', async () => {
    const archive = new JSZip();
    archive.file('word/document.xml', '0'.repeat(45 * 1024 * 1024));
    const honest = await archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    expect(await readSourceFile('a.docx', honest)).toEqual({ ok: false, code: 'too-large' });
    const lying = Buffer.from(honest);
    const entry = lying.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    lying.writeUInt32LE(1000, entry + 24);
    expect(await readSourceFile('a.docx', lying)).toEqual({ ok: false, code: 'damaged-file' });
  });

  it('refuses a page nested without end, and soon', async () => {
    const read = await readSourceFile('a.html', Buffer.from('<div>'.repeat(60_000) + NOTICE));
    expect(read).toEqual({ ok: false, code: 'damaged-file' });
  });
});

describe('Word', () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const text = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const paragraph = (words: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${text(words)}</w:p>`;
  const listed = (words: string, list: number, level: number): string =>
    paragraph(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
  const level = (at: number, format: string, label: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl>`;
  const cell = (words: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

  async function word(body: string): Promise<Uint8Array> {
    const archive = new JSZip();
    const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
    archive.file(
      '[Content_Types].xml',
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${types}.numbering+xml"/></Types>`,
    );
    archive.file(
      '_rels/.rels',
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    );
    archive.file(
      'word/_rels/document.xml.rels',
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
    );
    archive.file(
      'word/numbering.xml',
      `<?xml version="1.0"?><w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    );
    archive.file('word/document.xml', `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`);
    return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  }

  const HEAD =
    paragraph('云溪县人民政府文件') +
    paragraph('云政发〔2024〕8号') +
    paragraph('云溪县人民政府关于加强河道管理的意见') +
    paragraph('各乡镇人民政府，县直各部门：');
  const TAIL = paragraph('云溪县人民政府') + paragraph('2024年4月9日') + paragraph('（此件公开发布）');

  it('restores the numbers that Word counts by itself', async () => {
    const body = [
      listed('加强领导', 1, 0),
      listed('成立专班。由县水利局牵头。', 1, 1),
      listed('每月巡河。', 1, 2),
      listed('每季通报。', 1, 2),
      listed('严格考核。', 1, 1),
      listed('加强保障', 1, 0),
    ];
    const document = await parsed('a.docx', await word(HEAD + body.join('') + TAIL));
    expect(document.outline.map(({ level: at, number, heading }) => `${at} ${number}${heading}`)).toEqual([
      '1 一、加强领导',
      '2 （一）成立专班',
      '3 1.每月巡河',
      '3 2.每季通报',
      '2 （二）严格考核',
      '1 二、加强保障',
    ]);
    expect(document).toMatchObject({
      documentNumber: '云政发〔2024〕8号',
      datedOn: '2024-04-09',
      disclosureType: 'proactive',
      issuingAuthority: '云溪县人民政府',
    });
  });

  it('gives the rows of a table with merged cells one length', async () => {
    const table = `<w:tbl>${row(cell('乡镇', '<w:vMerge w:val="restart"/>'), cell('人数', '<w:gridSpan w:val="2"/>'))}${row(cell('', '<w:vMerge/>'), cell('县级'), cell('乡级'))}${row(cell('城关镇'), cell('1'), cell('3'))}</w:tbl>`;
    const document = await parsed(
      'a.docx',
      await word(HEAD + paragraph('责任人数见下表，请遵照执行。') + table + TAIL),
    );
    const found = document.blocks.find(block => block.kind === 'table');
    expect(found?.kind === 'table' ? found.rows : []).toEqual([
      ['乡镇', '人数', ''],
      ['乡镇', '县级', '乡级'],
      ['城关镇', '1', '3'],
    ]);
  });

  it('takes the table of 抄送 and 印发 for the imprint it is', async () => {
    const imprint = `<w:tbl>${row(cell('抄送：县委办公室，县人大常委会办公室。', '<w:gridSpan w:val="2"/>'))}${row(cell('云溪县人民政府办公室'), cell('2024年4月10日印发'))}</w:tbl>`;
    const document = await parsed('a.docx', await word(HEAD + paragraph('请认真贯彻执行。') + TAIL + imprint));
    expect(document.printedOn).toBe('2024-04-10');
    expect(document.blocks.filter(block => block.kind === 'table')).toEqual([]);
  });

  it('leaves out what a tracked change deleted and keeps what it added', async () => {
    const changed = `<w:p>${text('请认真贯彻执行')}<w:ins w:id="1">${text('，每月报告')}</w:ins><w:del w:id="2"><w:r><w:delText>，每季报告</w:delText></w:r></w:del>${text('。')}</w:p>`;
    const document = await parsed('a.docx', await word(HEAD + changed + TAIL));
    const body = document.blocks.find(block => block.kind === 'text' && block.role === 'body');
    expect(body).toMatchObject({ text: '请认真贯彻执行，每月报告。' });
  });
});
