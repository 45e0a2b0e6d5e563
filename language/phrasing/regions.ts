import { singular } from './lemmas.js';
import { prepositions } from './lexicon/function-words.js';
import { asVerb, nounClasses } from './lexicon/lexicon.js';
import {
  ambiguousGerunds,
  meansWords,
  nounsWithTo,
  purposeGerunds,
  qualityAdjectives,
  riderGerunds,
  timeWords,
  withVerbs,
} from './lexicon/region-words.js';
import { causative, intransitiveChange } from './lexicon/verbs.js';
import { isAmount, type Quantity } from './quantity.js';
import { mainVerbAfter } from './relative-clauses.js';
import type { Token } from './tokens.js';

/**
 * The parts of a statement. Only `main` says what gets done or changed; a `purpose` says what for, a `rider` what
 * comes with it, `means` by what, `time` until when, a `baseline` what it was before, a `label` stands before a colon.
 */
export type Region = 'main' | 'purpose' | 'rider' | 'means' | 'time' | 'baseline' | 'label';

/** Assigns every token its region. `quantities` keep “from 2 to 10” from looking like a purpose. */
export function regionsOf(tokens: Token[], quantities: Quantity[]): Region[] {
  const regions: Region[] = new Array(tokens.length).fill('main');
  let region: Region = 'main';
  let outside: Region = 'main';
  const covered = new Set<number>();
  for (const quantity of quantities)
    for (let index = quantity.firstToken; index < quantity.endToken; index += 1) covered.add(index);
  const begin = leading(tokens, quantities, regions);
  let causes = false;
  let resumes = -1;
  for (let index = begin; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.text === '(') {
      outside = region;
      region = 'rider';
    }
    if (!covered.has(index)) {
      const opened: Region | undefined =
        index === begin ? undefined : opens(tokens, index, causes, region, begin);
      if (opened !== undefined) region = opened;
      if (opened === 'time') resumes = changeAfter(tokens, index, covered);
      // “Shops that used to leave us | stay”: the clause describes the subject, the statement goes on behind it.
      if (opened === 'rider' && relatives.has(token.lower) && !hasVerb(tokens, begin, index))
        resumes = mainVerbAfter(tokens, index);
    }
    if (index === resumes) region = 'main';
    regions[index] = region;
    if (token.text === ')') region = outside;
    const verb = token.kind === 'word' ? asVerb(token.lower) : undefined;
    if (verb !== undefined && causative.has(verb.lemma)) causes = true;
    else if (causative.has(token.lower)) causes = true;
  }
  return regions;
}

const baselines = new Set(['instead of', 'rather than', 'compared to', 'compared with']);
const relatives = new Set(['who', 'that', 'which']);

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
  if (
    [
      'by',
      'before',
      'during',
      'in',
      'after',
      'within',
      'until',
      'at',
      'for',
      'on',
      'with',
      'throughout',
      'starting',
    ].includes(tokens[0]?.lower ?? '')
  ) {
    const comma = tokens.findIndex((token, index) => index < 10 && token.text === ',');
    if (comma > 0 && comma < tokens.length - 2) {
      regions.fill('time', 0, comma + 1);
      return comma + 1;
    }
  }
  return 0;
}

