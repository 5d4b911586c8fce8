import { importPolicy, type ImportDetails, type ImportResult } from 'cloudfunctions/policy/import-policy.command';
import { Instant, LocalDate } from 'shared/kernel/time';
import { Anchor, DocumentNumber, type Block, type ParsedDocument } from 'shared/policy/model';

export const aDay = (text: string): LocalDate => LocalDate.parse(text);
export const anInstant = (text = '2026-11-20T02:00:00.000Z'): Instant => Instant.parse(text);
export const aNumber = (text: string): DocumentNumber => DocumentNumber.parse(text);

/** A parsed document; each test states the fields it depends on. */
export function aDocument(facts: Partial<ParsedDocument> & { text?: string } = {}): ParsedDocument {
  const { text = '第一段正文。', ...given } = facts;
  const title = given.title ?? '关于做好示例工作的通知';
  return {
    title,
    documentNumber: null,
    issuingAuthority: '示例县人民政府办公室',
    coIssuingAuthorities: [],
    datedOn: aDay('2026-06-18'),
    printedOn: null,
    disclosureType: 'proactive',
    recipients: null,
    attachments: [],
    validityTerm: null,
    effectiveOn: null,
    expiresOn: null,
    interpretingBody: null,
    cites: [],
    repeals: [],
    genre: '通知',
    blocks: text
      .split('\n')
      .map((line, at): Block => ({ kind: 'text', anchor: Anchor.parse(`p-${at + 1}`), role: 'body', text: line })),
    outline: [],
    warnings: [],
    ...given,
  };
}

export function importDocument(
  facts: Parameters<typeof aDocument>[0],
  details: ImportDetails = {},
): Promise<ImportResult> {
  return importPolicy(aDocument(facts), details, anInstant());
}
