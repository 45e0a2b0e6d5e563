import { type Item, isWord } from '../phrases/items.js';
import { asVerb, verbClasses } from '../lexicon/lexicon.js';
import type { VerbClass } from '../lexicon/verbs.js';
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

/** The verb at `at`, with its particle, and the item after it; behind the subject `after` it may be one that no table knows. */
export function verbAt(
  items: Item[],
  at: number,
  after?: SubjectSoFar,
): { verb: HeadVerb; form: string; end: number } | undefined {
  const item = items[at];
  if (!isWord(item)) return undefined;
  const joinedNext = items[at + 1]?.joined === true;
  const read = asVerb(item.lower);
  for (const length of [3, 2]) {
    const rest = items.slice(at + 1, at + length);
    if (rest.length < length - 1 || rest.some((next) => !isWord(next))) continue;
    const phrase = [read?.lemma ?? item.lower, ...rest.map((next) => next.lower)].join(' ');
    const classes = verbClasses.get(phrase);
    // “filled in 40 days”: a preposition of the amount, no particle.
    const ofAmount =
      items[at + length]?.quantity !== undefined && ['in', 'on', 'at'].includes(rest.at(-1)?.lower ?? '');
    if (classes !== undefined && !ofAmount)
      return {
        verb: { lemma: phrase, classes, start: item.start, end: rest.at(-1)?.end ?? item.end, known: true },
        form: read?.form ?? 'base',
        end: at + length,
      };
  }
  // “Re-design”, “co-create”, “pre-launch”: the prefix changes nothing.
  if (
    joinedNext &&
    [
      're',
      'co',
      'pre',
      'self',
      'cross',
      'soft',
      'hard',
      'beta',
      'open',
      'fine',
      'over',
      'out',
      'up',
      'down',
      'live',
    ].includes(item.lower)
  ) {
    const inner = verbAt(items, at + 1);
    return inner === undefined ? undefined : { ...inner, verb: { ...inner.verb, start: item.start } };
  }
  if (joinedNext) return undefined;
  if (read === undefined)
    return after === undefined || !actsUnknown(item.lower, items[at + 1], after)
      ? undefined
      : {
          verb: { lemma: item.lower, classes: noClasses, start: item.start, end: item.end, known: false },
          form: 'base',
          end: at + 1,
        };
  const classes = verbClasses.get(read.lemma);
  return {
    verb: {
      lemma: read.lemma,
      classes: classes ?? noClasses,
      start: item.start,
      end: item.end,
      known: classes !== undefined,
    },
    form: read.form,
    end: at + 1,
  };
}
