import { words } from './table.js';

/** Irregular verb forms: past, participle and odd third persons. Dictionary form first. */
const irregularVerbTable = `
be: was were been is are am; have: had has; do: did done does; go: went gone goes; write: wrote written; rewrite: rewrote rewritten; build: built; rebuild: rebuilt;
send: sent; resend: resent; make: made; get: got gotten; give: gave given; take: took taken; undertake: undertook undertaken; begin: began begun; run: ran; rerun: reran;
hold: held; uphold: upheld; keep: kept; sell: sold; upsell: upsold; meet: met; lead: led; win: won; grow: grew grown; outgrow: outgrew outgrown; rise: rose risen; fall: fell fallen;
buy: bought; bring: brought; think: thought; teach: taught; catch: caught; seek: sought; find: found; come: came; become: became; overcome: overcame; see: saw seen; oversee: oversaw overseen; say: said; pay: paid; repay: repaid;
spend: spent; lend: lent; spin: spun; draw: drew drawn; withdraw: withdrew withdrawn; know: knew known; show: showed shown; speak: spoke spoken; break: broke broken; choose: chose chosen; drive: drove driven;
feel: felt; leave: left; lose: lost; mean: meant; stand: stood; understand: understood; tell: told; read: read; lay: laid; learn: learnt; sleep: slept; eat: ate eaten; swim: swam swum; sing: sang sung;
put: put; set: set; reset: reset; cut: cut; hit: hit; let: let; cost: cost; shut: shut; split: split; beat: beat beaten; quit: quit; shrink: shrank shrunk; sink: sank sunk; stick: stuck; strike: struck; forecast: forecast; broadcast: broadcast; input: input; spread: spread; cast: cast; bid: bid; fit: fit; wear: wore worn; tear: tore torn; fly: flew flown; throw: threw thrown; forget: forgot forgotten; forgive: forgave forgiven; hide: hid hidden; ride: rode ridden; sit: sat; shoot: shot; wake: woke woken; steal: stole stolen; dig: dug; hang: hung; feed: fed; fight: fought; bend: bent; bind: bound; deal: dealt; light: lit; swear: swore sworn; outsell: outsold; mislead: misled; prove: proved proven; sew: sewn; burn: burnt; stem: stemmed; offset: offset; code: coded; ship: shipped; roll: rolled; sign: signed`;

/** Irregular forms → dictionary forms. */
export const irregularVerbs: ReadonlyMap<string, string> = readTable(irregularVerbTable);

function readTable(table: string): Map<string, string> {
  const lemmas = new Map<string, string>();
  for (const line of table.split(';')) {
    const [lemma = '', forms = ''] = line.trim().split(': ');
    for (const form of forms.split(' ')) lemmas.set(form, lemma);
  }
  return lemmas;
}

/** Irregular forms that are neither a participle nor past. */
export const irregularPresent = words('is are am has does goes');

export const irregularNouns: Record<string, string> = {
  people: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
  analyses: 'analysis',
  criteria: 'criterion',
  data: 'data',
  indices: 'index',
  indexes: 'index',
  matrices: 'matrix',
  feet: 'foot',
  lives: 'life',
  shelves: 'shelf',
  halves: 'half',
  leaves: 'leaf',
  crises: 'crisis',
  bases: 'base',
  diagnoses: 'diagnosis',
  theses: 'thesis',
  hypotheses: 'hypothesis',
  alumni: 'alumnus',
  media: 'media',
  news: 'news',
  series: 'series',
  species: 'species',
  sales: 'sale',
  docs: 'doc',
  apis: 'api',
  staff: 'staff',
  personnel: 'personnel',
  mice: 'mouse',
  quizzes: 'quiz',
  classes: 'class',
  processes: 'process',
  accesses: 'access',
  syllabi: 'syllabus',
  curricula: 'curriculum',
  axes: 'axis',
  phenomena: 'phenomenon',
  wives: 'wife',
  knives: 'knife',
  thieves: 'thief',
  teeth: 'tooth',
};
