import { type Item, isWord, type Region } from './items.js';
import type { LanguageTables } from './language-tables.js';
import { foldedSet, verbParticles } from './words.js';

type Opening = { region: Exclude<Region, 'main'>; words: string[]; before?: string };

/** Says to which part of a statement each of its items belongs; writes `region` of the items. */
export function createRegions({ regions, isGermanic = false }: LanguageTables): (items: Item[]) => void {
  const openings: Opening[] = regions.flatMap(({ region, opens, before }) =>
    [...foldedSet(opens, isGermanic)].map((words) => ({
      region,
      words: words.split('_'),
      ...(before && { before }),
    })),
  );
  openings.sort((left, right) => right.words.length - left.words.length);
  return (items) => {
    markLabel(items);
    let current: Region = 'main';
    const last = items.findLastIndex((item) => isWord(item));
    items.forEach((item, at) => {
      if (item.region === 'label') return;
      if (isBreak(item) || endsDate(items, at, current)) current = 'main';
      // “führen … durch”, “findet … statt”: nothing follows that the word could open.
      const opening = isGermanic && at === last ? undefined : openings.find((one) => opensAt(items, at, one));
      if (opening !== undefined && (at > 0 || opening.region !== 'rider')) current = opening.region;
      item.region = current;
    });
    if (isGermanic) freeLastVerb(items);
  };
}

/** A deadline ends behind its date. */
const endsDate = (items: readonly Item[], at: number, current: Region): boolean =>
  current === 'time' && items[at - 1]?.quantity?.kind === 'date';

/** The verb, or its particle, at the end of a German statement belongs to the statement, not to the deadline before it. */
function freeLastVerb(items: readonly Item[]): void {
  const end = items.findLast((item) => isWord(item));
  const { verb } = end?.word ?? {};
  const isForm = verb !== undefined && verb.form !== 'nominal' && end?.capital === false;
  const isVerb = isForm || verbParticles.has(end?.folded ?? '');
  if (end !== undefined && isVerb && end.region !== 'purpose') end.region = 'main';
}

const isBreak = ({ text, quantity }: Item): boolean =>
  quantity === undefined && [',', ';', '.', '(', ')', '–', '—'].includes(text);

/** How far behind an opening the form may stand that makes it one. */
const reach = 7;

function opensAt(items: readonly Item[], at: number, { words, before }: Opening): boolean {
  if (!words.every((word, k) => items[at + k]?.folded === word)) return false;
  const from = at + words.length;
  const behind = items.slice(from, from + reach);
  const end = behind.findIndex(isBreak);
  const inside = end < 0 ? behind : behind.slice(0, end);
  const [next] = inside;
  switch (before) {
    case undefined:
      return true;
    case 'number':
      return inside.slice(0, 4).some(({ quantity }) => quantity !== undefined && quantity.kind !== 'date');
    case 'date':
      return inside.slice(0, 4).some(({ quantity }) => quantity?.kind === 'date');
    case 'gerund':
      return next?.word.verb?.form === 'gerund' || /(?:ant|ando|endo|iendo)$/.test(next?.folded ?? '');
    case 'nominal':
      return next?.word.verb?.form === 'nominal';
    default:
      return infinitiveFollows(inside);
  }
}

/** “um … zu senken”, “pour réduire”: the verb at once, or at the end behind “zu”. */
function infinitiveFollows(inside: readonly Item[]): boolean {
  const [next] = inside;
  if (next?.quantity !== undefined) return false;
  if (next !== undefined && /(?:[aei]r|re)$/.test(next.folded) && !next.word.small) return true;
  return (
    inside.some(({ folded }, at) => folded === 'zu' && at < inside.length - 1) ||
    inside.some(({ folded }) => /^.{2,6}zu.{4,}n$/.test(folded))
  );
}

/** “Vertrieb: Abschlussquote auf 30 %”: a few words before a colon. */
function markLabel(items: Item[]): void {
  const colon = items.findIndex(({ text, quantity }) => quantity === undefined && text === ':');
  if (colon < 1 || colon > 5 || colon === items.length - 1) return;
  const before = items.slice(0, colon);
  const behind = items.slice(colon + 1);
  const names = before.every(
    ({ quantity, word }) => quantity === undefined && word.verb?.form !== 'infinitive',
  );
  // “Stornoquote: 4 %” is no label: only a number is behind it.
  if (
    !names ||
    !behind.some(({ kind, quantity, word }) => kind === 'word' && quantity === undefined && !word.small)
  )
    return;
  for (const item of items.slice(0, colon + 1)) item.region = 'label';
}
