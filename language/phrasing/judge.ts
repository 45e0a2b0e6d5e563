import { evidenceOf, type Ground, groundsOf, isBase, rounded, type Wording } from './grounds.js';
import {
  type Contribution,
  contributionsOf,
  type Model,
  probabilitiesOf,
  readings,
  type Scores,
  scoresOf,
} from './model.js';
import type { Evidence, ReadingClass, StatementKind, StatementReading } from './reading.js';
import type { LearnableWord, Signal, Span } from './signals.js';

/** What the engine of a language has found in a statement, and how that language words it. */
export interface Analysis {
  text: string;
  kind: StatementKind;
  signals: readonly Signal[];
  words: readonly LearnableWord[];
  /** What a project's own words say, in log-odds; they win over what is learned. */
  own: readonly Contribution[];
  /** The verb and the noun phrases that the statement is about: what to point at. */
  core: readonly Span[];
  hiddenOutcome?: StatementReading['hiddenOutcome'];
}

const isWork = (reading: ReadingClass): boolean => reading === 'output' || reading === 'activity';
/** Output against activity, outcome against bridge: neighbours, whose closeness makes no reading unclear. */
const groupOf = (reading: ReadingClass): 'work' | 'result' | 'vague' =>
  reading === 'vague' ? 'vague' : isWork(reading) ? 'work' : 'result';
const groups = ['work', 'result', 'vague'] as const;

/** Adds up what was seen, and says `unclear` where two readings that matter are close. */
export function judge(model: Model, analysis: Analysis, wording: Wording): StatementReading {
  const contributions = [...contributionsOf(model, analysis.signals, analysis.words), ...analysis.own];
  const probabilities = probabilitiesOf(scoresOf(model, contributions));
  const candidates = readings
    .map((reading, at) => ({ reading, probability: probabilities[at] ?? 0 }))
    .sort(
      (left, right) =>
        right.probability - left.probability ||
        readings.indexOf(left.reading) - readings.indexOf(right.reading),
    );
  const [winner, second] = sharesOf(candidates);
  const inGroup = (holds: boolean) =>
    candidates.find(({ reading }) => (groupOf(reading) === winner.name) === holds);
  const best = inGroup(true)?.reading ?? 'outcome';
  const rival = inGroup(false)?.reading ?? 'output';
  const gain = gainOver(best, rival);
  const grounds = groundsOf(contributions, wording, gain);
  const base = contributions.reduce((sum, one) => (isBase(one, wording) ? sum + gain(one.scores) : sum), 0);
  const verdict = { best, rival, winner, second, grounds, contributions };
  const unclear = whyUnclear(model, analysis, verdict, wording);
  return readingOf(analysis, wording, {
    candidates,
    confidence: winner.share,
    base: rounded(gain(model.start) + base),
    grounds,
    reading: unclear === undefined ? best : 'unclear',
    warn: unclear === undefined && warns(model, analysis.kind, verdict),
    abstained: unclear,
  });
}

/** What the scores say, before it is asked whether that is enough. */
interface Verdict {
  best: ReadingClass;
  rival: ReadingClass;
  winner: Share;
  second: Share;
  grounds: readonly Ground[];
  contributions: readonly Contribution[];
}

const warns = (model: Model, kind: StatementKind, { best, winner }: Verdict): boolean =>
  isWork(best) && winner.share >= model.thresholds.warn[kind];

/** Why a statement is unclear all the same; undefined where it is not. */
function whyUnclear(
  model: Model,
  { text, kind }: Analysis,
  verdict: Verdict,
  wording: Wording,
): string | undefined {
  const { best, rival, winner, second, grounds, contributions } = verdict;
  const { certain, margin } = model.thresholds;
  if (!grounds.some(({ weight, start, end }) => weight > 0 && wording.tells(text.slice(start, end))))
    return 'nothing in it tells output from outcome';
  if (winner.share < certain || winner.share - second.share < margin)
    return `it could be ${best} or ${rival}`;
  return warns(model, kind, verdict) && hangsOnOneWord(model, contributions)
    ? 'only one word speaks for output, against the rest of the statement'
    : undefined;
}

function readingOf(
  { text, kind, core, hiddenOutcome }: Analysis,
  wording: Wording,
  {
    candidates,
    confidence,
    base,
    grounds,
    reading,
    warn,
    abstained,
  }: Pick<StatementReading, 'candidates' | 'confidence' | 'base' | 'reading' | 'warn'> & {
    grounds: readonly Ground[];
    abstained: string | undefined;
  },
): StatementReading {
  let known: Evidence[] | undefined;
  return {
    text,
    kind,
    candidates,
    confidence,
    base,
    // Most statements are read for their verdict alone.
    get evidence() {
      known ??= evidenceOf(grounds, text, wording);
      return known;
    },
    ...decisiveSpan(text, grounds, core),
    ...(hiddenOutcome === undefined ? {} : { hiddenOutcome }),
    reading,
    warn,
    ...(abstained === undefined ? {} : { abstained }),
  };
}

/** The shares of the groups, highest first. */
function sharesOf(
  candidates: readonly { reading: ReadingClass; probability: number }[],
): [Share, Share, Share] {
  const shareOf = (name: string): number =>
    candidates.reduce(
      (sum, { reading, probability }) => (groupOf(reading) === name ? sum + probability : sum),
      0,
    );
  return groups
    .map((name) => ({ name, share: shareOf(name) }))
    .sort((left, right) => right.share - left.share) as [Share, Share, Share];
}

interface Share {
  name: (typeof groups)[number];
  share: number;
}

/** How far some scores push one reading ahead of another. */
const gainOver = (best: ReadingClass, rival: ReadingClass) => {
  const [left, right] = [readings.indexOf(best), readings.indexOf(rival)];
  return (scores: Scores): number => (scores[left] ?? 0) - (scores[right] ?? 0);
};
/** From the first to the last word that decided, with the whole of the phrases that they stand in. */
function decisiveSpan(
  text: string,
  grounds: readonly Ground[],
  core: readonly Span[],
): Pick<StatementReading, 'decisive'> {
  const strongest = Math.max(...grounds.map(({ weight }) => weight));
  const strong = grounds.filter(({ weight }) => weight > 0 && weight >= strongest / 2);
  const isTouched = (phrase: Span): boolean =>
    strong.some(({ start, end }) => start < phrase.end && phrase.start < end);
  // A verb alone is half of what is said: it takes its phrases along.
  const touched = core[0] !== undefined && isTouched(core[0]) ? core : core.filter(isTouched);
  // Evidence about a whole clause points at nothing; the phrases that it is about do.
  const spans = touched.length > 0 ? touched : strong;
  if (spans.length === 0) return {};
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return { decisive: { start, end, text: text.slice(start, end) } };
}

/** Whether the engine sees a result, and a single learned word turned that into work. */
function hangsOnOneWord(model: Model, contributions: readonly Contribution[]): boolean {
  const pull = ({ scores }: Contribution): number =>
    Math.max(scores[readings.indexOf('output')] ?? 0, scores[readings.indexOf('activity')] ?? 0) -
    (scores[readings.indexOf('outcome')] ?? 0);
  const signals = contributions.filter(({ isWord }) => !isWord);
  const seen = probabilitiesOf(scoresOf(model, signals));
  const work = readings.reduce((sum, reading, at) => (isWork(reading) ? sum + (seen[at] ?? 0) : sum), 0);
  const pulling = contributions.filter((one) => one.isWord && pull(one) > 0.1);
  return work < 0.5 && signals.length >= 2 && pulling.length <= 1;
}
