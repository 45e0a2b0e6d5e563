import type { Piece } from '../place.js';
import { cycleAlone } from '../reading/cycles.js';
import type { RecordEntry, RecordValue, Remark } from '../sources/parsed.js';
import { foldedWords } from '../text/fold.js';
import {
  type FieldMeaning,
  fieldMeaning,
  isStatementRole,
  type StatementRole,
} from '../vocabulary/fields.js';
import { kindOfType } from '../vocabulary/kinds.js';
import { type Context, type Draft, type DraftItem, emptyDraft } from './draft.js';
import { createItem } from './items.js';
import type { Mapping } from './mapping.js';
import { takeContext } from './record-context.js';
import { fillDirectory } from './record-directories.js';
import { addRecordField } from './record-fields.js';
import { teamIn } from './team-names.js';

type MapValue = Extract<RecordValue, { type: 'map' }>;

/** Keys of what a goal consists of, whatever its kind. */
const childKeys: ReadonlySet<string> = new Set(
  'children, child, items, sub goals, subgoals, sub objectives, subobjectives, nodes, data, records, rows, entries, results, elements, list, okrs, plan, plans, content, kids, nested, subitems, sub items'.split(
    ', ',
  ),
);

/** Reads values of YAML and JSON: lists of goals with what they consist of, or flat lists that name their parents. */
export function recogniseRecords(
  root: RecordValue,
  remarks: readonly Remark[],
  context: Context,
  mapping: Mapping,
): Draft {
  const reader = new RecordReader(mapping);
  reader.value(root, { ...context }, undefined, undefined);
  for (const { text, place, reason } of remarks)
    reader.draft.remarks.push({ piece: { text, place }, reason });
  return reader.draft;
}

class RecordReader {
  readonly draft: Draft = emptyDraft();
  private readonly keys = new Set<string>();

  constructor(private readonly mapping: Mapping) {}

  /**
   * Reads a value that may hold goals.
   *
   * @param kind what its key says of the goals in it
   */
  value(
    value: RecordValue,
    context: Context,
    parent: DraftItem | undefined,
    kind: StatementRole | undefined,
  ): void {
    if (value.type === 'list') {
      for (const item of value.items) this.value(item, context, parent, kind);
    } else if (value.type === 'map') {
      this.map(value, context, parent, kind);
    } else if (kind && value.text.trim() !== '') {
      this.item(
        value.text,
        { text: value.text, place: value.place },
        { context, parent, kind, isKindGuessed: false },
      );
    } else if (value.text.trim() !== '') {
      this.draft.remarks.push({
        piece: { text: value.text, place: value.place },
        reason: 'belongs to no goal',
      });
    }
  }

  private map(
    map: MapValue,
    context: Context,
    parent: DraftItem | undefined,
    kind: StatementRole | undefined,
  ): void {
    const title = this.titleOf(map, kind);
    if (!title && kind && isDictionary(map)) {
      for (const entry of map.entries) this.named(entry, context, parent, kind);
      return;
    }
    const own = title ? this.kindOf(map, parent, kind, title) : undefined;
    if (title && own) {
      const item = this.item(
        title.value.text,
        { text: title.value.text, place: title.value.place },
        { context, parent, ...own },
      );
      this.noteKey(title.key, map, own.kind);
      for (const entry of map.entries) if (entry !== title.entry) this.itemEntry(entry, item, context, map);
      return;
    }
    this.container(map, { ...context }, parent);
  }

  /** `{ "Grow the community": { … } }`: the key is the statement. */
  private named(
    { key, place, value }: RecordEntry,
    context: Context,
    parent: DraftItem | undefined,
    kind: StatementRole,
  ): void {
    const item = this.item(key, { text: key, place }, { context, parent, kind, isKindGuessed: false });
    const below: StatementRole | undefined =
      kind === 'objective' ? 'key-result' : kind === 'key-result' ? 'initiative' : undefined;
    if (value.type === 'map') for (const entry of value.entries) this.itemEntry(entry, item, context, value);
    else if (value.type === 'list') this.value(value, context, item, below);
    else if (value.text !== '') addRecordField(item, 'description', key, value, this.draft);
  }

