// Scratch: compares models by cross-validation.
import { readFileSync } from 'node:fs';
import { analyse, createPhraseReader } from '../../language/phrasing/english/phrase-reader.js';
import { singular } from '../../language/phrasing/english/lexicon/lemmas.js';
import { isWord } from '../../language/phrasing/english/phrases/items.js';
import { asVerb, nounClasses, spelling } from '../../language/phrasing/english/lexicon/lexicon.js';
import * as fw from '../../language/phrasing/english/lexicon/function-words.js';
import { weights as hand, priors } from '../../language/phrasing/english/weights.js';
import { classes, corpusFiles, readStatements, sha256, type LabelledStatement } from './statements.js';
import { loadVectors } from './vectors.js';
import { loadSupersenses, supersenses } from './wordnet.js';
import { fitSoftmax, scoresOf, softmax, type Design } from './softmax.js';

export const functionSets = [fw.determiners, fw.prepositions, fw.conjunctions, fw.auxiliaries, fw.pronouns, fw.adverbs, fw.absent, fw.relatives];
export const isFunction = (w: string) => functionSets.some((s) => s?.has(w));

export interface Word { lower: string; region: string; start: number; role: string }
export interface Example { s: LabelledStatement; features: string[]; mood: string; words: Word[]; abstained: boolean; hand: number[]; today: any; extra: string[] }

export function example(s: LabelledStatement): Example {
  const a = analyse(s.text, s.kind);
  const h = a.head;
  const within = (it: any, p: any) => p !== undefined && it.start >= (a.items[p.first]?.start ?? 1e9) && it.end <= (a.items[p.end - 1]?.end ?? -1);
  const words: Word[] = a.items.filter((i) => isWord(i) && i.token.kind === 'word' && !isFunction(i.lower)).map((i) => {
    let role = 'other';
    if (h.verb && i.start >= h.verb.start && i.end <= h.verb.end) role = 'verb';
    else if (h.subject && i.start >= h.subject.headStart && i.end <= h.subject.headEnd) role = 'subject';
    else if (h.object && i.start >= h.object.headStart && i.end <= h.object.headEnd) role = 'object';
    return { lower: i.lower, region: i.region, start: i.start, role };
  });
  const features = a.features.map((f) => f.id);
  const handScores = classes.map((c) => priors[s.kind][c] + a.features.reduce((sum, f) => sum + ((hand as any)[f.id][c] ?? 0), 0));
  const extra: string[] = [`mood:${h.mood}`, `kind:${s.kind}`, `mood:${h.mood}:${s.kind}`];
  const text = s.text;
  if (/\d/.test(text)) extra.push('digit');
  if (/%|percent/.test(text)) extra.push('%');
  const n = words.length;
  extra.push(`len:${n < 4 ? 's' : n < 8 ? 'm' : n < 14 ? 'l' : 'xl'}`);
  for (const [name, p] of [['subj', h.subject], ['obj', h.object]] as const) {
    if (!p) continue;
    for (const c of p.classes) extra.push(`${name}:${c}`, `${h.mood}:${name}:${c}`);
    if (p.classes.size === 0) extra.push(`${name}:none`, `${h.mood}:${name}:none`);
    if (p.quantity) extra.push(`${name}:q:${p.quantity.kind}`);
    if (p.share) extra.push(`${name}:share`);
    if (p.quantifier) extra.push(`${name}:${p.quantifier}`);
    if (p.plural) extra.push(`${name}:plural`);
  }
  if (h.verb) for (const c of h.verb.classes) extra.push(`verb:${c}`, `${h.mood}:verb:${c}`);
  if (h.verb && !h.verb.known) extra.push('verb:unknown');
  for (const i of a.items) if (i.quantity) extra.push(`q:${i.region}:${i.quantity.kind}:${i.quantity.relation}`, `q:${i.quantity.kind}`, `q:${i.quantity.relation}`);
  for (const r of new Set(a.items.map((i) => i.region))) extra.push(`region:${r}`);
  if (h.verb) for (const v of h.verb.classes.size ? h.verb.classes : ['none']) {
    for (const c of h.object ? (h.object.classes.size ? h.object.classes : ['none']) : ['-']) extra.push(`vo:${h.mood}:${v}:${c}`);
    for (const c of h.subject ? (h.subject.classes.size ? h.subject.classes : ['none']) : []) extra.push(`sv:${h.mood}:${c}:${v}`);
  }
  const am = a.items.find((i) => i.quantity && i.region === 'main')?.quantity;
  for (const c of (h.object ?? h.subject)?.classes ?? []) extra.push(`nq:${h.mood}:${c}:${am?.kind ?? '-'}:${am?.relation ?? '-'}`);
  for (const i of a.items.filter((i) => i.region !== 'main' && !i.quantity)) { for (const c of nounClasses.get(spelling(singular(i.lower))) ?? []) extra.push(`r:${i.region}:${c}`); }
  for (const i of a.items.slice(0, 1)) extra.push(`w1:${isFunction(i.lower) ? i.lower : i.quantity ? 'q' : '*'}`);
  for (const i of a.items.filter((i) => isFunction(i.lower))) extra.push(`fw:${i.lower}`);
  const today = createPhraseReader().read(s.text, s.kind);
  return { s, features, mood: h.mood, words, abstained: a.abstained !== undefined, hand: handScores, today, extra: [...new Set(extra)] };
}