function opens(
  tokens: Token[],
  index: number,
  causes: boolean,
  region: Region,
  begin: number,
): Region | undefined {
  const { lower, joined, text } = tokens[index] as Token;
  const next = tokens[index + 1];
  const nextLower = next?.lower ?? '';
  if (joined || next?.joined) return undefined;
  // “Analyse which accounts …”: a question as the object measures nothing.
  if (
    index - begin <= 2 &&
    ['which', 'how', 'what', 'why', 'whether', 'who', 'where'].includes(lower) &&
    asVerb(tokens[index - 1]?.lower ?? '') !== undefined &&
    lower !== 'who'
  )
    return 'means';
  if (lower === 'to') return !causes && isPurpose(tokens, index, begin) ? 'purpose' : undefined;
  if (baselines.has(`${lower} ${nextLower}`)) return 'baseline';
  if (lower === 'in' && nextLower === 'order') return 'purpose';
  if (lower === 'so' && tokens[index - 1]?.lower !== 'not') return 'purpose';
  if (lower === 'such' && nextLower === 'that') return 'purpose';
  if (lower === 'for' && qualityAdjectives.has(nextLower) && tokens[index - 1]?.kind !== 'number')
    return 'purpose';
  if (
    lower === 'aimed' ||
    (lower === 'with' &&
      ['the', 'a'].includes(nextLower) &&
      ['goal', 'aim', 'purpose', 'intention', 'objective'].includes(tokens[index + 2]?.lower ?? ''))
  )
    return 'purpose';
  if (purposeGerunds.has(lower)) return 'purpose';
  if (
    riderGerunds.has(lower) &&
    (!ambiguousGerunds.has(lower) || tokens[index - 1]?.text === ',') &&
    tokens[index - 1]?.lower !== 'by' &&
    !['of', 'for', 'from', 'on', 'in', 'and'].includes(tokens[index - 1]?.lower ?? '')
  )
    return 'rider';
  // “work with”, “follow up with 60 prospects”: the preposition belongs to the verb.
  const opening = asVerb(tokens[begin]?.lower ?? '')?.lemma ?? '';
  const distance = index - begin;
  if (
    lower === 'with' &&
    withVerbs.has(opening) &&
    (distance === 1 ||
      (distance === 2 &&
        ['up', 'closely', 'directly', 'actively', 'together'].includes(tokens[index - 1]?.lower ?? '')))
  )
    return undefined;
  // “Ensure that …”: the clause is the statement itself.
  if (
    lower === 'that' &&
    ['ensure', 'ensuring', 'guarantee', 'sure', 'ensured'].includes(tokens[index - 1]?.lower ?? '')
  )
    return undefined;
  if (
    lower === 'with' ||
    lower === 'w' ||
    lower === 'that' ||
    lower === 'who' ||
    lower === 'whose' ||
    lower === 'which' ||
    lower === 'while' ||
    lower === 'whilst'
  )
    return region === 'purpose' ? undefined : 'rider';
  if (lower === 'without') return 'rider';
  if (lower === 'by' && asVerb(nextLower)?.form === 'gerund') return 'means';
  if (
    meansWords.has(lower) &&
    index > 1 &&
    (index - begin > 2 || asVerb(tokens[begin]?.lower ?? '') !== undefined)
  )
    return 'means';
  if (timeWords.has(lower) && !(lower === 'as' && nextLower !== 'of')) return 'time';
  if (text === ':' && (next?.kind === 'number' || nextLower === 'from')) return 'main';
  if (text === ';' || text === '→' || text === '->' || text === '=>') return 'rider';
  if ((text === '.' || text === '!' || text === '?') && next?.spaced) return 'rider';
  if ((text === '-' || text === '–' || text === '—') && next?.spaced) return 'rider';
  return undefined;
}

/** A “to” with an infinitive that nothing before it asks for. */
function isPurpose(tokens: Token[], index: number, begin: number): boolean {
  let next = index + 1;
  while (tokens[next]?.lower.endsWith('ly')) next += 1;
  const word = tokens[next];
  if (word === undefined || word.kind !== 'word') return false;
  const verb = word.lower === 'be' || word.lower === 'have' ? { form: 'base' } : asVerb(word.lower);
  if (verb?.form !== 'base') return false;
  const before = tokens[index - 1];
  if (before === undefined || nounsWithTo.has(before.lower) || prepositions.has(before.lower)) return false;
  const after = tokens[next + 1];
  if (['ratio', 'rate', 'conversion', 'conversions', 'percentage'].includes(after?.lower ?? '')) return false;
  // “Marketing team to publish …” says who shall do it.
  if (index - begin <= 3 && nounClasses.get(singular(before.lower))?.has('insider') === true) return false;
  // “from staging to test”, “links to support”: a noun after all.
  const nounToo = nounClasses.has(singular(word.lower));
  if (nounToo && (after === undefined || after.kind !== 'word' || prepositions.has(after.lower)))
    return false;
  for (let back = index - 1; back >= 0 && back > index - 8; back -= 1)
    if (tokens[back]?.lower === 'from') return false;
  return true;
}
