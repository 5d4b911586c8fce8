import type { DisclosureType } from './model';

/**
 * Whether the public may know of a document. 依申请公开 and 不予公开 documents are never listed, found or opened;
 * one whose text states nothing was public where it was taken from (《政府信息公开条例》第五条：以公开为常态).
 */
export function isPublic(document: { disclosureType: DisclosureType | null }): boolean {
  return document.disclosureType === null || document.disclosureType === 'proactive';
}

/** 行政规范性文件 carry 规 in their 机关代字: 云政规, 云政办规, 云人社规. */
export function isNormativeNumber(documentNumber: string | null): boolean {
  return documentNumber !== null && /规(发|字)?〔/.test(documentNumber);
}
