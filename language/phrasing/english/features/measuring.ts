import { decide, type Row, row } from '../../decisions.js';
import type { Quantity } from '../../quantity.js';
import { asVerb, verbClasses } from '../lexicon/lexicon.js';
import { amountsOfWork, bids, comingIn, obtaining, toLevels } from '../lexicon/word-groups.js';
import { entryEnding } from '../phrases/lexicon-entries.js';
import { type NounPhrase, nounPhrase } from '../phrases/noun-phrases.js';
import type { FeatureId } from '../weights.js';
import { is, perWhom, type Statement, spanOf } from './statement.js';

export type Way = 'raise' | 'lower' | 'reach' | 'keep';

/**
 * What goes up or down, is reached or kept. `better` is for verbs that ask for quality (“improve”), which say less than
 * verbs that ask for quantity (“increase”).
 */
export function measured(
  statement: Statement,
  phrase: NounPhrase | undefined,
  way: Way,
  better = false,
): void {
  if (phrase === undefined) {
    // “Grow as a team”: nothing is named that would grow.
    if (!statement.stated && statement.kind === 'key-result')
      statement.add('changed-unknown-bare', statement.head.verb);
    return;
  }
  const decisive = countedNoun(statement, phrase) ?? phrase;
  const { stated, kind, amount } = statement;
  const seen: Measured = {
    statement,
    phrase: decisive,
    way,
    better,
    stated,
    aspires: kind === 'objective',
    grows: way === 'raise' && !better,
    amount,
    partial: amount?.kind === 'percent' && amount.value !== 100,
    severalOf: decisive.counted || decisive.plural || amount?.kind === 'count',
  };
  const says = decide(measuring, seen);
  if (says !== undefined) statement.add(typeof says === 'string' ? says : says(seen), spanOf(decisive));
}

/** “Grow the community to 500 members”: the noun that the amount counts decides, unless the first is a measure itself. */
function countedNoun({ items, amount }: Statement, phrase: NounPhrase): NounPhrase | undefined {
  if (
    amount?.kind !== 'count' ||
    phrase.quantity === amount ||
    is(phrase, 'outcome', 'bridge', 'coverage', 'problem', 'insider')
  )
    return undefined;
  const main = items.filter((item) => item.region === 'main');
  const at = main.findIndex((item) => item.quantity === amount);
  // “to 500 members” counts the community, “in 10 magazines” says where.
  const counts =
    amount.relation === 'from-to' || amount.relation === 'change' || toLevels.has(main[at - 1]?.lower ?? '');
  if (!counts) return undefined;
  const counted = at < 0 ? undefined : nounPhrase(main, at);
  return is(counted, 'bridge', 'outcome', 'outsider', 'artefact', 'event', 'effort') ? counted : undefined;
}

interface Measured {
  statement: Statement;
  phrase: NounPhrase;
  way: Way;
  better: boolean;
  stated: boolean;
  aspires: boolean;
  grows: boolean;
  amount: Quantity | undefined;
  /** The amount is a percentage, and not all of it. */
  partial: boolean;
  /** Several are meant. */
  severalOf: boolean;
}

/** With an amount it changes; an objective only aspires; without either, `otherwise`. */
const stating =
  (otherwise: FeatureId, withAmount: FeatureId = 'changed-unknown') =>
  ({ stated, aspires }: Measured): FeatureId =>
    stated ? withAmount : aspires ? 'objective-aspires' : otherwise;
const aspiring =
  (otherwise: FeatureId) =>
  ({ aspires }: Measured): FeatureId =>
    aspires ? 'objective-aspires' : otherwise;

/** “Documented”, “migrated”: a participle of delivery before or behind the noun. */
const workedOver = ({ statement: { items }, phrase }: Measured): boolean =>
  items.some(({ lower, start }) => {
    const verb = asVerb(lower);
    return (
      verb?.form === 'past' &&
      start !== phrase.headStart &&
      verbClasses.get(verb.lemma)?.has('deliver') === true
    );
  });

/** “The length of the guide”, “guide length”: of a product of work it only says how much of it there is. */
function isAmountOfWork({ statement: { items }, phrase }: Measured): boolean {
  if (!amountsOfWork.has(phrase.head)) return false;
  if (is(phrase.complement, 'artefact', 'event', 'effort')) return true;
  const head = items.findIndex(({ start }) => start === phrase.headStart);
  const modifier = head > 0 ? entryEnding(items, head - 1, head - 1) : undefined;
  return modifier?.classes.has('artefact') === true && !modifier.classes.has('served');
}

/** A share of products: “the share of recycled material”. */
const shareOfThings = ({ phrase, partial }: Measured): boolean =>
  is(phrase, 'artefact') && phrase.share && phrase.quantity === undefined && partial;

