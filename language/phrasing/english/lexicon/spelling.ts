import { singular } from './lemmas.js';

/** The key under which a phrase is filed: lower case, each word in the singular, hyphens as spaces. */
export function phraseKey(phrase: string): string {
  return phrase.toLowerCase().replaceAll('-', ' ').split(' ').map(spelling).map(singular).join(' ');
}

/** One spelling of words that have two. */
export function spelling(word: string): string {
  const american = americanOf(word);
  if (american !== undefined) return american;
  return word.includes('isation') ? word.replace(/isation(s?)$/, 'ization$1') : word;
}

function americanOf(word: string): string | undefined {
  const american = britishToAmerican.get(word);
  if (american !== undefined || !word.endsWith('s')) return american;
  const singularOfBritish = britishToAmerican.get(word.slice(0, -1));
  return singularOfBritish && `${singularOfBritish}s`;
}

/** Pairs of words, British and American. */
const britishToAmerican: ReadonlyMap<string, string> = new Map(
  'programme program,centre center,labour labor,enrolment enrollment,catalogue catalog,licence license,behaviour behavior,colour color,cheque check,fulfilment fulfillment,organiser organizer,traveller traveler,judgement judgment,ageing aging,grey gray,neighbour neighbor,favour favor,honour honor,defence defense,offence offense,metre meter,litre liter,theatre theater,analyse analyze,automatisation automation,mould mold,tyre tire,pyjamas pajamas,storey story,modelling modeling,labelling labeling,travelling traveling,cancelled canceled'
    .split(',')
    .map((pair) => pair.split(' ') as [british: string, american: string]),
);
