import { decide, type Row, row } from '../../decisions.js';
import { isAmount, type Quantity } from '../../quantity.js';
import type { Token } from '../../text/tokens.js';
import { comparatives } from '../lexicon/adjectives.js';
import { prepositions } from '../lexicon/function-words.js';
import { singular } from '../lexicon/lemmas.js';
import { asVerb, lexicalWord, nounClasses, verbClasses } from '../lexicon/lexicon.js';
import {
  ambiguousGerunds,
  meansWords,
  nounsWithTo,
  purposeGerunds,
  qualityAdjectives,
  riderGerunds,
  timeWords,
  withVerbs,
} from '../lexicon/region-words.js';
import {
  aimedWords,
  asWords,
  byWords,
  forWords,
  fromWords,
  inWords,
  notWords,
  ofWords,
  orderWords,
  soWords,
  suchWords,
  thatWords,
  toWords,
  withoutWords,
  withWords,
} from '../lexicon/single-words.js';
import type { Words } from '../lexicon/table.js';
import { causative, intransitiveChange, takingTo } from '../lexicon/verb-notes.js';
import {
  andOr,
  clauseAdverbs,
  closely,
  comparedWith,
  gerundLinks,
  plainVerbs,
  purposeArticles,
  purposeNouns,
  questions,
  ratioNouns,
  relativeWords,
  riderOpeners,
  surely,
  timeOpeners,
} from '../lexicon/word-groups.js';
import { mainVerbAfter } from './relative-clauses.js';

/**
 * The parts of a statement. Only `main` says what gets done or changed; a `purpose` says what for, a `rider` what
 * comes with it, `means` by what, `time` until when, a `baseline` what it was before, a `label` stands before a colon.
 */
export type Region = 'main' | 'purpose' | 'rider' | 'means' | 'time' | 'baseline' | 'label';

/** Assigns every token its region. `quantities` keep “from 2 to 10” from looking like a purpose. */
export function regionsOf(tokens: Token[], quantities: Quantity[]): Region[] {
  const regions: Region[] = new Array(tokens.length).fill('main');
  const covered = new Set<number>();
  for (const quantity of quantities)
    for (let index = quantity.firstToken; index < quantity.endToken; index += 1) covered.add(index);
  const begin = leading(tokens, quantities, regions);
  const walk: Walk = {
    tokens,
    covered,
    begin,
    region: 'main',
    outside: 'main',
    causes: false,
    takesTo: -1,
    resumes: -1,
  };
  for (let index = begin; index < tokens.length; index += 1) {
    regions[index] = step(walk, index);
    if (tokens[index]?.text === ')') walk.region = walk.outside;
    walk.causes ||=
      isOf(causative, tokens[index] as Token) && !(index > begin && isNoun(tokens[index] as Token));
    if (isOf(takingTo, tokens[index] as Token)) walk.takesTo = index;
  }
  return regions;
}

/** Where the walk over the tokens has got to. */
interface Walk {
  tokens: Token[];
  /** Tokens that belong to a quantity. */
  covered: ReadonlySet<number>;
  /** The first token of the statement itself. */
  begin: number;
  region: Region;
  /** The region around a bracket. */
  outside: Region;
  /** A verb has come that takes an infinitive: “help customers to …”. */
  causes: boolean;
  /** Where the last word stands that may have a “to” of its own; −1 for none. */
  takesTo: number;
  /** Where the main part goes on. */
  resumes: number;
}

/** Moves on to the token at `index`, and returns its region. */
function step(walk: Walk, index: number): Region {
  const { tokens, begin } = walk;
  const token = tokens[index] as Token;
  if (token.text === '(') {
    walk.outside = walk.region;
    walk.region = 'rider';
  }
  const opened = index === begin || walk.covered.has(index) ? undefined : opens(walk, index);
  if (opened !== undefined) walk.region = opened;
  if (opened === 'time') walk.resumes = changeAfter(tokens, index, walk.covered);
  // “Shops that used to leave us | stay”: the clause describes the subject, the statement goes on behind it.
  if (opened === 'rider' && relativeWords.has(token.lower) && !hasVerb(tokens, begin, index))
    walk.resumes = mainVerbAfter(tokens, index);
  if (index === walk.resumes) walk.region = 'main';
  return walk.region;
}

