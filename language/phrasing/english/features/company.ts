import { type Action, act, type Row, row } from '../../decisions.js';
import type { Quantity } from '../../quantity.js';
import { singular } from '../lexicon/lemmas.js';
import { asVerb, type NounClass, verbClasses } from '../lexicon/lexicon.js';
import { byWords } from '../lexicon/single-words.js';
import { absences, andBut, crowds, reaches } from '../lexicon/word-groups.js';
import type { Item } from '../phrases/items.js';
import { entryEnding } from '../phrases/lexicon-entries.js';
import type { FeatureId } from '../weights.js';
import type { Span, Statement } from './statement.js';

/** What keeps company with the main part: effects and purposes, measured or not, and a second clause with its own measure. */
export function company(statement: Statement): void {
  secondClause(statement);
  reach(statement);
  for (const region of ['rider', 'purpose'] as const) nextTo(statement, region);
  means(statement);
}

const measuredAlready = new Set<FeatureId>(['measured-outcome', 'measured-problem', 'measured-bridge']);

/** The statement measures something already: what that is good for changes nothing. */
const isMeasured = ({ found }: Statement): boolean => found.some(({ id }) => measuredAlready.has(id));

/** “Improve the site by adding a search”: without a measure the work is all that is said. */
function means(statement: Statement): void {
  const { items, stated, kind, add } = statement;
  const part = items.filter((item) => item.region === 'means');
  const first = part[0];
  const verb = byWords.has(first?.lower) ? asVerb(part[1]?.lower ?? '') : undefined;
  if (first === undefined || verb === undefined || stated || kind !== 'key-result') return;
  if (isMeasured(statement)) return;
  const classes = verbClasses.get(verb.lemma);
  const product = classes?.has('make') && entriesIn(part).some((entry) => entry.classes.has('artefact'));
  if (classes?.has('deliver') || product)
    add('means-work', { start: first.start, end: part.at(-1)?.end ?? first.end });
}

/** “Open the branch and reach €100K in sales”: a measured outcome after a conjunction. */
function secondClause({ items, head, add }: Statement): void {
  const main = items.filter((item) => item.region === 'main');
  const link = main.findIndex((item, at) => at > 1 && item.quantity === undefined && joinsClauses(item));
  if (link < 0) return;
  const boundary = main[link]?.end ?? 0;
  const decisive = head.object ?? head.subject;
  const effect = entriesIn(main.slice(link + 1)).find(
    (entry) => (entry.classes.has('outcome') || entry.classes.has('problem')) && entry.near !== undefined,
  );
  if (effect?.near === undefined || (decisive !== undefined && decisive.headEnd > boundary)) return;
  add('measured-effect', {
    start: Math.min(effect.start, effect.near.start),
    end: Math.max(effect.end, effect.near.end),
  });
}

/** How far before a noun its number may stand. */
const counting = 4;

/** “Write a post and get 500 reads”: how many are reached, behind the work. */
function reach({ items, head, add, found }: Statement): void {
  if (found.some(({ id }) => id === 'measured-bridge')) return;
  const behind = (head.object ?? head.subject)?.headEnd ?? head.verb?.end ?? 0;
  const at = items.findIndex(
    (item, index) =>
      item.start >= behind &&
      item.quantity === undefined &&
      item.region !== 'label' &&
      reaches.has(singular(item.lower)) &&
      items.slice(Math.max(0, index - counting), index).some(isCount),
  );
  const number = items.slice(Math.max(0, at - counting), Math.max(0, at)).find(isCount);
  if (number !== undefined)
    add('measured-bridge-effect', { start: number.start, end: items[at]?.end ?? number.end });
}

const isCount = ({ quantity }: Item): boolean => quantity?.kind === 'count' && (quantity.value ?? 0) > 1;

const clauseSigns = new Set([',', '&', '+']);
const joinsClauses = (item: Item): boolean => andBut.has(item.lower) || clauseSigns.has(item.token.text);

