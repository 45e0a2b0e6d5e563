import {
  type Contribution,
  contributionsOf,
  type Model,
  probabilitiesOf,
  readings,
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

/** How a language words and guards a verdict. */
export interface Wording {
  /** Signals of the statement as a whole, which no words show: part of where a statement starts. */
  isWhole: (id: string) => boolean;
  /** What a signal says, with its words; what a learned word says. */
  explainSignal: (id: string, words: string) => string;
  explainWord: (words: string, reading: ReadingClass) => string;
  /** Whether some words say anything: not only function words, digits and signs. */
  tells: (words: string) => boolean;
}

const isWork = (reading: ReadingClass): boolean => reading === 'output' || reading === 'activity';
/** Output against activity, outcome against bridge: neighbours, whose closeness makes no reading unclear. */
const groupOf = (reading: ReadingClass): 'work' | 'result' | 'vague' =>
  reading === 'vague' ? 'vague' : isWork(reading) ? 'work' : 'result';
const groups = ['work', 'result', 'vague'] as const;

/** Adds up what was seen, and says `unclear` where two readings that matter are close. */
export function judge(model: Model, analysis: Analysis, wording: Wording): StatementReading {
  const { text, kind } = analysis;
  const contributions = [...contributionsOf(model, analysis.signals, analysis.words), ...analysis.own];
  const scores = scoresOf(model, contributions);
  const probabilities = probabilitiesOf(scores);
  const candidates = readings
    .map((reading, at) => ({ reading, probability: probabilities[at] ?? 0 }))
    .sort(
      (left, right) =>
        right.probability - left.probability ||
        readings.indexOf(left.reading) - readings.indexOf(right.reading),
    );
  const shareOf = (name: string): number =>
    candidates.reduce(
      (sum, { reading, probability }) => (groupOf(reading) === name ? sum + probability : sum),
      0,
    );
  const [winner, second] = groups
    .map((name) => ({ name, share: shareOf(name) }))
    .sort((left, right) => right.share - left.share) as [Share, Share, Share];
  const inGroup = (holds: boolean) =>
    candidates.find(({ reading }) => (groupOf(reading) === winner.name) === holds);
  const best = inGroup(true)?.reading ?? 'outcome';
  const rival = inGroup(false)?.reading ?? 'output';
  const gain = gainOver(best, rival);
  const evidence = evidenceOf(contributions, analysis, wording, gain);
  const shared = {
    text,
    kind,
    candidates,
    confidence: winner.share,
    base: rounded(
      gain(model.start) +
        contributions.reduce((sum, one) => (isBase(one, wording) ? sum + gain(one.scores) : sum), 0),
    ),
    evidence,
    ...decisiveSpan(text, evidence, analysis.core),
    ...(analysis.hiddenOutcome === undefined ? {} : { hiddenOutcome: analysis.hiddenOutcome }),
  };
  const unclear = (why: string): StatementReading => ({
    ...shared,
    reading: 'unclear',
    warn: false,
    abstained: why,
  });
  if (!evidence.some(({ weight, text: words }) => weight > 0 && wording.tells(words)))
    return unclear('nothing in it tells output from outcome');
  const { certain, margin, warn } = model.thresholds;
  if (winner.share < certain || winner.share - second.share < margin)
    return unclear(`it could be ${best} or ${rival}`);
  const warns = isWork(best) && winner.share >= warn[kind];
  if (warns && hangsOnOneWord(model, contributions))
    return unclear('only one word speaks for output, against the rest of the statement');
  return { ...shared, reading: best, warn: warns };
}

interface Share {
  name: (typeof groups)[number];
  share: number;
}

/** How far some scores push one reading ahead of another. */
const gainOver = (best: ReadingClass, rival: ReadingClass) => {
  const [left, right] = [readings.indexOf(best), readings.indexOf(rival)];
  return (scores: readonly number[]): number => (scores[left] ?? 0) - (scores[right] ?? 0);
};
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const isBase = ({ by }: Contribution, { isWhole }: Wording): boolean => 'signal' in by && isWhole(by.signal);

/** More characters than any statement has: tells spans apart as one number. */
const longest = 2 ** 24;

/** Contributions as evidence, those about the same words in one line; together with the base they are the score. */
function evidenceOf(
  contributions: readonly Contribution[],
  { text }: Analysis,
  wording: Wording,
  gain: (scores: readonly number[]) => number,
): Evidence[] {
  const bySpan = new Map<number, Contribution[]>();
  for (const contribution of contributions) {
    if (isBase(contribution, wording)) continue;
    const span = contribution.start * longest + contribution.end;
    const about = bySpan.get(span);
    if (about === undefined) bySpan.set(span, [contribution]);
    else about.push(contribution);
  }
  return [...bySpan.values()]
    .map((about): Evidence => {
      const main = about.reduce((left, right) =>
        prominence(right, gain) > prominence(left, gain) ? right : left,
      );
      const { start, end } = main;
      const words = text.slice(start, end);
      const weight = rounded(about.reduce((sum, { scores }) => sum + gain(scores), 0));
      return {
        start,
        end,
        text: words,
        feature: nameOf(main),
        weight,
        // Most findings show a few explanations or none.
        get explanation() {
          return explain(main, words, wording);
        },
      };
    })
    .filter(({ weight }) => weight !== 0)
    .sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight) || left.start - right.start);
}

/** A named feature speaks for its words before a piece of shape does, and that before a learned word. */
const prominence = ({ by, scores }: Contribution, gain: (scores: readonly number[]) => number): number =>
  ('word' in by ? 0 : by.signal.includes(':') ? 100 : 200) + Math.abs(gain(scores));
const nameOf = ({ by }: Contribution): string => ('word' in by ? 'learned-word' : by.signal);

function explain({ by, scores }: Contribution, words: string, wording: Wording): string {
  if ('signal' in by) return wording.explainSignal(by.signal, words);
  const highest = scores.indexOf(Math.max(...scores));
  return wording.explainWord(words, readings[highest] ?? 'outcome');
}

/** From the first to the last word that decided, with the whole of the phrases that they stand in. */
function decisiveSpan(
  text: string,
  evidence: readonly Evidence[],
  core: readonly Span[],
): Pick<StatementReading, 'decisive'> {
  const grounds = evidence.filter(({ weight }) => weight > 0);
  const strongest = grounds[0]?.weight ?? 0;
  const strong = grounds.filter(({ weight }) => weight >= strongest / 2);
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
  const signals = contributions.filter(({ by }) => 'signal' in by);
  const seen = probabilitiesOf(scoresOf(model, signals));
  const work = readings.reduce((sum, reading, at) => (isWork(reading) ? sum + (seen[at] ?? 0) : sum), 0);
  const pulling = contributions.filter((one) => 'word' in one.by && pull(one) > 0.1);
  return work < 0.5 && signals.length >= 2 && pulling.length <= 1;
}