const cache = new URL('../../training/.cache', import.meta.url).pathname;
export const root = process.cwd();
const V = loadVectors(`${root}/training/.cache`, `${root}/training`);
const S = loadSupersenses(`${root}/training`);

// standardise vectors over frequent words, and turn them to their principal axes
const D0 = V.dimensions;
export const D = Number(process.env.AXES ?? 50);
const mean = new Float64Array(D0);
const N = 20000;
for (let r = 0; r < N; r++) for (let d = 0; d < D0; d++) mean[d]! += V.values[r * D0 + d]! / N;
const cov = Array.from({ length: D0 }, () => new Float64Array(D0));
for (let r = 0; r < N; r++) for (let i = 0; i < D0; i++) { const x = V.values[r * D0 + i]! - mean[i]!; for (let j = 0; j <= i; j++) cov[i]![j]! += x * (V.values[r * D0 + j]! - mean[j]!) / N; }
for (let i = 0; i < D0; i++) for (let j = 0; j < i; j++) cov[j]![i] = cov[i]![j]!;
// orthogonal iteration
let basis = Array.from({ length: D }, (_, k) => Float64Array.from({ length: D0 }, (_, i) => (i === k ? 1 : 0.01 * Math.sin(i * (k + 1)))));
const eig = new Float64Array(D);
for (let it = 0; it < 60; it++) {
  basis = basis.map((v) => Float64Array.from(cov, (row) => row.reduce((t, x, i) => t + x * v[i]!, 0)));
  for (let k = 0; k < D; k++) {
    for (let j = 0; j < k; j++) { const p = basis[k]!.reduce((t, x, i) => t + x * basis[j]![i]!, 0); for (let i = 0; i < D0; i++) basis[k]![i]! -= p * basis[j]![i]!; }
    const n = Math.sqrt(basis[k]!.reduce((t, x) => t + x * x, 0)); eig[k] = n; for (let i = 0; i < D0; i++) basis[k]![i]! /= n;
  }
}
const whiten = Number(process.env.WHITEN ?? 1);
const axis = basis.map((v, k) => v.map((x) => x / Math.pow(eig[k]!, whiten / 2) / Math.pow(eig[0]!, (1 - whiten) / 2)));
const projected = (row: number) => axis.map((v) => v.reduce((t, x, i) => t + x * (V.values[row * D0 + i]! - mean[i]!), 0));