/** “Provide training”: a gerund that is a noun behind another word. */
const isNoun = ({ lower }: Token): boolean => nounClasses.has(lower) && asVerb(lower)?.form === 'gerund';
/** Whether a word, or its dictionary form as a verb, is in a table. */
const isOf = (table: Words, { kind, lower }: Token): boolean =>
  table.has(lower) || (kind === 'word' && table.has(asVerb(lower)?.lemma));

/** “Patients discharged before noon | rise from 20 % to 40 %”: where the statement goes on behind a short time. */
const changeAfter = (tokens: Token[], from: number, covered: ReadonlySet<number>): number => {
  for (let at = from + 2; at < Math.min(tokens.length - 1, from + 5); at += 1) {
    const verb = tokens[at]?.kind === 'word' ? asVerb(tokens[at]?.lower ?? '') : undefined;
    if (verb?.form === 'base' && intransitiveChange.has(verb.lemma) && covered.has(at + 1)) return at;
  }
  return -1;
};

/** Whether a verb stands between two tokens that no determiner, preposition or noun table takes for a noun. */
const hasVerb = (tokens: Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ lower, kind }) =>
        kind === 'word' && asVerb(lower) !== undefined && !nounClasses.has(singular(lower)),
    );

/** “Docs: publish …” and “By the end of Q3, launch …” begin later. Marks what comes before; returns the first main token. */
function leading(tokens: Token[], quantities: Quantity[], regions: Region[]): number {
  const mark = tokens.findIndex((token, index) => index < 7 && (token.text === ':' || token.text === '('));
  const colon = tokens[mark]?.text === ':' ? mark : -1;
  if (colon > 0 && tokens.length - colon > 2) {
    const next = quantities.find(
      (quantity) => quantity.firstToken <= colon + 1 && quantity.endToken > colon + 1 && isAmount(quantity),
    );
    const bare = next !== undefined && next.endToken >= tokens.length - 1;
    if (!bare) {
      regions.fill('label', 0, colon + 1);
      return colon + 1;
    }
  }
  if (timeOpeners.has(tokens[0]?.lower ?? '')) {
    const comma = tokens.findIndex((token, index) => index < 10 && token.text === ',');
    if (comma > 0 && comma < tokens.length - 2) {
      regions.fill('time', 0, comma + 1);
      return comma + 1;
    }
  }
  return 0;
}

interface Opener {
  walk: Walk;
  tokens: Token[];
  index: number;
  /** How many tokens of the statement stand before it. */
  distance: number;
  token: Token;
  lower: string;
  next: Token | undefined;
  nextLower: string;
  before: string;
}

/** The region that the token at `index` opens. */
function opens(walk: Walk, index: number): Region | undefined {
  const { tokens, begin } = walk;
  const token = tokens[index] as Token;
  const next = tokens[index + 1];
  if (token.joined || next?.joined) return undefined;
  if (token.kind === 'word' && !lexicalWord(token.lower).opensRegion) return undefined;
  const opener: Opener = {
    walk,
    tokens,
    index,
    distance: index - begin,
    token,
    lower: token.lower,
    next,
    nextLower: next?.lower ?? '',
    before: tokens[index - 1]?.lower ?? '',
  };
  const says = decide(regionOpeners, opener);
  return says === 'none' ? undefined : says;
}

const openingLemma = ({ tokens, walk }: Opener): string =>
  asVerb(tokens[walk.begin]?.lower ?? '')?.lemma ?? '';
const spacedSign = ({ token, next }: Opener, signs: ReadonlySet<string>): boolean =>
  signs.has(token.text) && next?.spaced === true;
const riderGerund = ({ lower, before, tokens, index }: Opener): boolean =>
  riderGerunds.has(lower) &&
  (!ambiguousGerunds.has(lower) || tokens[index - 1]?.text === ',') &&
  !gerundLinks.has(before);

/** “Upgrade the scanners to halve errors”: whether a “to” belongs to no word before it. */
const isFree = ({ walk, tokens, index }: Opener): boolean =>
  !walk.causes &&
  (walk.takesTo < 0 || (walk.takesTo < index - 1 && movesMeasure(tokens[behindAdverbs(tokens, index)])));
