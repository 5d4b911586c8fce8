import type { DraftElements } from 'shared/policy/publishing-model';

/** In the order of the form. */
export const elementLabels = {
  title: '标题',
  documentNumber: '发文字号',
  issuingAuthority: '发文机关',
  coIssuingAuthorities: '联合发文机关',
  genre: '文种',
  disclosureType: '公开属性',
  datedOn: '成文日期',
  printedOn: '印发日期',
  effectiveOn: '施行日期',
  expiresOn: '失效日期',
  validityTerm: '有效期',
  subjectCategory: '主题分类',
  normative: '行政规范性文件',
  interpretingBody: '解释机关',
  source: '来源',
  sourceUrl: '原文链接',
} as const satisfies Record<keyof DraftElements, string>;