const suffixes = ['ing', 'ed', 's', 'tion', 'ment', 'er', 'ers', 'ity', 'ness', 'al', 'ive', 'ance', 'ence', 'ure', 'able', 'age', 'ship'];
export interface WordOptions { supersense: number; suffix: number; classes: number; vector: number }
const nounClassNames = ['outcome','measure','bridge','artefact','event','effort','nominalization','coverage','outsider','insider','place','quality','served','problem','transparent'];
const verbClassNames = ['deliver','make','work','affect','fare','finish','spend','raise','lower','reach','keep','win','serve','behave','arrive'];
import { verbClasses } from '../../language/phrasing/english/lexicon/lexicon.js';
const repCache = new Map<string, Float32Array | undefined>();
export const repSize = D + supersenses + suffixes.length + nounClassNames.length + verbClassNames.length;
let repKey = '';
export function rep(word: string, o: WordOptions): Float32Array | undefined {
  const key = JSON.stringify(o);
  if (key !== repKey) { repCache.clear(); repKey = key; }
  if (repCache.has(word)) return repCache.get(word);
  const lemmas = [word, spelling(singular(word)), asVerb(word)?.lemma ?? word];
  const out = new Float32Array(repSize);
  let any = false;
  const row = lemmas.map((l) => V.index.get(l)).find((r) => r !== undefined);
  if (row !== undefined) { any = true; projected(row).forEach((x, d) => { out[d] = o.vector * Math.max(-4, Math.min(4, x)); }); }
  const sense = lemmas.map((l) => S.get(l)).find((r) => r !== undefined);
  if (sense && o.supersense) { any = true; for (let d = 0; d < supersenses; d++) out[D + d] = o.supersense * sense[d]!; }
  if (o.suffix) suffixes.forEach((x, k) => { if (word.length > x.length + 2 && word.endsWith(x)) out[D + supersenses + k] = o.suffix; });
  if (o.classes) {
    const nc = nounClasses.get(lemmas[1]!); const vc = verbClasses.get(lemmas[2]!);
    nounClassNames.forEach((c, k) => { if (nc?.has(c as any)) { out[D + supersenses + suffixes.length + k] = o.classes; any = true; } });
    verbClassNames.forEach((c, k) => { if (vc?.has(c as any)) { out[D + supersenses + suffixes.length + nounClassNames.length + k] = o.classes; any = true; } });
  }
  const r = any ? out : undefined;
  repCache.set(word, r);
  return r;
}

export type Group = (words: Word[], e: Example) => Word[];
export const groups: Record<string, Group> = {
  all: (w) => w,
  first: (w) => w.slice(0, 1),
  second: (w) => w.slice(1, 3),
  main: (w) => w.filter((x) => x.region === 'main'),
  rest: (w) => w.filter((x) => x.region !== 'main'),
  verb: (w) => w.filter((x) => x.role === 'verb'),
  subject: (w) => w.filter((x) => x.role === 'subject'),
  object: (w) => w.filter((x) => x.role === 'object'),
  mainrest: (w) => w.filter((x) => x.region === 'main').slice(3),
  last: (w) => w.filter((x) => x.region === 'main').slice(-1),
  firstImp: (w, e) => ['imperative', 'gerund', 'past'].includes(e.mood) ? w.slice(0, 1) : [],
  firstNom: (w, e) => ['imperative', 'gerund', 'past'].includes(e.mood) ? [] : w.slice(0, 1),
  secondImp: (w, e) => ['imperative', 'gerund', 'past'].includes(e.mood) ? w.slice(1, 3) : [],
  secondNom: (w, e) => ['imperative', 'gerund', 'past'].includes(e.mood) ? [] : w.slice(1, 3),
};

export interface Config {
  name: string;
  features?: boolean; hand?: boolean; extra?: boolean | RegExp; groups: string[];
  word: WordOptions; norm?: 'mean' | 'sqrt';
  cSparse: number; cDense: number; cExtra?: number;
  ownWeight: number; lowWeight: number; newOwnWeight?: number; iterations?: number;
  filter?: (e: Example) => boolean;
}

