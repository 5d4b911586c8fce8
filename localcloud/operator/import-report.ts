import { importRefusalTexts, importWarningText, type ImportRefusalCode } from 'shared/policy/import-texts';
import type { Citation, DisclosureType, ParsedDocument } from 'shared/policy/model';

export type ImportReportRow = {
  file: string;
  title: string;
  documentNumber: string | null;
  issuingAuthority: string | null;
  datedOn: string | null;
  printedOn: string | null;
  disclosureType: DisclosureType | null;
  recipients: string | null;
  attachments: string[];
  validityTerm: string | null;
  interpretingBody: string | null;
  cites: Citation[];
  outline: { level: number; number: string; heading: string }[];
  tableCount: number;
  warnings: { code: string; message: string; excerpt: string | null }[];
};

export type ImportRefusalRow = {
  file: string;
  refused: { code: ImportRefusalCode | 'unreadable-file'; message: string };
};

const DISCLOSURE_TEXTS = { proactive: '主动公开', 'on-request': '依申请公开', withheld: '不予公开' } satisfies Record<
  DisclosureType,
  string
>;

/** One document in the list that `--json` prints; the order of the keys is the order printed. */
export function reportRow(file: string, document: ParsedDocument): ImportReportRow {
  return {
    file,
    title: document.title,
    documentNumber: document.documentNumber,
    issuingAuthority: document.issuingAuthority,
    datedOn: document.datedOn,
    printedOn: document.printedOn,
    disclosureType: document.disclosureType,
    recipients: document.recipients,
    attachments: document.attachments.map(({ name }) => name),
    validityTerm: document.validityTerm,
    interpretingBody: document.interpretingBody,
    cites: document.cites.map(({ title, documentNumber }) => ({ title, documentNumber })),
    outline: document.outline.map(({ level, number, heading }) => ({ level, number, heading })),
    tableCount: document.blocks.filter(block => block.kind === 'table').length,
    warnings: document.warnings.map(({ code, excerpt }) => ({ code, message: importWarningText(code), excerpt })),
  };
}

export function refusalRow(file: string, code: ImportRefusalRow['refused']['code']): ImportRefusalRow {
  return {
    file,
    refused: { code, message: code === 'unreadable-file' ? '文件不存在或无法读取' : importRefusalTexts[code] },
  };
}

/** What a person reads in the terminal about one document. */
export function readableReport(row: ImportReportRow): string {
  const absent = '（未注明）';
  const levels = [1, 2, 3, 4].map(level => row.outline.filter(entry => entry.level === level).length);
  const lines = [
    row.file,
    `  标题　　${row.title}`,
    `  发文字号　${row.documentNumber ?? absent}`,
    `  发文机关　${row.issuingAuthority ?? absent}`,
    `  成文日期　${row.datedOn ?? absent}　印发日期　${row.printedOn ?? absent}`,
    `  公开属性　${row.disclosureType ? DISCLOSURE_TEXTS[row.disclosureType] : absent}`,
    `  主送机关　${row.recipients ?? absent}`,
    ...(row.validityTerm ? [`  有效期　　${row.validityTerm}`] : []),
    ...(row.interpretingBody ? [`  解读主体　${row.interpretingBody}`] : []),
    `  附件　　　${row.attachments.length === 0 ? '无' : row.attachments.join('；')}`,
    `  引用文件　${row.cites.length} 件　目录　${levels.join(' / ')}　表格　${row.tableCount} 张`,
    ...row.warnings.map(({ message, excerpt }) => `  请核对：${message}${excerpt === null ? '' : `（${excerpt}）`}`),
  ];
  return `${lines.join('\n')}\n`;
}
