import { explainSignal, explainWord, isWhole } from '../english/explanations.js';
import type { Wording } from '../grounds.js';
import { judge } from '../judge.js';
import { passedOver } from '../mixed-languages.js';
import type { Contribution, Model } from '../model.js';
import { readings } from '../model.js';
import type { Phrasing } from '../phrasing.js';
import type { OwnWords, StatementKind } from '../reading.js';
import type { Span } from '../signals.js';
import { type Analyse, createAnalysis } from './analysis.js';
import { createNotes } from './check-in-note.js';
import { createClaims, type ReadClaims } from './claims.js';
import { createDates } from './dates-named.js';
import { createDirections, type ReadDirection } from './directions.js';
import { createHiddenOutcome } from './hidden-outcome.js';
import { type Item, isContent, isWord } from './items.js';
import type { LanguageTables } from './language-tables.js';
import { createParts } from './parts.js';
import { createSuggestions } from './suggestions.js';
import { createTemplateText } from './template-text.js';
import { fold, foldedSet, type Lookup } from './words.js';

/**
 * Makes the phrasing of a language from its tables. Everything is built when the first statement of the language is read.
 *
 * @param model returns what is learned for the language
 * @param words a project's own terms, which win over what is learned
 */
export function createTableLanguage(
  tables: LanguageTables,
  model: () => Model,
  words: OwnWords = {},
): Phrasing {
  let made: Engine | undefined;
  const engine = () => {
    made ??= engineOf(tables, words);
    return made;
  };
  return {
    read: (text, kind: StatementKind = 'key-result', context = {}) => {
      const { analyse, own, wording, hiddenOutcomeOf } = engine();
      const found = analyse(text, kind, context);
      if ('abstained' in found) return passedOver(text, kind, found.abstained);
      const { seen, signals, words: learnable } = found;
      const { verb, subject, object } = seen.head;
      const hiddenOutcome = hiddenOutcomeOf(text, seen.items);
      return judge(
        model(),
        {
          text,
          kind,
          signals,
          words: learnable,
          own: ownContributions(seen.items, own),
          core: [verb, subject, object].filter((phrase) => phrase !== undefined).map(spanOf),
          ...(hiddenOutcome && { hiddenOutcome }),
        },
        wording,
      );
    },
    claimsIn: (statement) => {
      const { analyse, claimsOf } = engine();
      const found = analyse(statement, 'key-result');
      return 'abstained' in found ? { claims: [], amounts: [] } : claimsOf(statement, found.seen);
    },
    directionIn: (statement) => {
      const { analyse, directionOf } = engine();
      const found = analyse(statement, 'key-result');
      return 'abstained' in found ? undefined : directionOf(statement, found.seen);
    },
    datesIn: createDates(tables.numbers),
    findTemplateText: createTemplateText(tables),
    listsWork: (note) => engine().listsWork(note),
    suggestOutcomes: (text) => engine().suggestOutcomes(text),
  };
}

/** What reads a language, made from its tables. */
interface Engine {
  analyse: Analyse;
  own: ReadonlyMap<string, string>;
  wording: Wording;
  claimsOf: ReadClaims;
  directionOf: ReadDirection;
  hiddenOutcomeOf: ReturnType<typeof createHiddenOutcome>;
  listsWork: Phrasing['listsWork'];
  suggestOutcomes: Phrasing['suggestOutcomes'];
}

function engineOf(tables: LanguageTables, words: OwnWords): Engine {
  const parts = createParts(tables);
  return {
    analyse: createAnalysis(parts),
    own: ownKeys(words, parts.lookup),
    wording: wordingOf(tables),
    claimsOf: createClaims(tables),
    directionOf: createDirections(parts),
    hiddenOutcomeOf: createHiddenOutcome(parts),
    listsWork: createNotes(parts),
    suggestOutcomes: createSuggestions(parts),
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function wordingOf({ small, isGermanic = false }: LanguageTables): Wording {
  const functionWords = foldedSet(small, isGermanic);
  const tells = (words: string): boolean =>
    (words.match(/\p{L}[\p{L}\p{M}-]*/gu) ?? []).some(
      (word) => word.length > 1 && !functionWords.has(fold(word, isGermanic)),
    );
  return { isWhole, explainSignal, explainWord, tells };
}

const longestOwn = 4;

/** A project's own words by the keys of their words. The result wins over the work where a word is listed twice. */
function ownKeys(words: OwnWords, lookup: Lookup): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const kind of ['activity', 'output', 'bridge', 'outcome'] as const)
    for (const phrase of words[kind] ?? [])
      if (phrase.trim() !== '')
        keys.set(
          phrase
            .trim()
            .split(/[\s-]+/)
            .map((word) => ownKey(word, lookup))
            .join(' '),
          kind,
        );
  return keys;
}

const ownKey = (word: string, lookup: Lookup): string => lookup(word).key;

/** How strongly a project's own word speaks for its reading, in log-odds. */
const ownWeight = 6;

function ownContributions(items: readonly Item[], own: ReadonlyMap<string, string>): Contribution[] {
  if (own.size === 0) return [];
  const found: Contribution[] = [];
  items.forEach((first, at) => {
    for (let length = 1; length <= longestOwn; length += 1) {
      const part = items.slice(at, at + length);
      if (part.length < length || !part.every((item) => isWord(item) && item.region === 'main')) return;
      const kind = own.get(part.map(({ word }) => word.key).join(' '));
      if (kind === undefined || !isContent(first)) continue;
      found.push({
        by: `own-${kind}`,
        isWord: false,
        start: first.start,
        end: part.at(-1)?.end ?? first.end,
        scores: readings.map((reading) => (reading === kind ? ownWeight : 0)),
      });
    }
  });
  return found;
}
