import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSourceFile } from 'cloudfunctions/policy/read-source-file';
import { ParsedDocument, type Block } from 'shared/policy/model';
import { blockText } from 'shared/policy/parsing/parse-official-document';

const DOCUMENTS = join(__dirname, '../../../shared/data/official-documents');

type Expected = {
  place: string;
  facts: Partial<Record<keyof ParsedDocument, unknown>>;
  attachmentCount: number;
  /** Headings on levels 1 to 4. */
  levels: [number, number, number, number];
  tables: string[];
  citedNumbers: string[];
  warnings: string[];
};

/** Numbers, dates and counts of five real documents; none of their sentences. */
const EXPECTED: Expected[] = [
  {
    place: '临猗县',
    facts: {
      documentNumber: '临政办发〔2021〕43号',
      issuingAuthority: '临猗县人民政府办公室',
      datedOn: '2021-08-20',
      printedOn: '2021-08-20',
      disclosureType: 'proactive',
      genre: '通知',
    },
    attachmentCount: 2,
    levels: [6, 17, 10, 0],
    tables: ['27×5'],
    citedNumbers: ['临政办发〔2020〕72号'],
    warnings: ['table-irregular'],
  },
  {
    place: '冠县',
    facts: {
      documentNumber: '冠政办发〔2022〕7号',
      issuingAuthority: '冠县人民政府办公室',
      datedOn: '2022-04-28',
      printedOn: '2022-04-28',
      disclosureType: 'proactive',
      genre: '通知',
    },
    attachmentCount: 0,
    levels: [5, 0, 36, 0],
    tables: [],
    citedNumbers: [],
    warnings: [],
  },
  {
    place: '文成县',
    facts: {
      documentNumber: null,
      issuingAuthority: null,
      datedOn: null,
      printedOn: '2021-10-18',
      disclosureType: null,
      recipients: null,
      genre: '要点',
    },
    attachmentCount: 1,
    levels: [5, 15, 0, 0],
    tables: ['27×3'],
    citedNumbers: [],
    warnings: ['disclosure-not-stated', 'no-date', 'no-issuing-authority', 'numbering-repaired', 'numbering-repaired'],
  },
  {
    place: '盐湖区',
    facts: {
      documentNumber: '运盐政办发〔2020〕60号',
      issuingAuthority: '运城市盐湖区人民政府办公室',
      datedOn: '2020-12-10',
      printedOn: null,
      disclosureType: null,
      genre: '通知',
    },
    attachmentCount: 1,
    levels: [3, 10, 15, 0],
    tables: ['27×3'],
    citedNumbers: ['国办发〔2017〕47号', '国办发〔2018〕123号', '晋政办发〔2020〕38号', '运政办发〔2020〕2号'],
    warnings: ['disclosure-not-stated'],
  },
  {
    place: '静乐县',
    facts: {
      documentNumber: null,
      issuingAuthority: null,
      datedOn: null,
      printedOn: null,
      disclosureType: null,
      recipients: null,
      genre: '方案',
    },
    attachmentCount: 0,
    levels: [3, 8, 23, 0],
    tables: [],
    citedNumbers: ['国办发〔2022〕8号', '忻政办发〔2022〕31号', '晋政办发〔2022〕38号'],
    warnings: ['disclosure-not-stated', 'no-date', 'no-issuing-authority'],
  },
];

const hasDocuments = existsSync(DOCUMENTS);
const describeWhereGiven = hasDocuments ? describe : describe.skip;

describeWhereGiven(
  hasDocuments
    ? 'five real documents'
    : 'five real documents (skipped: official-documents is not beside the repository)',
  () => {
    describe.each(EXPECTED)('$place', ({ place, facts, attachmentCount, levels, tables, citedNumbers, warnings }) => {
      const file = hasDocuments ? (readdirSync(DOCUMENTS).find(name => name.startsWith(place)) ?? '') : '';
      const bytes = (): Buffer => readFileSync(join(DOCUMENTS, file));
      const read = async (): Promise<ParsedDocument> => {
        const result = await readSourceFile(file, bytes());
        if (!result.ok) throw new Error(result.code);
        return result.document;
      };

      it('has its header facts', async () => {
        const document = await read();
        expect(ParsedDocument.safeParse(document).success).toBe(true);
        expect(document).toMatchObject(facts);
        expect(document.title).not.toMatch(/\s/u);
        expect(document.attachments).toHaveLength(attachmentCount);
        expect(document.warnings.map(({ code }) => code).sort()).toEqual(warnings);
      });

      it('has its outline, its tables and the documents it cites', async () => {
        const document = await read();
        expect([1, 2, 3, 4].map(level => document.outline.filter(entry => entry.level === level).length)).toEqual(
          levels,
        );
        expect(
          document.blocks.flatMap(block =>
            block.kind === 'table' ? [`${block.rows.length}×${block.rows[0]?.length ?? 0}`] : [],
          ),
        ).toEqual(tables);
        expect(document.cites.flatMap(({ documentNumber }) => documentNumber ?? []).sort()).toEqual(citedNumbers);
      });

      it('loses no character of its text', async () => {
        const { blocks } = await read();
        expect(lostText(bytes().toString('utf8'), blocks)).toEqual([]);
      });
    });
  },
);

/** Lines of the source whose characters the blocks do not hold, in their order; furniture left out. */
function lostText(source: string, blocks: readonly Block[]): string[] {
  const kept = han(blocks.map(blockText).join('\n'));
  const lost: string[] = [];
  const heads = new Set<string>();
  let at = 0;
  for (const line of source.split('\n')) {
    const words = han(line);
    if (words === '' || isFurniture(line) || (isTableHead(line) && heads.has(words))) continue;
    if (isTableHead(line)) heads.add(words);
    const found = kept.indexOf(words, at);
    if (found < 0 || found - at > 4) lost.push(line.slice(0, 30));
    else at = found + words.length;
  }
  return lost;
}

function han(text: string): string {
  return [...text].filter(character => /\p{Script=Han}/u.test(character)).join('');
}

/** 发文机关标志 and 发文字号 alone on a line: read as facts. */
function isFurniture(line: string): boolean {
  const bare = line.replace(/\s+/gu, '');
  return /^#?.{2,20}文件$/u.test(bare) || /^.{2,12}〔\d{4}〕\d+号$/u.test(bare);
}

/** The head of a table, which its pages repeat. */
function isTableHead(line: string): boolean {
  return /^(?:序号|一级\s?指标)\t/u.test(line) && line.split('\t').length > 2;
}