export function designOf(examples: Example[], c: Config, cols: Map<string, number>, grow: boolean): Design {
  const sparse: Design['sparse'] = [];
  const G = c.groups.length;
  const dense = new Float32Array(examples.length * G * repSize);
  examples.forEach((e, r) => {
    const col: number[] = [], val: number[] = [];
    const add = (k: string, v: number) => {
      let i = cols.get(k);
      if (i === undefined) { if (!grow) return; i = cols.size; cols.set(k, i); }
      const at = col.indexOf(i); if (at >= 0) return; col.push(i); val.push(v);
    };
    if (c.features) for (const f of e.features) add(`f:${f}`, 1);
    if (c.hand) classes.forEach((n, k) => add(`h:${n}`, (e.hand[k]! - e.hand[0]!) ));
    if (c.extra) for (const x of e.extra) if (c.extra === true || c.extra.test(x)) add(`x:${x}`, 1);
    sparse.push({ columns: Int32Array.from(col), values: Float64Array.from(val) });
    c.groups.forEach((g, gi) => {
      const ws = groups[g]!(e.words, e).map((w) => rep(w.lower, c.word)).filter((x) => x !== undefined);
      if (ws.length === 0) return;
      const f = 1 / (c.norm === 'sqrt' ? Math.sqrt(ws.length) : ws.length);
      const base = (r * G + gi) * repSize;
      for (const w of ws) for (let d = 0; d < repSize; d++) dense[base + d] = dense[base + d]! + f * w![d]!;
    });
  });
  return { rows: examples.length, sparseColumns: cols.size, sparse, denseColumns: G * repSize, dense };
}

export interface Pred { e: Example; p: Float64Array }
export function foldsOf(examples: Example[], k: number, seed = 1): number[] {
  // sources in a seeded order, greedily to the smallest fold
  const sources = new Map<string, number>();
  for (const e of examples) if (!e.s.own) sources.set(e.s.source, (sources.get(e.s.source) ?? 0) + 1);
  const order = [...sources.keys()].sort((a, b) => (sha256(seed + a) < sha256(seed + b) ? -1 : 1));
  const size = new Array(k).fill(0); const fold = new Map<string, number>();
  for (const s of order) { const f = size.indexOf(Math.min(...size)); fold.set(s, f); size[f] += sources.get(s)!; }
  return examples.map((e) => (e.s.own ? -1 : fold.get(e.s.source)!));
}

export function weightOf(e: Example, c: Config): number {
  if (e.s.own) return /own-[ab]/.test(e.s.file) ? (c.newOwnWeight ?? c.ownWeight) * (e.s.confidence === 'low' ? 0.5 : 1) : c.ownWeight;
  return e.s.confidence === 'high' ? 1 : c.lowWeight;
}

export function train(examples: Example[], design: Design, c: Config, cols: Map<string, number>, rows: Int32Array) {
  const K = classes.length;
  const targets = new Float64Array(examples.length * K);
  examples.forEach((e, r) => { targets[r * K + classes.indexOf(e.s.label)] = 1; });
  const penalties = new Float64Array(design.sparseColumns + design.denseColumns);
  for (const [k, i] of cols) penalties[i] = k.startsWith('h:') ? c.cSparse * 0.2 : k.startsWith('x:') ? (c.cExtra ?? c.cSparse) : c.cSparse;
  for (let d = 0; d < design.denseColumns; d++) penalties[design.sparseColumns + d] = c.cDense;
  return fitSoftmax({ design, targets, weights: Float64Array.from(examples, (e) => weightOf(e, c)), classes: K, penalties, rows }, c.iterations ?? 60);
}

export function crossValidate(examples: Example[], c: Config, k = 5, seed = 1, assign?: number[]): Pred[] {
  const cols = new Map<string, number>();
  const design = designOf(examples, c, cols, true);
  const fold = assign ?? foldsOf(examples, k, seed);
  const kk = Math.max(...fold) + 1;
  const out: Pred[] = [];
  for (let f = 0; f < kk; f++) {
    const rows = Int32Array.from(examples.map((e, r) => r).filter((r) => fold[r] !== f && (c.filter?.(examples[r]!) ?? true)));
    const w = train(examples, design, c, cols, rows);
    examples.forEach((e, r) => {
      if (fold[r] !== f) return;
      const sc = new Float64Array(classes.length);
      scoresOf(design, r, w, classes.length, sc);
      out.push({ e, p: softmax(sc) });
    });
  }
  return out;
}

