import * as agencies from 'cloudfunctions/account/agency.repository';
import * as interpretations from 'cloudfunctions/interpretation/interpretation.repository';
import type { AgencyId } from 'shared/account/model';
import type { StaffId } from 'shared/account/staff-model';
import { kindsOf, readingMinutes } from 'shared/interpretation/interpretation.rules';
import { InterpretationBlock, type InterpretationId, type InterpretationStatus } from 'shared/interpretation/model';
import { toInstant } from 'shared/kernel/time';
import { Anchor, type Block, type PolicyId } from 'shared/policy/model';
import { openDatabase } from 'shared/server/database';
import { importDocument } from './documents';
import { anAgencyId } from './staff';

export const articleFive = Anchor.parse('h-five');
export const articleSeven = Anchor.parse('h-seven');
const missing = Anchor.parse('h-nowhere');

const article = (anchor: Anchor, number: string, run: string): Block => ({
  kind: 'heading',
  anchor,
  level: 3,
  number,
  heading: '',
  run,
});
const five = article(articleFive, '第五条', '按照每人每月500元的标准给予补贴，最长12个月。');
const seven = article(articleSeven, '第七条', '给予一次性创业补贴8000元。');

let count = 0;

/** A public document of two articles, 第五条 and 第七条; a text of its own each time. */
export async function anInterpretableDocument(title = `示例补贴办法之${++count}`): Promise<PolicyId> {
  return (await importDocument({ title, blocks: [five, seven] })).policyId;
}

/** The same document, come in again without its 第七条. */
export async function aNewVersionOf(policyId: PolicyId, title: string): Promise<void> {
  const result = await importDocument({ title, blocks: [five] });
  if (result.policyId !== policyId) throw new Error(`${title} became another document`);
}

export const aStepsBlock = InterpretationBlock.parse({
  kind: 'steps',
  heading: '两步办好',
  items: [
    { step: '填申请表', note: '', source: articleFive },
    { step: '等审核', note: '10个工作日', source: articleSeven },
  ],
});
export const aTextBlock = InterpretationBlock.parse({
  kind: 'text',
  heading: '',
  words: '每月500元。',
  source: articleFive,
});
export const aQuotation = (words: string) =>
  InterpretationBlock.parse({ kind: 'quotation', words, source: articleFive });
export const aTimeline = (...days: string[]) =>
  InterpretationBlock.parse({
    kind: 'timeline',
    heading: '什么时候',
    items: days.map(on => ({ on, event: '受理', note: '', source: articleFive })),
  });
export const aBlockWithoutClause = InterpretationBlock.parse({
  kind: 'text',
  heading: '',
  words: '没有出处',
  source: missing,
});

/** The agency that staff of tests belong to, as the directory knows it. */
export async function theAgency(): Promise<AgencyId> {
  await agencies.put(openDatabase(), {
    _id: anAgencyId,
    name: '示例县人力资源局',
    shortName: '县人力局',
    code: null,
    kind: 'department',
    address: '',
    telephones: [],
    officeHours: '',
    responsibilities: [],
    divisionId: null,
    sortOrder: 0,
    updatedAt: toInstant(0),
  });
  return anAgencyId;
}

/** Put straight into the database: the way there has tests of its own. */
export async function anInterpretation({
  policyId,
  agencyId = anAgencyId,
  status = 'drafting',
  blocks = [aStepsBlock],
  draftedBy = [],
  publishedAt = toInstant(Date.parse('2026-11-01T01:00:00.000Z')),
}: {
  policyId?: PolicyId;
  agencyId?: AgencyId;
  status?: InterpretationStatus;
  blocks?: InterpretationBlock[];
  draftedBy?: StaffId[];
  publishedAt?: ReturnType<typeof toInstant>;
} = {}): Promise<InterpretationId> {
  const db = openDatabase();
  const of = policyId ?? (await anInterpretableDocument());
  const interpretationId = interpretations.interpretationIdOf(of);
  await interpretations.putBlocks(db, interpretationId, blocks);
  await interpretations.put(db, {
    _id: interpretationId,
    policyId: of,
    policyVersion: 1,
    agencyId,
    title: '一图读懂示例补贴',
    kinds: kindsOf(blocks),
    readingMinutes: readingMinutes(blocks),
    status,
    draftedBy,
    reviewedBy: null,
    reason: null,
    publishedAt: status === 'published' ? publishedAt : null,
    toBeChecked: false,
    createdAt: publishedAt,
    updatedAt: publishedAt,
    version: 1,
  });
  return interpretationId;
}
