/** What the parser may be unsure of. */
export const importWarningCodes = [
  'title-uncertain',
  'no-issuing-authority',
  'issuing-authority-from-letterhead',
  'issuing-authority-from-title',
  'several-document-numbers',
  'document-number-mismatch',
  'no-date',
  'date-mismatch',
  'disclosure-not-stated',
  'disclosure-unclear',
  'attachment-not-found',
  'attachment-count-mismatch',
  'attachment-not-listed',
  'numbering-jump',
  'numbering-repaired',
  'table-irregular',
  'title-not-issued',
  'validity-unclear',
] as const;
export type ImportWarningCode = (typeof importWarningCodes)[number];

/** Why a file is not imported. */
export const importRefusalCodes = [
  'empty-file',
  'unsupported-type',
  'binary-file',
  'too-large',
  'unreadable-encoding',
  'damaged-file',
  'not-a-document',
] as const;
export type ImportRefusalCode = (typeof importRefusalCodes)[number];

export const importWarningTexts = {
  'title-uncertain': '没有找到确定的标题，请核对',
  'no-issuing-authority': '正文没有署名，未能确定发文机关',
  'issuing-authority-from-letterhead': '正文没有署名，发文机关取自文件头，请核对',
  'issuing-authority-from-title': '正文没有署名，发文机关取自标题，请核对',
  'several-document-numbers': '文件头有不止一个发文字号，取第一个，请核对',
  'document-number-mismatch': '网页标注的发文字号与文件上的不一致，以文件为准，请核对',
  'no-date': '没有找到成文日期',
  'date-mismatch': '成文日期与印发日期或网页标注的日期不相符，请核对',
  'disclosure-not-stated': '没有注明公开属性',
  'disclosure-unclear': '公开属性的写法无法辨认，请核对',
  'attachment-not-found': '列出了附件，文件里没有附件的内容',
  'attachment-count-mismatch': '列出的附件与文件里的附件数目不一致',
  'attachment-not-listed': '文件里有附件，正文没有列出附件名称',
  'numbering-jump': '序号不连续，请核对是否缺漏',
  'numbering-repaired': '序号写法与前后不一致，已按前后顺序更正，请核对',
  'table-irregular': '表格各行的格数不一致，请核对',
  'title-not-issued': '标题说明印发文件，没有找到所印发文件的正文',
  'validity-unclear': '有效期的写法无法换算成日期，请核对',
} satisfies Record<ImportWarningCode, string>;

export const importRefusalTexts = {
  'empty-file': '文件是空的',
  'unsupported-type': '只能导入 .txt、.md、.html、.docx 文件',
  'binary-file': '文件内容不是文字',
  'too-large': '文件太大：不能超过 20 MB，文字不能超过 60 万字',
  'unreadable-encoding': '文字编码无法辨认，请另存为 UTF-8 后再导入',
  'damaged-file': '文件已损坏，无法打开',
  'not-a-document': '内容不像一份公文：没有可以辨认的标题或正文',
} satisfies Record<ImportRefusalCode, string>;

/** A warning's sentence; a code of another version has the general one. */
export function importWarningText(code: string): string {
  const known = importWarningCodes.find(one => one === code);
  return known ? importWarningTexts[known] : '有一处内容请核对';
}
