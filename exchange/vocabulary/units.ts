/** Units in other words than a plan's, in lower case, by the plan's own. */
export const unitSynonyms: Readonly<Record<string, string>> = {
  percent: '%',
  'per cent': '%',
  percentage: '%',
  prozent: '%',
  'pour cent': '%',
  'por ciento': '%',
  'por cento': '%',
  pct: '%',
  'percentage points': 'pp',
  'percentage point': 'pp',
  prozentpunkte: 'pp',
  minuten: 'minutes',
  stunden: 'hours',
  tage: 'days',
  wochen: 'weeks',
  monate: 'months',
  sekunden: 'seconds',
  std: 'hours',
  tagen: 'days',
  dias: 'days',
  horas: 'hours',
  jours: 'days',
  heures: 'hours',
  semaines: 'weeks',
  semanas: 'weeks',
  meses: 'months',
  mois: 'months',
  euro: 'EUR',
  euros: 'EUR',
  dollar: 'USD',
  dollars: 'USD',
  usd: 'USD',
  eur: 'EUR',
  gbp: 'GBP',
  chf: 'CHF',
};

/** Words for large numbers, by how a plan writes them. */
export const magnitudes: Readonly<Record<string, 'K' | 'M' | 'B'>> = {
  k: 'K',
  thousand: 'K',
  tsd: 'K',
  tausend: 'K',
  mille: 'K',
  mil: 'K',
  m: 'M',
  mm: 'M',
  mn: 'M',
  mio: 'M',
  million: 'M',
  millions: 'M',
  millionen: 'M',
  millones: 'M',
  milhoes: 'M',
  b: 'B',
  bn: 'B',
  mrd: 'B',
  billion: 'B',
  billions: 'B',
};

/** What a column of units says where there is none. */
export const noUnits: ReadonlySet<string> = new Set([
  'number',
  'numeric',
  'count',
  'integer',
  'absolute',
  'none',
  'value',
  'n/a',
  '-',
  '#',
  'anzahl',
  'zahl',
  'numero',
  'nombre',
]);

/** Words that follow a number and are no unit of it. */
export const wordsAfterNumbers: ReadonlySet<string> = new Set(
  (
    'and or for per with within from until before after the than each every in on of at by to when while but as is are was ' +
    'a an this that their our its it more less fewer out via vs if then we they who which during across over under ' +
    'new different additional active first next last most least through und oder bis pro von zu im am auf mit fur bei je der die das ' +
    'y o por para con de del la el los las en al et ou par pour avec du des le les dans e do da dos das em com no na'
  ).split(' '),
);

/** Plural nouns that do not end in “s”. */
export const irregularPlurals: ReadonlySet<string> = new Set(['people', 'children', 'women', 'men', 'staff']);
