import type { Quantity } from '../quantity.js';
import type { Token } from '../text/tokens.js';
import type { Item } from './items.js';
import type { LanguageTables } from './language-tables.js';
import { createNumberReader } from './quantities.js';
import { fold, foldedSet, type KnownWord, type Lookup } from './words.js';

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

/** “publié” is no “publie”. */
const marked = (word: KnownWord, lower: string, marks: readonly string[]): KnownWord =>
  word.verb?.form === 'finite' && marks.some((end) => lower.endsWith(end))
    ? { ...word, verb: { ...word.verb, form: 'participle' } }
    : word;

/** A compound is one word, whose last part counts: “Onboarding-Workshop”. */
function compoundEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  if (tokens[at]?.kind === 'word')
    while (tokens[end]?.joined === true && tokens[end]?.kind === 'word') end += 1;
  return end;
}

/** The part of a compound that counts: the verb of “instalam-se”. */
const countingPart = (
  tokens: readonly Token[],
  at: number,
  end: number,
  reflexive: ReadonlySet<string>,
): Token =>
  (end === at + 2 && reflexive.has(tokens[at + 1]?.lower ?? '') ? tokens[at] : tokens[end - 1]) as Token;

/** “en 20 puestos” is no change, and “en 3 días” a bound, unless a verb of change is there: “reducir en 3 días”. */
function settleWithin(items: readonly Item[], within: ReadonlySet<string>): void {
  const moves = items.some(({ word }) => word.verb?.class === 'raise' || word.verb?.class === 'lower');
  if (moves) return;
  for (const [at, item] of items.entries()) {
    const { quantity } = item;
    if (quantity === undefined || !within.has(items[at - 1]?.folded ?? '')) continue;
    if (quantity.kind === 'duration') item.quantity = { ...quantity, relation: 'at-most' };
    else if (quantity.relation === 'change') item.quantity = { ...quantity, relation: 'exact' };
  }
}

/** Makes what turns the tokens of a text into words and quantities, each with what the tables know. All are of the main part at first. */
export function createItems(tables: LanguageTables, lookup: Lookup): (tokens: readonly Token[]) => Item[] {
  const isGermanic = tables.isGermanic === true;
  const numbers = createNumberReader(tables);
  const within = foldedSet(tables.numbers.within, isGermanic);
  const reflexive = foldedSet(tables.reflexive, isGermanic);
  const marks = tables.participleMarks.split(' ').filter((end) => end !== '');

  const itemAt = (
    tokens: readonly Token[],
    at: number,
    quantity: Quantity | undefined,
  ): { item: Item; end: number } => {
    const token = tokens[at] as Token;
    const end = quantity?.endToken ?? compoundEnd(tokens, at);
    const last = countingPart(tokens, at, end, reflexive);
    // “l'équipe”: the word behind the apostrophe.
    const text = last.text.replace(/^(?:\p{L}{1,2}|qu|jusqu)'(?=\p{L}{2})/iu, '');
    const isSingle = last === token;
    const item: Item = {
      start: quantity?.start ?? token.start + (isSingle ? last.text.length - text.length : 0),
      end: quantity?.end ?? (tokens[end - 1] as Token).end,
      text: token.text,
      lower: text.toLowerCase(),
      folded: fold(text, isGermanic),
      kind: token.kind,
      ...(quantity && { quantity }),
      word: cased(marked(lookup(text), text.toLowerCase(), marks), token, at, isGermanic),
      region: 'main',
      capital: /^\p{Lu}/u.test(isSingle ? text : token.text) && (at > 0 || isGermanic),
    };
    return { item, end };
  };
  return (tokens) => {
    const quantities = new Map(numbers.find(tokens).map((quantity) => [quantity.firstToken, quantity]));
    const items: Item[] = [];
    for (let at = 0; at < tokens.length; ) {
      const { item, end } = itemAt(tokens, at, quantities.get(at));
      items.push(item);
      at = end;
    }
    settleWithin(items, within);
    return items;
  };
}