/** What a changed, reached or kept noun says. */
export const measuring: Row<Measured, FeatureId | ((seen: Measured) => FeatureId)>[] = [
  row('coverage', (m) => is(m.phrase, 'coverage'), 'measured-coverage', 'Reach 100% documentation coverage'),
  // Whoever loses or reduces them wants them to stay, or wants rid of them: both are conditions.
  row(
    'fewer problems',
    (m) => m.way === 'lower' && is(m.phrase, 'problem', 'bridge'),
    'measured-problem',
    'Lower the share of returns to 4%',
  ),
  row('outcome', (m) => is(m.phrase, 'outcome'), 'measured-outcome', 'Revenue per square metre | grows'),
  row(
    'step kept',
    (m) => is(m.phrase, 'bridge') && m.way === 'keep',
    'measured-head',
    'Reps hold ≤ 40 open opportunities',
  ),
  row('step', (m) => is(m.phrase, 'bridge'), 'measured-bridge', 'Grow the community to 500 members'),
  // “Bids received per tender”: they come in from others.
  row(
    'bids come in',
    ({ statement: { items }, phrase, way }) =>
      way !== 'lower' && bids.has(phrase.head) && items.some(({ lower }) => comingIn.has(lower)),
    'measured-bridge',
    'Raise the number of proposals received from 2 to 5',
  ),
  row(
    'per person',
    (m) => m.stated && perWhom(m.statement.items),
    'measured-head',
    'Check-ins per user rise from 2 to 3',
  ),
  row(
    'less effort',
    (m) => is(m.phrase, 'effort') && m.way === 'lower',
    'measured-problem',
    'Calls about refunds fall by half',
  ),
  row(
    'effort kept or better',
    (m) => is(m.phrase, 'effort') && (m.way === 'keep' || (m.better && (!m.phrase.plural || !m.stated))),
    stating('improved-quality'),
    'Improve collaboration with sales',
  ),
  row('more effort', (m) => is(m.phrase, 'effort'), 'grown-effort', 'Increase marketing budget by 10%'),
  row(
    'better event',
    (m) => is(m.phrase, 'event') && m.better && !m.stated,
    aspiring('improved-thing'),
    'Improve the workshops',
  ),
  row(
    'fewer events',
    (m) => is(m.phrase, 'event') && m.way === 'lower',
    'changed-unknown',
    'Limit branch audits to three days each',
  ),
  row('more events', (m) => is(m.phrase, 'event'), 'grown-event', 'Training never lasts above 75 min'),
  row(
    'part of a thing reached',
    (m) => m.way === 'reach' && is(m.phrase, 'artefact') && m.partial,
    'changed-unknown',
    'Project budgets are exceeded by no more than 5%',
  ),
  row(
    'thing reached',
    (m) => m.way === 'reach' && is(m.phrase, 'artefact', 'nominalization'),
    'noun-making',
    'Get a second opinion on the knee',
  ),
  row(
    'amount of work',
    isAmountOfWork,
    (m) => (m.way === 'lower' ? 'changed-unknown' : 'grown-artefact'),
    'Increase the frequency of newsletters to weekly',
  ),
  row(
    'measure',
    (m) => is(m.phrase, 'measure') && !is(m.phrase, 'artefact'),
    'measured-head',
    'Keep the archive index complete',
  ),
  row('problem', (m) => is(m.phrase, 'problem'), 'measured-problem', 'Heat deaths are kept under ten'),
  row(
    'share worked over',
    (m) => shareOfThings(m) && workedOver(m),
    'grown-artefact',
    'Increase the share of migrated services to 60%',
  ),
  row('share of things', shareOfThings, 'changed-unknown', 'Increase the share of recycled material to 40%'),
  row(
    'fewer things',
    (m) => is(m.phrase, 'artefact') && m.way === 'lower',
    'changed-unknown',
    'Crew fatigue reports fall by 20%',
  ),
  row(
    'thing kept',
    (m) => is(m.phrase, 'artefact') && m.way === 'keep',
    'have-thing',
    'Keep the roadmap to seven items',
  ),
  row(
    'better things',
    (m) =>
      is(m.phrase, 'artefact') &&
      m.severalOf &&
      (m.grows || m.stated) &&
      m.better &&
      m.amount?.kind === 'percent',
    'changed-unknown',
    'Improve the guides by 20%',
  ),
  row(
    'more things',
    (m) => is(m.phrase, 'artefact') && m.severalOf && (m.grows || m.stated),
    'grown-artefact',
    'Double the number of newsletters',
  ),
  row(
    'better thing',
    (m) => is(m.phrase, 'artefact'),
    stating('improved-thing'),
    'Improve the site by adding a search',
  ),
  row(
    'quality',
    (m) => is(m.phrase, 'quality'),
    stating('improved-quality', 'improved-quality-amount'),
    'Mature the security organisation',
  ),
  row(
    'people kept',
    (m) => m.way === 'keep' && is(m.phrase, 'outsider', 'insider'),
    'staff-condition',
    'Keep classes at 24 pupils or fewer',
  ),
  row('people', (m) => is(m.phrase, 'outsider'), 'measured-person', 'Get more people through the door'),
  row(
    'fewer staff',
    (m) => is(m.phrase, 'insider') && m.way === 'lower',
    'measured-problem',
    'Lose fewer than three engineers',
  ),
  row(
    'better staff',
    (m) => is(m.phrase, 'insider') && m.better && !m.stated,
    'improved-thing',
    'Strengthen know-how management',
  ),
  row('staff', (m) => is(m.phrase, 'insider'), 'measured-staff', 'Beat officers call on every shopkeeper'),
  row('served', (m) => is(m.phrase, 'served'), 'measured-served', 'To be improving of culture offer'),
  row(
    'less of an act, or its time',
    (m) => is(m.phrase, 'nominalization') && (m.way === 'lower' || m.amount?.kind === 'duration'),
    (m) => (m.stated ? 'changed-unknown' : 'changed-unknown-bare'),
    'Shorten hiring from 60 to 30 days',
  ),
  row(
    'act',
    (m) => is(m.phrase, 'nominalization'),
    stating('improved-thing', 'grown-artefact'),
    'Strengthen staff development',
  ),
  // “Obtain clearance”: somebody else's paper, and nothing to be more or less of.
  row(
    'paper obtained',
    (m) =>
      m.way === 'reach' &&
      m.statement.head.own &&
      !m.stated &&
      !m.aspires &&
      obtaining.has(m.statement.head.verb?.lemma ?? ''),
    'noun-unknown',
    'Secure panel status with one insurer',
  ),
  row('unknown', () => true, stating('changed-unknown-bare'), 'Clean tanks rise from 70% to 95%'),
];