const movesMeasure = (token: Token | undefined): boolean => {
  const verb = token?.kind === 'word' && !comparatives.has(token.lower) ? asVerb(token.lower) : undefined;
  const classes = verb?.form === 'base' ? verbClasses.get(verb.lemma) : undefined;
  return classes?.has('raise') === true || classes?.has('lower') === true;
};
/** Nothing of the clause follows: “find help at once”, “faster than before, and …”. */
const endsClause = ({ next, nextLower }: Opener): boolean =>
  next === undefined || (next.kind === 'symbol' && next.text !== '%') || andOr.has(nextLower);

/** Words and signs that open a region, and some that look so and do not (`none`). */
export const regionOpeners: Row<Opener, Region | 'none'>[] = [
  row(
    'end of a purpose',
    (o) =>
      o.walk.region === 'purpose' &&
      o.token.kind === 'word' &&
      (endsClause(o) || clauseAdverbs.has(`${o.before} ${o.lower}`)),
    'none',
    'Open a desk so that guests find help at once',
  ),
  // “Analyse which accounts …”: a question as the object measures nothing.
  row(
    'question',
    ({ distance, lower, before }) => distance <= 2 && questions.has(lower) && asVerb(before) !== undefined,
    'means',
    'Shoppers find what they look for',
  ),
  row(
    'to do',
    (o) => toWords.has(o.lower) && isFree(o) && isPurpose(o.tokens, o.index, o.walk.begin),
    'purpose',
    'An employer brand to be proud of',
  ),
  row('to', ({ lower }) => toWords.has(lower), 'none', 'Shops that used to leave us stay'),
  row(
    'compared with',
    ({ lower, nextLower }) => comparedWith.has(`${lower} ${nextLower}`),
    'baseline',
    'Publish 5 posts instead of 2',
  ),
  row(
    'in order',
    ({ lower, nextLower }) => inWords.has(lower) && orderWords.has(nextLower),
    'purpose',
    'Launch the portal in order to cut waiting time',
  ),
  row(
    'so',
    ({ lower, before }) => soWords.has(lower) && !notWords.has(before),
    'purpose',
    'Launched in Spain; no effect so far',
  ),
  row(
    'such that',
    ({ lower, nextLower }) => suchWords.has(lower) && thatWords.has(nextLower),
    'purpose',
    'Lay out desks such that visitors find them',
  ),
  row(
    'for better',
    ({ lower, nextLower, tokens, index }) =>
      forWords.has(lower) && qualityAdjectives.has(nextLower) && tokens[index - 1]?.kind !== 'number',
    'purpose',
    'Roll out scanners for better stock accuracy',
  ),
  row('aimed', ({ lower }) => aimedWords.has(lower), 'purpose', '60 mentees get the post they aimed for'),
  row(
    'with the aim',
    ({ lower, nextLower, tokens, index }) =>
      withWords.has(lower) &&
      purposeArticles.has(nextLower) &&
      purposeNouns.has(tokens[index + 2]?.lower ?? ''),
    'purpose',
    'Open a repair corner with the aim of keeping customers and reducing returns',
  ),
  row(
    'enabling',
    ({ lower }) => purposeGerunds.has(lower),
    'purpose',
    'ensure ensuring guarantee guaranteeing',
  ),
  row('resulting', riderGerund, 'rider', 'Close plant 2, saving 3.1M a year'),
  // “work with”, “follow up with 60 prospects”: the preposition belongs to the verb.
  row(
    'work with',
    (o) =>
      withWords.has(o.lower) &&
      withVerbs.has(openingLemma(o)) &&
      (o.distance === 1 || (o.distance === 2 && closely.has(o.before))),
    'none',
    'Collaborate with the city council',
  ),
  // “Ensure that …”: the clause is the statement itself.
  row(
    'ensure that',
    ({ lower, before }) => thatWords.has(lower) && surely.has(before),
    'none',
    'Ensure that no lease is challenged',
  ),
  row(
    'with in a purpose',
    ({ lower, walk }) => riderOpeners.has(lower) && walk.region === 'purpose',
    'none',
    'Lay out desks such that visitors find them',
  ),
  row('with', ({ lower }) => riderOpeners.has(lower), 'rider', 'a second clause with its measure'),
  row('without', ({ lower }) => withoutWords.has(lower), 'rider', 'Payroll runs without corrections'),
  row(
    'by doing',
    ({ lower, nextLower }) => byWords.has(lower) && asVerb(nextLower)?.form === 'gerund',
    'means',
    'Improve the site by adding a search',
  ),
  row(
    'through',
    (o) => meansWords.has(o.lower) && o.index > 1 && (o.distance > 2 || openingLemma(o) !== ''),
    'means',
    'Get more people through the door',
  ),
  row(
    'until',
    ({ lower, nextLower }) => timeWords.has(lower) && !(asWords.has(lower) && !ofWords.has(nextLower)),
    'time',
    'what happens to people, and when',
  ),
  row(
    'colon before a number',
    ({ token, next, nextLower }) =>
      token.text === ':' && (next?.kind === 'number' || fromWords.has(nextLower)),
    'main',
    'Self-serve upgrades per week: 90',
  ),
  row(
    'semicolon or arrow',
    ({ token }) => breaks.has(token.text),
    'rider',
    ', ({ head }) => is(head.object, ',
  ),
  row('full stop', (o) => spacedSign(o, stops), 'rider', ') ? numberWords[token?.lower ?? '),
  row('dash', (o) => spacedSign(o, dashes), 'rider', 'Support – CSAT (1–5): 4.1 > 4.5'),
];