interface Beside {
  statement: Statement;
  region: 'rider' | 'purpose';
  whole: Span;
  entries: Entry[];
  measures: Quantity[];
  /** It says that something is absent. */
  absence: boolean;
}

function nextTo(statement: Statement, region: 'rider' | 'purpose'): void {
  const part = statement.items.filter((item) => item.region === region);
  const first = part[0];
  const last = part.at(-1);
  if (first === undefined || last === undefined) return;
  act(besides, {
    statement,
    region,
    whole: { start: first.start, end: last.end },
    entries: entriesIn(part),
    measures: part.flatMap(({ quantity }) => quantity ?? []),
    absence: part.some((item) => absences.has(item.lower)),
  });
}

const shortUnit = /^(?:ms|s$|sec|milli)/;
const numbered = ({ measures }: Beside): boolean => measures.length > 0;
const hasEffect = ({ entries }: Beside): boolean =>
  entries.some(
    ({ classes, near }) => classes.has('outcome') || (classes.has('measure') && near !== undefined),
  );
const hasStep = ({ entries }: Beside): boolean =>
  entries.some(({ classes, key }) => classes.has('bridge') && (!classes.has('outsider') || crowds.has(key)));
const runs = ({ measures }: Beside): boolean =>
  measures.some(
    ({ kind, relation, unit }) => kind === 'duration' && relation === 'at-most' && shortUnit.test(unit ?? ''),
  );
const hasShare = ({ measures }: Beside): boolean =>
  measures.some(({ kind, value }) => kind === 'percent' && value !== 100);
const note =
  (id: FeatureId) =>
  ({ statement, whole }: Beside): void =>
    statement.add(id, whole);

/** What a rider (“with 5 % conversion”) or a purpose (“to win 20 customers”) says. */
export const besides: Row<Beside, Action<Beside>>[] = [
  row(
    'measured purpose',
    (b) => b.region === 'purpose' && hasEffect(b) && numbered(b),
    note('purpose-measured'),
    'Manage to lower the price of a lead by €6',
  ),
  row(
    'measured effect',
    (b) => b.region === 'rider' && hasEffect(b) && (numbered(b) || (b.absence && b.statement.head.own)),
    note('measured-effect'),
    'Fixed fees for wills; margin 30+',
  ),
  row('how it runs', runs, note('measured-effect'), 'Open the portal with pages that load in under 200 ms'),
  row(
    'measured step',
    (b) => hasStep(b) && numbered(b),
    note('measured-bridge-effect'),
    'Host a webinar with 150 attendees',
  ),
  row(
    'purpose',
    (b) => b.region === 'purpose' && !numbered(b) && !isMeasured(b.statement),
    note('purpose-unmeasured'),
    'An employer brand to be proud of',
  ),
  row('share', hasShare, note('percent'), 'Forecasts that land inside ±3 %'),
];

interface Entry extends Span {
  key: string;
  classes: ReadonlySet<NounClass>;
  /** A quantity next to the phrase. */
  near?: Quantity;
}

/** Every entry of the lexicon in a part, leaving out those that only modify the next noun. */
function entriesIn(part: Item[]): Entry[] {
  return part.flatMap((item, at): Entry[] => {
    if (item.quantity !== undefined || item.token.kind !== 'word') return [];
    const found = entryEnding(part, 0, at);
    if (found === undefined || modifies(part, found.at, at + 1)) return [];
    const around = [...part.slice(Math.max(0, found.at - 3), found.at), ...part.slice(at + 1, at + 4)];
    const near = around.find((neighbour) => neighbour.quantity !== undefined)?.quantity;
    const { key, classes } = found;
    return [{ start: part[found.at]?.start ?? item.start, end: item.end, key, classes, near }];
  });
}

/** A longer entry goes on with the next word. */
function modifies(part: Item[], from: number, next: number): boolean {
  const item = part[next];
  const isNoun = item !== undefined && item.quantity === undefined && item.token.kind === 'word';
  return isNoun && entryEnding(part, from, next) !== undefined;
}