export const work = (p: Float64Array) => p[1]! + p[2]!;
const pc = (x: number) => (100 * x).toFixed(1);
export function headline(ps: Pred[]) { return ps.filter(({ e }) => e.s.kind === 'key-result' && e.s.confidence === 'high' && e.s.expected !== 'either'); }
export function at(ps: Pred[], t: number, score = (x: Pred) => (x.e.abstained ? 0 : work(x.p))) {
  let tp = 0, fp = 0, pos = 0, neg = 0;
  for (const x of ps) { const w = score(x) >= t; if (x.e.s.expected === 'warn') { pos++; if (w) tp++; } else { neg++; if (w) fp++; } }
  return { p: tp / Math.max(1, tp + fp), r: tp / pos, fa: fp / Math.max(1, neg), pos, neg, fp };
}
export function recallAt(ps: Pred[], fa: number, score = (x: Pred) => (x.e.abstained ? 0 : work(x.p))) {
  const neg = ps.filter((x) => x.e.s.expected === 'ok').map(score).sort((a, b) => b - a);
  const allowed = Math.floor(fa * neg.length);
  const t = (neg[allowed] ?? 0) + 1e-9;
  return { t, r: at(ps, t, score).r };
}
export function auc(ps: Pred[], score = (x: Pred) => (x.e.abstained ? 0 : work(x.p))) {
  const a = ps.map((x) => [score(x), x.e.s.expected === 'warn'] as const).sort((x, y) => x[0] - y[0]);
  let rank = 0, pos = 0; a.forEach(([, w], i) => { if (w) { rank += i + 1; pos++; } });
  const neg = a.length - pos; return (rank - pos * (pos + 1) / 2) / pos / neg;
}
export function report(name: string, ps: Pred[], verbose = false) {
  const h = headline(ps);
  const sw = h.filter((x) => x.e.s.sector === 'software' || x.e.s.sector === 'engineering' || x.e.s.sector === 'product');
  const ot = h.filter((x) => !sw.includes(x));
  const line = (l: string, q: Pred[]) => {
    const r3 = recallAt(q, 0.03);
    const bits = [0.5, 0.6, 0.66, 0.72].map((t) => { const m = at(q, t); return `${pc(m.p)}/${pc(m.r)}/${pc(m.fa)}`; }).join('  ');
    return `${l.padEnd(10)} n=${q.length} auc ${auc(q).toFixed(4)} R@3%=${pc(r3.r)} (t=${r3.t.toFixed(2)}) R@5%=${pc(recallAt(q, 0.05).r)} | ${bits}`;
  };
  const acc = h.filter((x) => classes[x.p.indexOf(Math.max(...x.p))] === x.e.s.label).length / h.length;
  const br = ps.filter((x) => x.e.s.kind === 'key-result' && x.e.s.label === 'bridge');
  const va = ps.filter((x) => x.e.s.kind === 'key-result' && x.e.s.label === 'vague');
  const vaAll = ps.filter((x) => x.e.s.label === 'vague');
  const arg = (x: Pred) => classes[x.p.indexOf(Math.max(...x.p))];
  console.log(`## ${name}`);
  console.log(line('all', h)); console.log(line('software', sw)); console.log(line('other', ot));
  console.log(line('new', h.filter((x) => x.e.s.file !== 'dev.jsonl')));
  const ob = ps.filter((x) => x.e.s.kind === 'objective' && x.e.s.expected !== 'either');
  console.log(line('object all', ob));
  const nll = -h.reduce((s, x) => s + Math.log(Math.max(1e-6, x.p[classes.indexOf(x.e.s.label)]!)), 0) / h.length;
  console.log(`acc5 ${pc(acc)} nll ${nll.toFixed(3)} bridges ${br.length}: warned@.66 ${pc(br.filter((x) => work(x.p) >= 0.66).length / br.length)}% read ${pc(br.filter((x) => arg(x) === 'bridge').length / br.length)}%; vague kr ${va.length} read ${pc(va.filter((x) => arg(x) === 'vague').length / va.length)}% (all ${vaAll.length}: ${pc(vaAll.filter((x) => arg(x) === 'vague').length / vaAll.length)}%)`);
}

export function load(corpus: string): Example[] {
  const own = readStatements(['test/phrasing/labelled.jsonl', ...['a', 'b'].map((x) => `training/data/own-${x}.jsonl`).filter((f) => { try { readFileSync(f); return true; } catch { return false; } })], true);
  const real = readStatements(corpusFiles(corpus), false);
  return [...own, ...real].map(example);
}
/** The fold that is looked at once. */
export const isLast = (s: LabelledStatement) => !s.own && s.file !== 'dev.jsonl' && parseInt(sha256(`last ${s.source}`).slice(0, 8), 16) % 4 === 0;
