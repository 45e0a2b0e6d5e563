import { load, isLast, crossValidate, report, type Config, headline } from './experiment.js';
const all = load('/work/shared/corpus');
const dev = all.filter((e) => !isLast(e.s));
console.log('loaded', all.length, dev.length, 'last', headline(all.filter((e) => isLast(e.s)).map((e) => ({ e, p: new Float64Array(5) }))).length);
const word = { vector: 0.3, supersense: 1, suffix: 0.5, classes: 0.5 };
const g4 = ['all', 'first', 'second', 'main'];
const base: Config = { name: '', features: true, hand: true, extra: false, groups: [], word, cSparse: 0.5, cDense: 5, ownWeight: 0.2, lowWeight: 0.3, newOwnWeight: 0.5, iterations: 50 };
const run = (name: string, c: Partial<Config>) => { const t = Date.now(); report(`${name} `, crossValidate(dev, { ...base, ...c, name })); console.log(`   ${Date.now() - t} ms`); };
const sets: Record<string, [string, Partial<Config>][]> = {
  a: [
    ['refitted', {}],
    ['primitive only', { features: false, hand: false, extra: true, cExtra: 1 }],
    ['primitive + vectors', { features: false, hand: false, extra: true, cExtra: 1, groups: g4 }],
    ['all + vectors', { extra: true, cExtra: 2, groups: g4 }],
    ['all, no fw + vectors', { extra: /^(?!fw|w1)/, cExtra: 2, groups: g4 }],
  ],
  c: [
    ['P+v own-new 0.5', { features: false, hand: false, extra: /^(?!fw|w1)/, cExtra: 1, groups: g4 }],
    ['P+v own-new 1', { features: false, hand: false, extra: /^(?!fw|w1)/, cExtra: 1, groups: g4, newOwnWeight: 1, ownWeight: 0.5 }],
    ['P+v own-new 0.25', { features: false, hand: false, extra: /^(?!fw|w1)/, cExtra: 1, groups: g4, newOwnWeight: 0.25 }],
  ],
  d: [
    ['all+v own-new 0.5', { extra: /^(?!fw|w1)/, cExtra: 1, groups: g4 }],
    ['feat no hand+v own-new 0.5', { hand: false, extra: /^(?!fw|w1)/, cExtra: 1, cSparse: 1, groups: g4 }],
    ['P + fw + v own-new 0.5', { features: false, hand: false, extra: true, cExtra: 1, groups: g4 }],
  ],
  b: [
    ['own 0.5', { extra: true, cExtra: 2, groups: g4, ownWeight: 0.5 }],
    ['own 0.1', { extra: true, cExtra: 2, groups: g4, ownWeight: 0.1 }],
    ['low 0.6', { extra: true, cExtra: 2, groups: g4, lowWeight: 0.6 }],
    ['groups roles', { extra: true, cExtra: 2, groups: ['all', 'verb', 'subject', 'object', 'rest'] }],
    ['groups imp/nom', { extra: true, cExtra: 2, groups: ['all', 'firstImp', 'secondImp', 'firstNom', 'secondNom', 'rest'] }],
  ],
};
for (const [n, c] of sets[process.argv[2]!]!) run(n, c);