const breaks = new Set([';', '→', '->', '=>']);
const stops = new Set(['.', '!', '?']);
const dashes = new Set(['-', '–', '—']);

interface Infinitive {
  tokens: Token[];
  index: number;
  distance: number;
  /** The verb. */
  word: Token;
  before: Token | undefined;
  after: Token | undefined;
}

/** “to quickly halve”: where the verb stands behind “to”. */
function behindAdverbs(tokens: Token[], to: number): number {
  let next = to + 1;
  while (tokens[next]?.lower.endsWith('ly')) next += 1;
  return next;
}

/** A “to” with an infinitive that nothing before it asks for. */
function isPurpose(tokens: Token[], index: number, begin: number): boolean {
  const next = behindAdverbs(tokens, index);
  const word = tokens[next];
  if (word === undefined) return false;
  const before = tokens[index - 1];
  return decide(infinitives, {
    tokens,
    index,
    distance: index - begin,
    word,
    before,
    after: tokens[next + 1],
  }) as boolean;
}

const isBase = ({ word: { lower } }: Infinitive): boolean =>
  plainVerbs.has(lower) || asVerb(lower)?.form === 'base';
/** “from 3 to ship”: a range, seven tokens back at most. */
const ranges = ({ tokens, index }: Infinitive): boolean =>
  tokens.slice(Math.max(0, index - 7), index).some(({ lower }) => fromWords.has(lower));
/** “from staging to test”, “links to support”: a noun after all. */
const isNounToo = ({ word, after }: Infinitive): boolean =>
  nounClasses.has(singular(word.lower)) &&
  (after === undefined || after.kind !== 'word' || prepositions.has(after.lower));

/** Whether “to” and a word are a purpose. */
export const infinitives: Row<Infinitive, boolean>[] = [
  row('no verb', (i) => i.word.kind !== 'word' || !isBase(i), false, 'what happens to people, and when'),
  row(
    'asked for',
    ({ before }) => before === undefined || nounsWithTo.has(before.lower) || prepositions.has(before.lower),
    false,
    'Shops that used to leave us stay',
  ),
  row(
    'ratio',
    ({ after }) => ratioNouns.has(after?.lower ?? ''),
    false,
    'A configurator to increase conversion',
  ),
  // “Marketing team to publish …” says who shall do it.
  row(
    'who shall do it',
    ({ distance, before }) =>
      distance <= 3 && nounClasses.get(singular(before?.lower ?? ''))?.has('insider') === true,
    false,
    'The design team to draft a poster',
  ),
  row('noun after all', isNounToo, false, 'Suppliers queue to work with us'),
  row('range', ranges, false, 'Trim steps from draft to print'),
  row('purpose', () => true, true, 'An employer brand to be proud of'),
];
