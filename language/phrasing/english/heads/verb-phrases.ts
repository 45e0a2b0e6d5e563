import { asVerb, lexicalWord, verbClasses } from '../lexicon/lexicon.js';
import type { VerbClass } from '../lexicon/verbs.js';
import { amountPrepositions, prefixes } from '../lexicon/word-groups.js';
import { type Item, isWord } from '../phrases/items.js';
import { actsUnknown, type SubjectSoFar } from '../phrases/predicates.js';
import type { HeadVerb } from './head.js';

const noClasses: ReadonlySet<VerbClass> = new Set();

export const plainVerb = (lemma: string, item: Item): HeadVerb => ({
  lemma,
  classes: verbClasses.get(lemma) ?? noClasses,
  start: item.start,
  end: item.end,
  known: true,
});

export interface FoundVerb {
  verb: HeadVerb;
  form: string;
  /** The item after the verb and its particle. */
  end: number;
}

/** The verb at `at`, with its particle; behind the subject `after` it may be one that no table knows. */
export function verbAt(items: Item[], at: number, after?: SubjectSoFar): FoundVerb | undefined {
  const item = items[at];
  if (!isWord(item)) return undefined;
  const phrasal = phrasalVerb(items, at, item);
  if (phrasal !== undefined) return phrasal;
  if (items[at + 1]?.joined === true) {
    // “Re-design”, “co-create”, “pre-launch”: the prefix changes nothing.
    const inner = prefixes.has(item.lower) ? verbAt(items, at + 1) : undefined;
    return inner && { ...inner, verb: { ...inner.verb, start: item.start } };
  }
  const read = asVerb(item.lower);
  const { start, end } = item;
  if (read === undefined)
    return after === undefined || !actsUnknown(item.lower, items[at + 1], after)
      ? undefined
      : {
          verb: { lemma: item.lower, classes: noClasses, start, end, known: false },
          form: 'base',
          end: at + 1,
        };
  const classes = verbClasses.get(read.lemma);
  return {
    verb: { lemma: read.lemma, classes: classes ?? noClasses, start, end, known: classes !== undefined },
    form: read.form,
    end: at + 1,
  };
}

/** “Roll out”, “get rid of”: the longest verb of several words. */
function phrasalVerb(items: Item[], at: number, item: Item): FoundVerb | undefined {
  const { verb: read, beginsVerb } = lexicalWord(item.lower);
  if (!beginsVerb) return undefined;
  for (const length of [3, 2]) {
    const rest = items.slice(at + 1, at + length);
    if (rest.length < length - 1 || rest.some((next) => !isWord(next))) continue;
    const lemma = [read?.lemma ?? item.lower, ...rest.map((next) => next.lower)].join(' ');
    const classes = verbClasses.get(lemma);
    // “filled in 40 days”: a preposition of the amount, no particle.
    const ofAmount =
      items[at + length]?.quantity !== undefined && amountPrepositions.has(rest.at(-1)?.lower ?? '');
    if (classes === undefined || ofAmount) continue;
    const end = rest.at(-1)?.end ?? item.end;
    return {
      verb: { lemma, classes, start: item.start, end, known: true },
      form: read?.form ?? 'base',
      end: at + length,
    };
  }
  return undefined;
}
