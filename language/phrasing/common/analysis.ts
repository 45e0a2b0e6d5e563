import type { Quantity } from '../quantity.js';
import type { StatementContext, StatementKind } from '../reading.js';
import { type LearnableWord, positioned, type Signal, type Span } from '../signals.js';
import { normalise } from '../text/normalise.js';
import { type Token, tokenize } from '../text/tokens.js';
import { featuresOf, type Seen } from './features.js';
import { createHeads } from './heads.js';
import { type Item, isContent, isWord } from './items.js';
import type { LanguageTables } from './language-tables.js';
import { createNumberReader } from './quantities.js';
import { createRegions } from './regions.js';
import { shapesOf } from './shapes.js';
import { createLookup, fold, foldedSet, type KnownWord } from './words.js';

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

/** German writes nouns with capitals: “messen” is no fair, “Ausbau” no verb. */
function cased(word: KnownWord, token: Token, at: number, isGermanic: boolean): KnownWord {
  if (!isGermanic || at === 0) return word;
  const { noun, verb, ...rest } = word;
  if (!/^\p{Lu}/u.test(token.text)) return verb === undefined ? rest : { ...rest, verb };
  // “Lernende”, “Editierende”: people.
  if (noun === undefined && (verb?.form === 'gerund' || /ierende[nr]?$/.test(token.lower)))
    return { ...rest, noun: 'outsider' };
  if (noun !== undefined) return verb?.form === 'nominal' ? word : { ...rest, noun };
  return verb?.form === 'infinitive' ? { ...rest, verb: { ...verb, form: 'nominal' } } : word;
}

function levelIn(items: readonly Item[], levels: readonly (readonly string[])[]): Span | undefined {
  for (const [at, first] of items.entries())
    for (const words of levels)
      if (words.every((word, k) => items[at + k]?.folded === word))
        return { start: first.start, end: items[at + words.length - 1]?.end ?? first.end };
  return undefined;
}

/** A compound is one word, whose last part counts: “Onboarding-Workshop”. */
function compoundEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  if (tokens[at]?.kind === 'word')
    while (tokens[end]?.joined === true && tokens[end]?.kind === 'word') end += 1;
  return end;
}

/** Makes the analysis of a language from its tables. */
export function createAnalysis(tables: LanguageTables): Analyse {
  const isGermanic = tables.isGermanic === true;
  const lookup = createLookup(tables);
  const numbers = createNumberReader(tables);
  const markRegions = createRegions(tables);
  const headOf = createHeads(tables, lookup);
  const absent = foldedSet(tables.absent, isGermanic);
  const per = foldedSet(tables.per, isGermanic);
  const levels = [...foldedSet(tables.levels, isGermanic)].map((words) => words.split('_'));

  const itemAt = (
    tokens: readonly Token[],
    at: number,
    quantity: Quantity | undefined,
  ): { item: Item; end: number } => {
    const token = tokens[at] as Token;
    const end = quantity?.endToken ?? compoundEnd(tokens, at);
    const last = tokens[end - 1] as Token;
    // “l'équipe”: the word behind the apostrophe.
    const text = last.text.replace(/^(?:\p{L}{1,2}|qu|jusqu)'(?=\p{L}{2})/iu, '');
    const isSingle = last === token;
    const item: Item = {
      start: quantity?.start ?? token.start + (isSingle ? last.text.length - text.length : 0),
      end: quantity?.end ?? last.end,
      text: token.text,
      lower: text.toLowerCase(),
      folded: fold(text, isGermanic),
      kind: token.kind,
      ...(quantity && { quantity }),
      word: cased(lookup(text), token, at, isGermanic),
      region: 'main',
      capital: /^\p{Lu}/u.test(isSingle ? text : token.text) && (at > 0 || isGermanic),
    };
    return { item, end };
  };
  const itemsOf = (tokens: readonly Token[]): Item[] => {
    const quantities = new Map(numbers.find(tokens).map((quantity) => [quantity.firstToken, quantity]));
    const items: Item[] = [];
    for (let at = 0; at < tokens.length; ) {
      const { item, end } = itemAt(tokens, at, quantities.get(at));
      items.push(item);
      at = end;
    }
    return items;
  };

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
    const seen: Seen = {
      kind,
      context,
      items,
      head: headOf(items),
      amount: main.find(({ quantity }) => quantity !== undefined && quantity.kind !== 'date')?.quantity,
      absence: main.find((item) => isWord(item) && absent.has(item.folded)),
      level: levelIn(main, levels),
      rhythm: items.find((item) => isWord(item) && per.has(item.folded)),
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
