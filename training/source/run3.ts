import { load, isLast, crossValidate, report, type Config } from './experiment.js';
const all = load('/work/shared/corpus');
const dev = all.filter((e) => !isLast(e.s));
const word = { vector: 0.3, supersense: 1, suffix: 0.5, classes: 0.5 };
const g4 = ['all', 'first', 'second', 'main'];
const base: Config = { name: '', features: true, hand: true, extra: /^(?!fw|w1)/, groups: g4, word, cSparse: 0.5, cExtra: 1, cDense: 5, ownWeight: 0.2, lowWeight: 0.3, newOwnWeight: 0.5, iterations: 40 };
const run = (name: string, c: Partial<Config>) => { const t = Date.now(); report(`${name} `, crossValidate(dev, { ...base, ...c, name })); console.log(`   ${Date.now() - t} ms`); };
const list: [string, Partial<Config>][] = [
  ['base', {}],
  ['no classes', { word: { ...word, classes: 0 } }],
  ['no supersense', { word: { ...word, supersense: 0 } }],
  ['no suffix', { word: { ...word, suffix: 0 } }],
  ['vector .15', { word: { ...word, vector: 0.15 } }],
  ['vector .5', { word: { ...word, vector: 0.5 } }],
  ['main first second rest', { groups: ['main', 'first', 'second', 'rest'] }],
  ['imp/nom', { groups: ['main', 'firstImp', 'secondImp', 'firstNom', 'secondNom', 'rest'] }],
  ['roles', { groups: ['main', 'verb', 'subject', 'object', 'rest'] }],
  ['roles+first', { groups: ['main', 'first', 'second', 'subject', 'object', 'last', 'rest'] }],
  ['sqrt', { norm: 'sqrt' }],
  ['new own .3', { newOwnWeight: 0.3 }],
  ['new own 1', { newOwnWeight: 1 }],
  ['low .6', { lowWeight: 0.6 }],
  ['cExtra 3', { cExtra: 3 }],
  ['cSparse 2', { cSparse: 2 }],
];
for (const [n, c] of list.slice(Number(process.argv[2] ?? 0))) run(n, c);
