import type { StatementContext, StatementKind } from '../reading.js';
import { type LearnableWord, positioned, type Signal, type Span } from '../signals.js';
import { normalise } from '../text/normalise.js';
import { tokenize } from '../text/tokens.js';
import { featuresOf, type Seen } from './features.js';
import { type Item, isContent, isWord } from './items.js';
import type { LanguageParts } from './parts.js';
import { createRegions } from './regions.js';
import { shapesOf } from './shapes.js';
import { foldedSet } from './words.js';

/** What the engine sees in a statement, before anything is weighed. */
export interface StatementAnalysis {
  seen: Seen;
  signals: Signal[];
  words: LearnableWord[];
}

export type Analyse = (
  text: string,
  kind: StatementKind,
  context?: StatementContext,
) => StatementAnalysis | { abstained: string };

/** More words than any statement needs; beyond, the reader does not pretend to have understood. */
const longestStatement = 120;

function levelIn(items: readonly Item[], levels: readonly (readonly string[])[]): Span | undefined {
  for (const [at, first] of items.entries())
    for (const words of levels)
      if (words.every((word, k) => items[at + k]?.folded === word))
        return { start: first.start, end: items[at + words.length - 1]?.end ?? first.end };
  return undefined;
}

/** “alle zwei Wochen”, “tous les quinze jours”: how often, not how long. */
function isRhythm(items: readonly Item[], at: number, every: ReadonlySet<string>): boolean {
  if (items[at]?.quantity?.kind !== 'duration') return false;
  return [items[at - 1], items[at - 2]].some((item) => item !== undefined && every.has(item.folded));
}

/** Makes the analysis of a language. */
export function createAnalysis({ tables, itemsOf, headOf }: LanguageParts): Analyse {
  const isGermanic = tables.isGermanic === true;
  const markRegions = createRegions(tables);
  const absent = foldedSet(tables.absent, isGermanic);
  const per = foldedSet(tables.per, isGermanic);
  const every = foldedSet(`${tables.per} ${tables.all}`, isGermanic);
  const levels = [...foldedSet(tables.levels, isGermanic)].map((words) => words.split('_'));

  return (text, kind, context = {}) => {
    const tokens = tokenize(normalise(text));
    const words = tokens.filter((token) => token.kind === 'word');
    if (tokens.length === 0) return { abstained: 'there is no text' };
    if (words.length === 0) return { abstained: 'there are no words, only numbers or signs' };
    if (words.length > longestStatement)
      return { abstained: `it is too long for one statement (${words.length} words)` };
    if (words.length === 1 && tokens.length === 1) return { abstained: 'one word is too little to go by' };
    const items = itemsOf(tokens);
    markRegions(items);
    const main = items.filter(({ region }) => region === 'main');
    const everySoOften = items.find((_item, at) => isRhythm(items, at, every));
    const seen: Seen = {
      kind,
      context,
      items,
      head: headOf(items),
      amount: main.find(
        (item) => item.quantity !== undefined && item.quantity.kind !== 'date' && item !== everySoOften,
      )?.quantity,
      absence: main.find(({ kind: of, folded }) => of === 'word' && absent.has(folded)),
      level: levelIn(main, levels),
      rhythm: everySoOften ?? items.find((item) => isWord(item) && per.has(item.folded)),
    };
    return {
      seen,
      signals: [...featuresOf(seen), ...shapesOf(seen)],
      words: positioned(
        items.filter(isContent).map(({ start, end, word }) => ({ start, end, key: word.key })),
      ),
    };
  };
}
