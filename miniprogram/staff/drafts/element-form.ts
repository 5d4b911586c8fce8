import type { LocalDate } from 'shared/kernel/time';
import { parseDocumentNumber } from 'shared/policy/document-number.rules';
import type { DisclosureType } from 'shared/policy/model';
import { DraftElements } from 'shared/policy/publishing-model';

/** 公文要素 as they are being typed: what is not written is an empty line. */
export interface ElementForm {
  title: string;
  documentNumber: string;
  issuingAuthority: string;
  coIssuingAuthorities: string;
  datedOn: LocalDate | null;
  printedOn: LocalDate | null;
  effectiveOn: LocalDate | null;
  expiresOn: LocalDate | null;
  validityTerm: string;
  interpretingBody: string;
  disclosureType: DisclosureType | null;
  genre: string;
  normative: boolean;
  subjectCategory: string | null;
  source: string;
  sourceUrl: string;
}
export type FieldErrors = Partial<Record<keyof DraftElements, string>>;

const faults: FieldErrors = {
  title: '标题要写2到200个字',
  documentNumber: '照“机关代字〔年份〕序号”的样子写，如“政办发〔2026〕12号”',
  coIssuingAuthorities: '最多写10个机关，每个不超过60个字',
  sourceUrl: '网址要以 http:// 或 https:// 开头，中间没有空格',
};

export function formOf(elements: DraftElements): ElementForm {
  return {
    ...elements,
    documentNumber: elements.documentNumber ?? '',
    issuingAuthority: elements.issuingAuthority ?? '',
    coIssuingAuthorities: elements.coIssuingAuthorities.join('、'),
    validityTerm: elements.validityTerm ?? '',
    interpretingBody: elements.interpretingBody ?? '',
    genre: elements.genre ?? '',
    source: elements.source ?? '',
    sourceUrl: elements.sourceUrl ?? '',
  };
}

/** The elements that are written, or what is wrong with which field. */
export function readForm(form: ElementForm): { elements: DraftElements } | { errors: FieldErrors } {
  const written = {
    ...form,
    title: form.title.trim(),
    documentNumber: parseDocumentNumber(form.documentNumber) ?? orNull(form.documentNumber),
    issuingAuthority: orNull(form.issuingAuthority),
    coIssuingAuthorities: form.coIssuingAuthorities
      .split(/[、，,；;\n]/u)
      .map(name => name.trim())
      .filter(name => name !== ''),
    validityTerm: orNull(form.validityTerm),
    interpretingBody: orNull(form.interpretingBody),
    genre: orNull(form.genre),
    source: orNull(form.source),
    sourceUrl: orNull(form.sourceUrl),
  };
  const read = DraftElements.safeParse(written);
  if (read.success) return { elements: read.data };
  const wrong = read.error.issues.map(({ path }) => path[0] as keyof DraftElements); // of a flat object
  return { errors: Object.fromEntries(wrong.map(field => [field, faults[field] ?? '写得太长了，请写短些'])) };
}

function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