  /** What surrounds goals: a team, a cycle, or the document itself. */
  private container(map: MapValue, context: Context, parent: DraftItem | undefined): void {
    const waiting: RecordEntry[] = [];
    for (const entry of map.entries) {
      const { key, value } = entry;
      if (value.type !== 'scalar') waiting.push(entry);
      else if (value.text !== '' && takeContext(context, key, value.text)) {
        this.draft.contextPieces.push({ text: value.text, place: value.place });
        const meaning = this.meaningOf(key);
        this.noteKey(key, undefined, typeof meaning === 'object' ? meaning.role : 'comment');
      } else if (value.text !== '')
        this.draft.remarks.push({
          piece: { text: `${key}: ${value.text}`, place: value.place },
          reason: 'belongs to no goal',
        });
    }
    // People, teams and cycles first: goals call them by id.
    const rest = waiting.filter((entry) => !fillDirectory(entry, this.draft));
    for (const { key, place, value } of rest) this.containerEntry(key, place, value, context, parent);
  }

  private containerEntry(
    key: string,
    place: RecordEntry['place'],
    value: RecordValue,
    context: Context,
    parent: DraftItem | undefined,
  ): void {
    const meaning = this.meaningOf(key);
    const kind = typeof meaning === 'object' && isStatementRole(meaning.role) ? meaning.role : undefined;
    if (kind || childKeys.has(foldedWords(key.replaceAll('_', ' ')))) {
      this.noteKey(key, undefined, kind ?? 'comment');
      this.value(value, { ...context }, parent, kind);
      return;
    }
    this.draft.contextPieces.push({ text: key, place });
    const isTeams = typeof meaning === 'object' && meaning.role === 'team';
    if (isTeams && value.type === 'map' && isDictionary(value)) {
      for (const entry of value.entries) {
        this.draft.contextPieces.push({ text: entry.key, place: entry.place });
        this.value(entry.value, { ...context, team: entry.key }, parent, undefined);
      }
      return;
    }
    const cycle = cycleAlone(key, context.year);
    const team = cycle || isTeams || meaning !== undefined ? undefined : teamIn(key.replace(/[_-]+/g, ' '));
    this.value(value, { ...context, ...(cycle && { cycle }), ...(team && { team }) }, parent, undefined);
  }

  /** A value of a goal: what it consists of, or what it says of itself. */
  private itemEntry(entry: RecordEntry, item: DraftItem, context: Context, map: MapValue): void {
    const { key, value } = entry;
    const meaning = this.meaningOf(key);
    const kind = typeof meaning === 'object' && isStatementRole(meaning.role) ? meaning.role : undefined;
    const isChildren =
      value.type !== 'scalar' && (kind !== undefined || childKeys.has(foldedWords(key.replaceAll('_', ' '))));
    if (isChildren && holdsGoals(value, kind)) {
      this.noteKey(key, map, kind ?? 'comment');
      this.value(value, context, item, kind === item.kind && item.kind === 'objective' ? 'objective' : kind);
      return;
    }
    // A goal that names another objective, or its key result, names what it belongs to.
    const role = kind
      ? 'parent'
      : meaning === 'ignore'
        ? 'ignore'
        : meaning === undefined || meaning === 'comment'
          ? 'comment'
          : meaning.role;
    this.noteKey(key, map, role === 'ignore' ? 'comment' : role);
    addRecordField(item, role, key, value, this.draft);
  }

  private item(
    text: string,
    piece: Piece,
    about: { context: Context; parent: DraftItem | undefined; kind: StatementRole; isKindGuessed: boolean },
  ): DraftItem {
    const [first = '', ...lines] = text.split('\n');
    const title = lines.length > 0 && text.length > 300 ? first : text;
    const item = createItem({ ...about, text: title, piece });
    if (title !== text) item.notes.push({ text: lines.join('\n'), isProse: true });
    this.draft.items.push(item);
    return item;
  }

  /** The entry that holds the statement of a goal: its title, or what is called after its kind. */
  private titleOf(
    map: MapValue,
    kind: StatementRole | undefined,
  ):
    | { key: string; entry: RecordEntry; role: string; value: Extract<RecordValue, { type: 'scalar' }> }
    | undefined {
    const candidates = map.entries.flatMap((entry) => {
      const meaning = this.meaningOf(entry.key);
      const { value } = entry;
      if (typeof meaning !== 'object' || value.type !== 'scalar' || value.text.trim() === '') return [];
      const isStatement = isStatementRole(meaning.role) && value.isText && meaning.of === undefined;
      return meaning.role === 'title' || isStatement
        ? [{ key: entry.key, entry, role: meaning.role, value }]
        : [];
    });
    const own = candidates.filter(({ role }) => role === kind);
    const titles = candidates.filter(({ role }) => role === 'title');
    return own[0] ?? preferred(titles) ?? candidates[0] ?? (kind ? this.described(map) : undefined);
  }

