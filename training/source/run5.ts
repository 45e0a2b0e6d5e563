// Scratch
import { exampleOf, type Recipe } from './fit.js';
import { crossValidate, foldsOf, type Prediction } from './folds.js';
import { areaOf, figuresAt, isHeadline, readingOf, thresholdAt, workOf } from './figures.js';
import { corpusFiles, readStatements, sha256, type LabelledStatement } from './statements.js';
import { loadVectors } from './vectors.js';
import { loadSupersenses } from './wordnet.js';
import { describer } from './words.js';
const root = process.cwd();
const V = loadVectors(`${root}/training/.cache`, `${root}/training`), S = loadSupersenses(`${root}/training`);
export const isLast = (s: LabelledStatement) => !s.own && s.file !== 'dev.jsonl' && parseInt(sha256(`last ${s.source}`).slice(0, 8), 16) % 4 === 0;
const own = ['test/phrasing/labelled.jsonl', process.env.OWNA ?? '/tmp/own-a.jsonl', process.env.OWNB ?? '/tmp/own-b.jsonl', ...(process.env.OWN ?? '').split(',').filter(Boolean)];
const all = [...readStatements(own, true), ...readStatements(corpusFiles('/work/shared/corpus'), false)].map(exampleOf);
const dev = all.filter((e) => !isLast(e.statement));
export const base: Recipe = { features: true, shapes: true, hand: true, lexicon: true, featurePenalty: 0.7, shapePenalty: 2, handPenalty: 0.15, wordPenalty: 5, oldOwn: 0.2, newOwn: 0.3, low: 0.4, bridge: 1, vague: 1, least: 3, iterations: 45, ceiling: 1.5 };
const scales = { vector: 0.25, supersense: 0.7, classes: 0.5 };
const pc = (x: number) => (100 * x).toFixed(1);
const software = new Set(['software', 'engineering', 'product']);
export function show(name: string, ps: Prediction[]) {
  const h = ps.filter(isHeadline);
  console.log(`## ${name}`);
  for (const [l, q] of [['all', h], ['software', h.filter((p) => software.has(p.example.statement.sector))], ['other', h.filter((p) => !software.has(p.example.statement.sector))], ['new', h.filter((p) => p.example.statement.file !== 'dev.jsonl')], ['low', ps.filter((p) => p.example.statement.kind === 'key-result' && p.example.statement.expected !== 'either')], ['object', ps.filter((p) => p.example.statement.kind === 'objective' && p.example.statement.expected !== 'either')]] as const) {
    const t3 = thresholdAt(q, 0.03), t5 = thresholdAt(q, 0.05);
    console.log(`${l.padEnd(8)} n=${q.length} auc ${areaOf(q).toFixed(4)} R@3=${pc(figuresAt(q, t3).recall)} (${t3.toFixed(2)}) R@5=${pc(figuresAt(q, t5).recall)} (${t5.toFixed(2)}) | ${[0.4, 0.45, 0.5, 0.55, 0.6, 0.66].map((t) => { const f = figuresAt(q, t); return `${pc(f.precision)}/${pc(f.recall)}/${pc(f.falseAlarms)}`; }).join('  ')}`);
  }
  const b = ps.filter((p) => p.example.statement.kind === 'key-result' && p.example.statement.label === 'bridge'), v = ps.filter((p) => p.example.statement.kind === 'key-result' && p.example.statement.label === 'vague'), va = ps.filter((p) => p.example.statement.label === 'vague');
  const nll = -h.reduce((s, p) => s + Math.log(Math.max(1e-6, p.probabilities[['outcome', 'output', 'activity', 'bridge', 'vague'].indexOf(p.example.statement.label)]!)), 0) / h.length;
  console.log(`bridges ${b.length} warned@.5 ${pc(b.filter((p) => workOf(p) >= 0.5).length / b.length)} @.55 ${pc(b.filter((p) => workOf(p) >= 0.55).length / b.length)} @.6 ${pc(b.filter((p) => workOf(p) >= 0.6).length / b.length)} read ${pc(b.filter((p) => readingOf(p) === 'bridge').length / b.length)}; vague kr ${v.length} read ${pc(v.filter((p) => readingOf(p) === 'vague').length / v.length)} all ${va.length} ${pc(va.filter((p) => readingOf(p) === 'vague').length / va.length)}; nll ${nll.toFixed(3)} acc ${pc(h.filter((p) => readingOf(p) === p.example.statement.label).length / h.length)}`);
}
const lists: Record<string, [string, Partial<Recipe> & { scales?: Partial<typeof scales> }][]> = {
  base: [['base', {}]],
  one: [['ceiling 9', { ceiling: 9 }], ['no supersense', { ceiling: 9, scales: { supersense: 0 } }], ['least 1', { ceiling: 9, least: 1, scales: { supersense: 0 } }], ['ceiling 2.5', { ceiling: 2.5, scales: { supersense: 0 } }], ['vector .15', { ceiling: 2.5, scales: { supersense: 0, vector: 0.15 } }]],
  balance: [['bridge 2 vague 3', { bridge: 2, vague: 3 }], ['bridge 3 vague 3', { bridge: 3, vague: 3 }]],
  shapes: [['no number', { shapes: /^(?!number|length)/ }], ['no does/who', { shapes: /^(?!does|who)/ }], ['no amount', { shapes: /^(?!amount)/ }], ['no counted/part', { shapes: /^(?!counted|part)/ }], ['no subject/object', { shapes: /^(?!subject|object)/ }]],
  abl: [['refit', { shapes: false, lexicon: false }], ['refit+shapes', { lexicon: false }], ['refit+lexicon', { shapes: false }], ['no hand', { hand: false }], ['shapes+lexicon', { features: false, hand: false }], ['lexicon only', { features: false, hand: false, shapes: false }]],
  reg: [['word 2', { wordPenalty: 2 }], ['word 12', { wordPenalty: 12 }], ['shape 4', { shapePenalty: 4 }], ['new own .6', { newOwn: 0.6 }], ['low .7', { low: 0.7 }], ['old own .05', { oldOwn: 0.05 }], ['iter 120', { iterations: 120 }]],
};
if (process.argv[1]?.includes('run5')) {
  const seed = Number(process.env.SEED ?? 1);
  for (const name of (process.argv[2] ?? 'base').split(',')) for (const [n, r] of lists[name]!) { const t = Date.now(); const { scales: sc, ...rest } = r; show(n, crossValidate(dev, { ...base, ...rest }, describer(V, S, { ...scales, ...sc }), foldsOf(dev, 5, seed))); console.log(`   ${Date.now() - t} ms`); }
}
