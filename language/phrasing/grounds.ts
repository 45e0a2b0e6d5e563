import { type Contribution, readings, type Scores } from './model.js';
import type { Evidence, ReadingClass } from './reading.js';
import type { Span } from './signals.js';

/** How a language words and guards a verdict. */
export interface Wording {
  /** Signals of the statement as a whole, which no words show: part of where a statement starts. */
  isWhole: (id: string) => boolean;
  /** What a signal says, with its words; what a learned word says. */
  explainSignal: (id: string, words: string) => string;
  explainWord: (words: string, reading: ReadingClass) => string;
  /** Whether some words say anything: not only function words, digits and signs. */
  tells: (words: string) => boolean;
}

/** As much of a number as is shown. */
export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Whether a signal is about the statement as a whole: part of where it starts. */
export const isBase = ({ by, isWord }: Contribution, { isWhole }: Wording): boolean => !isWord && isWhole(by);

/** More characters than any statement has: tells spans apart as one number. */
const longest = 2 ** 24;

/** All that is said about the same words: with the base, the weights of all grounds are the score. */
export interface Ground extends Span {
  weight: number;
  /** What speaks for the words. */
  main: Contribution;
}

/** Contributions by the words that they are about; those that say nothing together are left out. */
export function groundsOf(
  contributions: readonly Contribution[],
  wording: Wording,
  gain: (scores: Scores) => number,
): Ground[] {
  const bySpan = new Map<number, Ground>();
  for (const contribution of contributions) {
    if (isBase(contribution, wording)) continue;
    const { start, end, scores } = contribution;
    const span = start * longest + end;
    const ground = bySpan.get(span);
    if (ground === undefined) bySpan.set(span, { start, end, weight: gain(scores), main: contribution });
    else {
      ground.weight += gain(scores);
      if (prominence(contribution, gain) > prominence(ground.main, gain)) ground.main = contribution;
    }
  }
  const grounds: Ground[] = [];
  for (const ground of bySpan.values()) {
    ground.weight = rounded(ground.weight);
    if (ground.weight !== 0) grounds.push(ground);
  }
  return grounds;
}

/** Grounds as evidence, the strongest first. */
export const evidenceOf = (grounds: readonly Ground[], text: string, wording: Wording): Evidence[] =>
  grounds
    .map(({ start, end, weight, main }): Evidence => {
      const words = text.slice(start, end);
      return {
        start,
        end,
        text: words,
        feature: main.isWord ? 'learned-word' : main.by,
        weight,
        explanation: explain(main, words, wording),
      };
    })
    .sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight) || left.start - right.start);

/** A named feature speaks for its words before a piece of shape does, and that before a learned word. */
const prominence = ({ by, isWord, scores }: Contribution, gain: (scores: Scores) => number): number =>
  (isWord ? 0 : by.includes(':') ? 100 : 200) + Math.abs(gain(scores));

function explain({ by, isWord, scores }: Contribution, words: string, wording: Wording): string {
  if (!isWord) return wording.explainSignal(by, words);
  const highest = scores.indexOf(Math.max(...scores));
  return wording.explainWord(words, readings[highest] ?? 'outcome');
}
