import { bridgeMeasures, measureHeads, outcomeMeasures } from './measures.js';
import { insiders, outsiders, places } from './people.js';
import { artefacts, coverages, efforts, events, nominalizations } from './products.js';
import { problems, qualities, servedItems, transparentHeads } from './qualities.js';

/** What a noun stands for. A noun can stand for several things: an incident is a problem and is served. */
export type NounClass =
  | 'outcome'
  | 'measure'
  | 'bridge'
  | 'artefact'
  | 'event'
  | 'effort'
  | 'nominalization'
  | 'coverage'
  | 'outsider'
  | 'insider'
  | 'place'
  | 'quality'
  | 'served'
  | 'problem'
  | 'transparent';

/**
 * Nouns by what they stand for, in order of precedence where one noun stands in several tables. `npm run generate` packs them: the
 * reader itself looks them up in packed form.
 */
export const nounTables: readonly (readonly [NounClass, readonly string[]])[] = [
  ['coverage', coverages],
  ['outcome', outcomeMeasures],
  ['bridge', bridgeMeasures],
  ['event', events],
  ['effort', efforts],
  ['artefact', artefacts],
  ['nominalization', nominalizations],
  ['measure', measureHeads],
  ['quality', qualities],
  ['outsider', outsiders],
  ['insider', insiders],
  ['place', places],
  ['problem', problems],
  ['served', servedItems],
  ['transparent', transparentHeads],
];
