import { foldText } from '../kernel/text-search.rules';

export interface Searchable {
  question: string;
  answer: string;
}

/** How well one fits, larger is better. */
export interface Ranked<T> {
  item: T;
  score: number;
}

const QUESTION_WEIGHT = 3;
/** Two pairs of characters in a question are a subject; one is chance. */
const SUBJECT_PAIRS = 2;
const ASKED_MAX = 400;

/** What every question is full of says nothing of what it asks. */
const fillers: ReadonlySet<string> = new Set(
  '请问 怎么 么办 什么 如何 可以 不可 以不 需要 我们 是否 多少 哪里 一下 时候 这个 那个 有没 没有 为什 您好 你好 谢谢 能不 不能 想问 问一 我想 我的 想咨 咨询 的时 候可 应该 该怎 要不 不要 还是 还有 已经 如果 就是 现在 知道 不知'.split(
    ' ',
  ),
);

/**
 * 用自己的话找典型问答: by the pairs of characters that question and words have in common, seldom ones counting more, those
 * in a question three times those in an answer. Best first; what has no subject in common is left out.
 */
export function rankAnswers<T extends Searchable>(words: string, library: readonly T[]): Ranked<T>[] {
  const asked = new Set([...pairsOf(words)].filter(pair => !fillers.has(pair)).slice(0, ASKED_MAX));
  if (asked.size === 0) return [];
  const matches = library.map(item => ({
    item,
    inQuestion: common(asked, pairsOf(item.question)),
    inAnswer: common(asked, pairsOf(item.answer)),
  }));
  const weight = weights(matches.map(({ inQuestion, inAnswer }) => new Set([...inQuestion, ...inAnswer])));
  const total = (pairs: Iterable<string>): number => [...pairs].reduce((sum, pair) => sum + (weight.get(pair) ?? 0), 0);
  return matches
    .filter(({ inQuestion, inAnswer }) => hasSubject(asked.size, inQuestion, inAnswer))
    .map(({ item, inQuestion, inAnswer }) => ({
      item,
      score: QUESTION_WEIGHT * total(inQuestion) + total([...inAnswer].filter(pair => !inQuestion.has(pair))),
    }))
    .sort((a, b) => b.score - a.score);
}

function hasSubject(askedCount: number, inQuestion: ReadonlySet<string>, inAnswer: ReadonlySet<string>): boolean {
  if (inQuestion.size >= Math.min(SUBJECT_PAIRS, askedCount)) return true;
  // One word of somebody who looks for it anywhere.
  return askedCount <= SUBJECT_PAIRS && inAnswer.size === askedCount;
}

/** Chinese by pairs of neighbouring characters, letters and digits by whole words. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const [run] of foldText(text).matchAll(/[a-z0-9]+|\p{Script=Han}+/gu)) {
    if (/^[a-z0-9]/.test(run)) {
      if (run.length > 1) pairs.add(run);
      continue;
    }
    for (let at = 0; at + 1 < run.length; at++) pairs.add(run.slice(at, at + 2));
  }
  return pairs;
}

function common(asked: ReadonlySet<string>, held: ReadonlySet<string>): Set<string> {
  const [fewer, more] = asked.size < held.size ? [asked, held] : [held, asked];
  return new Set([...fewer].filter(pair => more.has(pair)));
}

/** A pair that few answers hold tells more. */
function weights(held: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const pairs of held) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return new Map([...counts].map(([pair, count]) => [pair, Math.log(1 + held.length / count)]));
}
