import { headOf } from './heads/heads.js';
import { itemsOf } from './phrases/items.js';
import { singular } from './lexicon/lemmas.js';
import { asVerb, phraseKey, spelling } from './lexicon/lexicon.js';
import { outcomeTopics } from './lexicon/outcome-topics.js';
import { normalise } from '../text/normalise.js';
import type { NounPhrase } from './phrases/noun-phrases.js';
import { findQuantities } from './quantities/quantities.js';
import { regionsOf } from './phrases/regions.js';
import { type Token, tokenize } from '../text/tokens.js';

const longest = 4;
const most = 3;

/** Filed words → positions of their topics in the table. */
const index = new Map<string, number[]>();
outcomeTopics.forEach(({ words }, position) => {
  for (const word of words) index.set(phraseKey(word), [...(index.get(phraseKey(word)) ?? []), position]);
});

/**
 * Outcomes that the work named in a text is usually done for: of “Publish 10 blog posts” the topic “written content”
 * and its metrics. A single word counts only where it is what the work is done on, or the verb where that tells
 * nothing: the “event stream” is no event. At most three topics, the best fit first (longer phrases count more); empty
 * when none fits.
 */
export function suggestOutcomes(text: string): { topic: string; metrics: string[] }[] {
  const even = normalise(text).slice(0, 2000);
  const tokens = tokenize(even);
  const words = tokens.filter((token) => token.kind === 'word');
  const nouns = words.map(({ lower }) => spelling(singular(lower)));
  const { heads, people, act } = decisive(even, tokens);
  const fits = new Map<number, number>();
  const suits = (positions: number[] | undefined, length: number): void => {
    for (const position of positions ?? []) fits.set(position, (fits.get(position) ?? 0) + length * length);
  };
  for (let at = 0; at < words.length; at += 1) {
    const verb = asVerb(words[at]?.lower ?? '')?.lemma;
    for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
      if (length === 1 && !heads.has(words[at]?.end ?? -1)) break;
      const rest = nouns.slice(at + 1, at + length);
      const positions =
        index.get([nouns[at], ...rest].join(' ')) ??
        (length === 1 || verb === undefined ? undefined : index.get([verb, ...rest].join(' ')));
      if (positions === undefined) continue;
      suits(positions, length);
      // “Blog posts | for students”: the words taken are no words of another topic.
      at += length - 1;
      break;
    }
  }
  if (fits.size === 0 && act !== undefined) suits(index.get(act), 1);
  // “Train 50 nurses” is training, “call 50 donors” is about donors.
  if (fits.size === 0) for (const person of people) suits(index.get(person), 1);
  return [...fits]
    .sort(([left, leftFit], [right, rightFit]) => rightFit - leftFit || left - right)
    .slice(0, most)
    .flatMap(([position]) => outcomeTopics[position] ?? [])
    .map(({ topic, metrics }) => ({ topic, metrics: [...metrics] }));
}

interface Decisive {
  /** Where the nouns end that the work is done on. */
  heads: ReadonlySet<number>;
  /** The people it is done to. */
  people: readonly string[];
  /** The verb of the work. */
  act: string | undefined;
}

function decisive(even: string, tokens: Token[]): Decisive {
  const quantities = findQuantities(even, tokens);
  const { verb, object, subject } = headOf(itemsOf(tokens, quantities, regionsOf(tokens, quantities)));
  const phrases = [object, subject].flatMap((phrase) =>
    phrase === undefined ? [] : counts(phrase) && phrase.complement ? [phrase, phrase.complement] : [phrase],
  );
  return {
    heads: new Set(phrases.flatMap((phrase) => (isPerson(phrase) ? [] : [phrase.headEnd]))),
    people: phrases.flatMap((phrase) => (isPerson(phrase) ? [phrase.head] : [])),
    act: verb?.lemma,
  };
}

const isPerson = ({ classes }: NounPhrase): boolean => classes.has('outsider') && !classes.has('place');

/** “Launch of the portal”, “frequency of newsletters”: what follows is the thing. */
const counts = ({ classes }: NounPhrase): boolean =>
  (['nominalization', 'measure', 'transparent'] as const).some((name) => classes.has(name));
