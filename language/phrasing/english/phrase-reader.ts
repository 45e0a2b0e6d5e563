import { abstention } from './abstention.js';
import { featuresOf } from './features/features.js';
import type { Feature } from './features/statement.js';
import { headOf } from './heads/heads.js';
import { hiddenOutcome } from './hidden-outcome.js';
import { itemsOf } from './phrases/items.js';
import { normalise } from '../text/normalise.js';
import { compileOwnWords, ownFeatures } from './own-words.js';
import { findQuantities } from './quantities/quantities.js';
import type {
  Evidence,
  OwnWords,
  PhraseReader,
  ReadingClass,
  StatementContext,
  StatementKind,
  StatementReading,
} from '../reading.js';
import { regionsOf } from './phrases/regions.js';
import { tokenize } from '../text/tokens.js';
import { type FeatureWeight, priors, thresholds, weights } from './weights.js';

const classes: readonly ReadingClass[] = ['outcome', 'output', 'activity', 'bridge', 'vague'];
const isWork = (reading: ReadingClass): boolean => reading === 'output' || reading === 'activity';
/** Output against activity, outcome against bridge: neighbours, whose closeness makes no reading unclear. */
const group = (reading: ReadingClass): string =>
  reading === 'vague' ? 'vague' : isWork(reading) ? 'work' : 'result';

/** What the engine sees in a statement, before anything is weighed. */
export function analyse(text: string, kind: StatementKind, context: StatementContext = {}) {
  const even = normalise(text);
  const tokens = tokenize(even);
  const none = abstention(tokens);
  const quantities = findQuantities(even, tokens);
  const items = itemsOf(tokens, quantities, regionsOf(tokens, quantities));
  const head = headOf(items);
  return { abstained: none, items, head, features: featuresOf(kind, items, head, context) };
}

/** Makes a reader; `words` are the project's own terms and win over the built-in tables. */
export function createPhraseReader(options: { words?: OwnWords } = {}): PhraseReader {
  const own = compileOwnWords(options.words ?? {});
  return {
    read(text: string, kind: StatementKind = 'key-result', context: StatementContext = {}): StatementReading {
      const even = normalise(text);
      const tokens = tokenize(even);
      const none = abstention(tokens);
      if (none !== undefined) return abstained(text, kind, none);
      const quantities = findQuantities(even, tokens);
      const items = itemsOf(tokens, quantities, regionsOf(tokens, quantities));
      const features = [...featuresOf(kind, items, headOf(items), context), ...ownFeatures(own, items)];
      return judge(text, kind, features, hiddenOutcome(text, items));
    },
  };
}

function abstained(text: string, kind: StatementKind, why: string): StatementReading {
  return {
    text,
    kind,
    reading: 'unclear',
    candidates: [],
    confidence: 0,
    warn: false,
    evidence: [],
    abstained: why,
  };
}

/** Adds up the weights, and says “unclear” where two readings that matter are close. */
function judge(
  text: string,
  kind: StatementKind,
  features: Feature[],
  hidden: StatementReading['hiddenOutcome'],
): StatementReading {
  const scores = { ...priors[kind] };
  for (const { id } of features) for (const reading of classes) scores[reading] += weight(id, reading);
  const total = classes.reduce((sum, reading) => sum + Math.exp(scores[reading]), 0);
  const candidates = classes
    .map((reading) => ({ reading, probability: Math.exp(scores[reading]) / total }))
    .sort(
      (left, right) =>
        right.probability - left.probability ||
        classes.indexOf(left.reading) - classes.indexOf(right.reading),
    );
  const probability = (name: string): number =>
    candidates.reduce(
      (sum, { reading, probability }) => (group(reading) === name ? sum + probability : sum),
      0,
    );
  const ranked = ['work', 'result', 'vague']
    .map((name) => ({ name, probability: probability(name) }))
    .sort((left, right) => right.probability - left.probability);
  const [winner, second] = ranked as [
    { name: string; probability: number },
    { name: string; probability: number },
  ];
  const best = candidates.find(({ reading }) => group(reading) === winner.name) as {
    reading: ReadingClass;
    probability: number;
  };
  const rival = candidates.find(({ reading }) => group(reading) !== winner.name) as {
    reading: ReadingClass;
    probability: number;
  };
  const decided = features.some(({ id }) => id !== 'no-amount');
  const sure =
    decided &&
    winner.probability >= thresholds.certain &&
    winner.probability - second.probability >= thresholds.margin;
  const evidence = evidenceFor(text, features, best.reading, rival.reading);
  const shared = {
    text,
    kind,
    candidates,
    confidence: winner.probability,
    evidence,
    ...(hidden === undefined ? {} : { hiddenOutcome: hidden }),
  };
  if (sure)
    return {
      ...shared,
      reading: best.reading,
      warn: isWork(best.reading) && probability('work') >= thresholds.warn,
    };
  const why = decided
    ? `it could be ${best.reading} or ${rival.reading}`
    : 'nothing in it tells output from outcome';
  return { ...shared, reading: 'unclear', warn: false, abstained: why };
}

const weight = (id: Feature['id'], reading: ReadingClass): number =>
  (weights[id] as FeatureWeight)[reading] ?? 0;

function evidenceFor(text: string, features: Feature[], best: ReadingClass, rival: ReadingClass): Evidence[] {
  return features
    .map(({ id, start, end }) => {
      const words = text.slice(start, end);
      const gain = Math.round((weight(id, best) - weight(id, rival)) * 100) / 100;
      return {
        start,
        end,
        text: words,
        feature: id,
        weight: gain,
        explanation: weights[id].says.replace('{words}', () => `“${words}”`),
      };
    })
    .filter(({ weight }) => weight !== 0)
    .sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight) || left.start - right.start);
}
