import type { DocumentElement, DocumentLink, PlanDocument } from './document.js';

/** A table of texts and numbers; the first row names the columns. */
export interface DocumentTable {
  name: string;
  header: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** What the columns of goals are called: an import knows all of them again. */
const goalColumns: readonly (readonly [
  name: string,
  value: (goal: DocumentElement, around: Around) => string | number | null,
])[] = [
  ['Id', ({ id }) => id],
  ['Type', ({ kind }) => types[kind] ?? kind],
  ['Title', ({ title, name }) => title ?? name],
  ['Parent', ({ parent }) => parent],
  ['Team', ({ team }) => team],
  ['Cycle', ({ cycle }) => cycle],
  ['Owner', ({ owner }) => handle(owner)],
  ['Contributors', ({ contributors }) => contributors.map(handle).join('; ') || null],
  ['Baseline', ({ measure }) => (measure?.kind === 'range' ? measure.from : null)],
  [
    'Target',
    ({ measure }) =>
      measure?.kind === 'range' ? measure.to : measure?.kind === 'limit' ? measure.bound : null,
  ],
  ['Current', ({ computed }) => computed?.current ?? null],
  [
    'Due',
    ({ measure, properties }) =>
      measure?.kind === 'range' && measure.by !== null ? measure.by : text(properties.due),
  ],
  ['Progress', ({ computed }) => percent(computed?.progress)],
  ['Status', ({ computed, properties }) => text(properties.state) ?? computed?.status ?? null],
  ['Confidence', ({ computed }) => percent(computed?.confidence)],
  ['Score', ({ id }, { scores }) => scores.get(id) ?? null],
  ['Reads as', ({ computed }) => computed?.reading ?? null],
  ['Supports', ({ id }, around) => linked(id, 'supports', around)],
  ['Drives', ({ id }, around) => linked(id, 'drives', around)],
  ['Tags', ({ tags }) => tags.join(', ') || null],
  ['Description', ({ description }) => description],
  ['Links', ({ urls }) => urls.join(' ') || null],
];

interface Around {
  scores: ReadonlyMap<string, string>;
  links: readonly DocumentLink[];
}

const types: Readonly<Record<string, string>> = {
  priority: 'Priority',
  objective: 'Objective',
  'key-result': 'Key result',
  initiative: 'Initiative',
};

/** The goals of a document, a row each, in its order. */
export function goalTable({ elements, links, values }: PlanDocument): DocumentTable {
  const scores = new Map(
    values.flatMap(({ kind, element, value }) =>
      kind === 'score' && value !== null ? [[element, value] as const] : [],
    ),
  );
  const goals = elements.filter(({ kind }) => Object.hasOwn(types, kind));
  return {
    name: 'Goals',
    header: goalColumns.map(([name]) => name),
    rows: goals.map((goal) => goalColumns.map(([, value]) => value(goal, { scores, links }))),
  };
}

/** All tables of a document, for a spreadsheet. */
export function documentTables(document: PlanDocument): DocumentTable[] {
  const declared = document.elements.filter(({ kind }) => !Object.hasOwn(types, kind));
  return [
    goalTable(document),
    {
      name: 'Names',
      header: ['Id', 'Kind', 'Name', 'Title', 'Owner', 'Properties'],
      rows: declared.map(({ id, kind, name, title, owner, properties }) => [
        id,
        kind,
        handle(name),
        title,
        handle(owner),
        JSON.stringify(properties),
      ]),
    },
    table('Links', document.links, ['kind', 'from', 'to', 'text', 'evidence']),
    table('Values', document.values, [
      'kind',
      'element',
      'date',
      'by',
      'value',
      'number',
      'unit',
      'state',
      'confidence',
      'confidenceRatio',
      'note',
    ]),
    table('Definitions', document.definitions, ['element', 'date', 'what', 'was', 'reason']),
    table('Findings', document.findings, ['element', 'rule', 'severity', 'message', 'file', 'line']),
  ];
}

function table<Entry extends object>(
  name: string,
  entries: readonly Entry[],
  fields: readonly (keyof Entry & string)[],
): DocumentTable {
  const header = fields.map((field) => field.charAt(0).toUpperCase() + field.slice(1));
  return {
    name,
    header,
    rows: entries.map((entry) =>
      fields.map((field) =>
        field === 'by' ? handle(entry[field] as string | null) : (entry[field] as string | number | null),
      ),
    ),
  };
}

function linked(id: string, kind: DocumentLink['kind'], { links }: Around): string | null {
  const texts = links
    .filter((link) => link.from === id && link.kind === kind)
    .map(({ to, text: written }) => to ?? written);
  return texts.join('; ') || null;
}

/** Without the sign that a spreadsheet takes for the start of a formula. */
function handle(name: string | null): string | null {
  return name === null ? null : name.replace(/^@/, '');
}

function percent(ratio: number | null | undefined): string | null {
  return ratio === null || ratio === undefined ? null : `${Math.round(ratio * 100)}%`;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
