import { publishingRefusalTexts, draftDayTexts, neededElementTexts } from 'shared/policy/publishing-texts';
import type { PolicyDraftSummary } from 'shared/policy/publishing-model';
import type { OutcomeError } from 'shared/kernel/outcome';
import { formatClockTime, formatLocalDate, localDateOf, type Instant } from 'shared/kernel/time';
import type { Tone } from 'miniprogram/components/Tag';
import { sentenceOf } from '../refusal-text';
import type { FieldErrors } from './element-form';

export const draftTones: Record<PolicyDraftSummary['status'], Tone> = {
  drafting: 'info',
  'in-review': 'wait',
  'sent-back': 'urgent',
  published: 'ok',
  withdrawn: 'off',
};

/** One sentence for any error of a publishing endpoint. */
export function draftSentence(error: OutcomeError<string>): string {
  const { code } = error;
  if (code === 'not-found') return '没有找到，可能已经不归您的单位管，请刷新后再看';
  if (!(code in publishingRefusalTexts)) return sentenceOf(error);
  const sentence = publishingRefusalTexts[code as keyof typeof publishingRefusalTexts]; // just looked up
  const missing = namesIn(error, 'elements', neededElementTexts);
  return code === 'elements-missing' && missing.length > 0 ? `${sentence}：${missing.join('、')}` : sentence;
}

/** What of a refusal belongs beside a field of the form. */
export function fieldErrorsOf(error: OutcomeError<string>): FieldErrors {
  if (error.code === 'dates-contradict') return dayErrors(error);
  if (error.code !== 'elements-missing') return {};
  const missing = keysIn(error, 'elements', neededElementTexts);
  return Object.fromEntries(missing.filter(element => element !== 'blocks').map(element => [element, '送审前要写明']));
}

function dayErrors(error: OutcomeError<string>): FieldErrors {
  const [earlier, later] = keysIn(error, 'days', draftDayTexts);
  if (!earlier || !later) return {};
  return { [later]: `${draftDayTexts[later]}不能早于${draftDayTexts[earlier]}` };
}

function keysIn<Texts extends object>(error: OutcomeError<string>, field: string, texts: Texts): (keyof Texts)[] {
  const named = error.detail?.[field];
  const known = Object.keys(texts) as (keyof Texts)[]; // the keys of a literal
  return Array.isArray(named) ? named.flatMap(name => known.filter(one => one === name)) : [];
}

function namesIn<Texts extends Record<string, string>>(error: OutcomeError<string>, field: string, texts: Texts) {
  return keysIn(error, field, texts).map(key => texts[key]);
}

/** 2026年6月22日09:30 */
export function momentText(at: Instant): string {
  return `${formatLocalDate(localDateOf(at))}${formatClockTime(at)}`;
}
