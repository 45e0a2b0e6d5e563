import type { Wording } from '../grounds.js';
import { judge } from '../judge.js';
import { passedOver } from '../mixed-languages.js';
import type { Contribution, Model } from '../model.js';
import { readings } from '../model.js';
import type {
  OwnWords,
  PhraseReader,
  StatementContext,
  StatementKind,
  StatementReading,
} from '../reading.js';
import type { Span } from '../signals.js';
import { analyse } from './analysis.js';
import { createEnglishWords } from './english-words.js';
import { explainSignal, explainWord, isWhole, tells } from './explanations.js';
import type { Feature } from './features/statement.js';
import type { Head } from './heads/head.js';
import { hiddenOutcome } from './hidden-outcome.js';
import { learnableWords } from './learnable-words.js';
import { lexicalWord } from './lexicon/lexicon.js';
import { compileOwnWords, ownFeatures } from './own-words.js';
import type { Item } from './phrases/items.js';
import { shapesOf } from './shapes.js';

const wording: Wording = { isWhole, explainSignal, explainWord, tells };

/**
 * Makes a reader.
 *
 * @param model returns what the reader has learned; called when a statement is read
 * @param words the project's own terms, which win over what is learned
 * @param isEnglish whether the statements are known to be English; otherwise the reader abstains on other languages
 */
export function createPhraseReader(
  model: () => Model,
  words: OwnWords = {},
  isEnglish = false,
): PhraseReader {
  const english = isEnglish ? undefined : createEnglishWords(model);
  const own = compileOwnWords(words);
  return {
    read(text: string, kind: StatementKind = 'key-result', context: StatementContext = {}): StatementReading {
      const seen = analyse(text, kind, context, english);
      if ('abstained' in seen) return passedOver(text, kind, seen.abstained);
      const { items, head, features } = seen;
      const analysis = {
        text,
        kind,
        signals: [...features, ...shapesOf(kind, items, head)],
        words: learnableWords(items),
        own: ownFeatures(own, items).map(ownContribution),
        core: coreOf(items, head),
        hiddenOutcome: hiddenOutcome(text, items),
      };
      return judge(model(), analysis, wording);
    },
  };
}

/** How strongly a project's own word speaks for its reading, in log-odds. */
const ownWeight = 6;
const ownContribution = ({ id, start, end }: Feature): Contribution => ({
  by: id,
  isWord: false,
  start,
  end,
  scores: readings.map((reading) => (id === `own-${reading}` ? ownWeight : 0)),
});

/** The verb and the noun phrases of the main part, without a determiner at the beginning. */
function coreOf(items: readonly Item[], { verb, subject, object, state }: Head): Span[] {
  const main = items.filter(({ region }) => region === 'main');
  const phrases = [subject, object].flatMap((phrase) => {
    if (phrase === undefined) return [];
    const words = main.slice(phrase.first, phrase.end).filter((item) => item.end <= phrase.headEnd);
    const first = words.find((item) => item.quantity === undefined && lexicalWord(item.lower).tells);
    return [{ start: Math.min(first?.start ?? phrase.headStart, phrase.headStart), end: phrase.headEnd }];
  });
  return [...(verb ? [{ start: verb.start, end: verb.end }] : []), ...phrases, ...(state ? [state] : [])];
}
