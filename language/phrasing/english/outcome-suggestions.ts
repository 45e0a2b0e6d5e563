import { normalise } from '../text/normalise.js';
import { type Token, tokenize } from '../text/tokens.js';
import { headOf } from './heads/heads.js';
import { determiners } from './lexicon/function-words.js';
import { asVerb, nounClasses, nounKey } from './lexicon/lexicon.js';
import { outcomeTopics } from './lexicon/outcome-topics.js';
import { phraseKey } from './lexicon/spelling.js';
import { onlyAlone } from './lexicon/word-groups.js';
import { itemsOf } from './phrases/items.js';
import type { NounPhrase } from './phrases/noun-phrases.js';
import { regionsOf } from './phrases/regions.js';
import { findQuantities } from './quantities/quantities.js';

const longest = 4;
const most = 3;

let known: ReadonlyMap<string, number[]> | undefined;

/** Returns the positions in the table of the topics that filed words name. */
function topicsOf(key: string): number[] | undefined {
  known ??= positionsByWord();
  return known.get(key);
}

function positionsByWord(): ReadonlyMap<string, number[]> {
  const positions = new Map<string, number[]>();
  outcomeTopics.forEach(({ words }, position) => {
    for (const key of words.map(phraseKey)) positions.set(key, [...(positions.get(key) ?? []), position]);
  });
  return positions;
}

/**
 * Outcomes that the work named in a text is usually done for: of “Publish 10 blog posts” the topic “written content”
 * and its metrics. A single word counts only where it is what the work is done on, or the verb where that tells
 * nothing: the “event stream” is no event. At most three topics, the best fit first (longer phrases count more); empty
 * when none fits.
 */
export function suggestOutcomes(text: string): { topic: string; metrics: string[] }[] {
  const even = normalise(text).slice(0, 2000);
  const tokens = tokenize(even);
  const { heads, people, act } = decisive(even, tokens);
  const fits = new Map<number, number>();
  const suits = (positions: number[] | undefined, length: number): void => {
    for (const position of positions ?? []) fits.set(position, (fits.get(position) ?? 0) + length * length);
  };
  const words = tokens.filter((token) => token.kind === 'word');
  for (let at = 0; at < words.length; at += 1) {
    const found = topicsAt(words, at, heads);
    if (found === undefined) continue;
    suits(found.positions, found.length);
    // “Blog posts | for students”: the words taken are no words of another topic.
    at += found.length - 1;
  }
  if (fits.size === 0 && act !== undefined && !onlyAlone.has(act)) suits(topicsOf(act), 1);
  // “Train 50 nurses” is training, “call 50 donors” is about donors.
  if (fits.size === 0) for (const person of people) suits(topicsOf(person), 1);
  return [...fits]
    .sort(([left, leftFit], [right, rightFit]) => rightFit - leftFit || left - right)
    .slice(0, most)
    .flatMap(([position]) => outcomeTopics[position] ?? [])
    .map(({ topic, metrics }) => ({ topic, metrics: [...metrics] }));
}

/** The topics of the longest phrase that begins at a word; a single word has to end what the work is done on. */
function topicsAt(
  words: readonly Token[],
  at: number,
  heads: ReadonlySet<number>,
): { positions: number[]; length: number } | undefined {
  const nouns = words.slice(at, at + longest).map(({ lower }) => nounKey(lower));
  const verb = asVerb(words[at]?.lower ?? '')?.lemma;
  for (let length = nouns.length; length > 1; length -= 1) {
    const rest = nouns.slice(1, length);
    const positions =
      topicsOf([nouns[0], ...rest].join(' ')) ??
      (verb === undefined ? undefined : topicsOf([verb, ...rest].join(' ')));
    if (positions !== undefined) return { positions, length };
  }
  // “Kotlin support”: behind another noun, the word may be of another trade.
  const modified = at > 0 && onlyAlone.has(nouns[0] ?? '') && isModifier(words[at - 1]);
  const isDecisive = heads.has(words[at]?.end ?? -1) && !modified;
  const positions = isDecisive ? topicsOf(nouns[0] ?? '') : undefined;
  return positions && { positions, length: 1 };
}

/** A word before a noun that is no determiner, number or verb, or a name. */
const isModifier = (word: Token | undefined): boolean =>
  word !== undefined &&
  !determiners.has(word.lower) &&
  (asVerb(word.lower) === undefined || nounClasses.has(nounKey(word.lower)));

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
