import { singular } from './lemmas.js';
import { asVerb, phraseKey, spelling } from './lexicon/lexicon.js';
import { outcomeTopics } from './lexicon/outcome-topics.js';
import { normalise } from './normalise.js';
import { tokenize } from './tokens.js';

const longest = 4;
const most = 3;

/** Filed words → positions of their topics in the table. */
const index = new Map<string, number[]>();
outcomeTopics.forEach(({ words }, position) => {
  for (const word of words) index.set(phraseKey(word), [...(index.get(phraseKey(word)) ?? []), position]);
});

/**
 * Outcomes that the work named in a text is usually done for: of “Publish 10 blog posts” the topic “written content”
 * and its metrics. At most three topics, the best fit first (longer phrases count more); empty when none fits.
 */
export function suggestOutcomes(text: string): { topic: string; metrics: string[] }[] {
  const words = tokenize(normalise(text).slice(0, 2000))
    .filter((token) => token.kind === 'word')
    .map((token) => token.lower);
  const nouns = words.map((word) => spelling(singular(word)));
  const verbs = words.map((word) => asVerb(word)?.lemma);
  const fits = new Map<number, number>();
  for (let at = 0; at < words.length; at += 1) {
    for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
      const asNoun = index.get(nouns.slice(at, at + length).join(' '));
      const asAct =
        verbs[at] === undefined
          ? undefined
          : index.get([verbs[at], ...nouns.slice(at + 1, at + length)].join(' '));
      const positions = asNoun ?? asAct;
      if (positions === undefined) continue;
      for (const position of positions) fits.set(position, (fits.get(position) ?? 0) + length * length);
      break;
    }
  }
  return [...fits]
    .sort(([left, leftFit], [right, rightFit]) => rightFit - leftFit || left - right)
    .slice(0, most)
    .flatMap(([position]) => outcomeTopics[position] ?? [])
    .map(({ topic, metrics }) => ({ topic, metrics: [...metrics] }));
}