  /** Where nothing is called a title, a description holds the statement. */
  private described(map: MapValue): ReturnType<RecordReader['titleOf']> {
    for (const entry of map.entries) {
      const meaning = this.meaningOf(entry.key);
      const { value } = entry;
      if (
        typeof meaning === 'object' &&
        meaning.role === 'description' &&
        value.type === 'scalar' &&
        value.text.trim() !== ''
      )
        return { key: entry.key, entry, role: meaning.role, value };
    }
    return undefined;
  }

  private kindOf(
    map: MapValue,
    parent: DraftItem | undefined,
    hint: StatementRole | undefined,
    title: { role: string },
  ): { kind: StatementRole; isKindGuessed: boolean } | undefined {
    const said = (kind: StatementRole) => ({ kind, isKindGuessed: false });
    const typed = this.typeOf(map);
    if (typed) return said(typed);
    if (hint) return said(hint);
    if (isStatementRole(title.role as never)) return said(title.role as StatementRole);
    const children = map.entries.flatMap(({ key, value }) => {
      const meaning = this.meaningOf(key);
      return value.type !== 'scalar' && typeof meaning === 'object' && isStatementRole(meaning.role)
        ? [meaning.role]
        : [];
    });
    if (children.includes('key-result')) return said('objective');
    // A team or a document with objectives is no goal.
    if (children.includes('objective') || children.includes('priority')) return undefined;
    if (children.includes('initiative')) return said(parent ? 'key-result' : 'objective');
    if (parent)
      return {
        kind:
          parent.kind === 'objective'
            ? 'key-result'
            : parent.kind === 'priority'
              ? 'objective'
              : 'initiative',
        isKindGuessed: true,
      };
    return this.looksLikeGoal(map)
      ? { kind: this.hasParent(map) ? 'key-result' : 'objective', isKindGuessed: true }
      : undefined;
  }

  private typeOf(map: MapValue): StatementRole | undefined {
    for (const { key, value } of map.entries) {
      const meaning = this.meaningOf(key);
      if (typeof meaning !== 'object' || meaning.role !== 'type' || value.type !== 'scalar') continue;
      const kind = this.mapping.types.get(value.text) ?? kindOfType(value.text);
      if (kind) return kind;
    }
    return undefined;
  }

  private hasParent(map: MapValue): boolean {
    return map.entries.some(({ key, value }) => {
      const meaning = this.meaningOf(key);
      return (
        typeof meaning === 'object' &&
        meaning.role === 'parent' &&
        value.type === 'scalar' &&
        value.text !== ''
      );
    });
  }

  /** A record without a list of goals around it: has it what goals have, or children? */
  private looksLikeGoal(map: MapValue): boolean {
    const roles = map.entries.flatMap(({ key }) => {
      const meaning = this.meaningOf(key);
      return typeof meaning === 'object' ? [meaning.role] : [];
    });
    if (
      map.entries.some(
        ({ key, value }) => value.type === 'list' && childKeys.has(foldedWords(key.replaceAll('_', ' '))),
      )
    )
      return roles.some((role) => ['owner', 'progress', 'status', 'id'].includes(role));
    return roles.some((role) =>
      [
        'owner',
        'progress',
        'status',
        'parent',
        'target',
        'current',
        'baseline',
        'score',
        'confidence',
        'due',
        'description',
      ].includes(role),
    );
  }

  private meaningOf(key: string): FieldMeaning | 'comment' | 'ignore' | undefined {
    const given = this.mapping.columns.get(key);
    if (given) return given === 'comment' || given === 'ignore' ? given : { role: given };
    return fieldMeaning(key);
  }

  /** Each key stands once in the report, with what it was taken as. */
  private noteKey(key: string, _map: MapValue | undefined, role: Draft['columns'][number]['role']): void {
    const known = `${key} ${role}`;
    if (this.keys.has(known)) return;
    this.keys.add(known);
    this.draft.columns.push({ file: '', table: '', column: '', name: key, role });
  }
}

function preferred<Candidate extends { key: string }>(titles: readonly Candidate[]): Candidate | undefined {
  return (
    titles.find(({ key }) => /^(?:title|statement)$/i.test(key)) ??
    titles.find(({ key }) => /name/i.test(key)) ??
    titles[0]
  );
}

/** A map whose keys are names: its values are all maps or lists. */
function isDictionary({ entries }: MapValue): boolean {
  return entries.length > 0 && entries.every(({ value }) => value.type !== 'scalar');
}

/** Whether a value may be goals: maps, or texts where the key says what they are. */
function holdsGoals(value: RecordValue, kind: StatementRole | undefined): boolean {
  if (value.type === 'map') return value.entries.length > 0;
  if (value.type !== 'list') return false;
  return value.items.some(
    (item) => item.type === 'map' || (kind !== undefined && item.type === 'scalar' && item.text !== ''),
  );
}
