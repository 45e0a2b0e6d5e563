import type { Piece } from '../place.js';
import { cycleAlone } from '../reading/cycles.js';
import type { RecordEntry, RecordValue, Remark } from '../sources/parsed.js';
import { isStatementRole, type StatementRole } from '../vocabulary/fields.js';
import { type Context, type Draft, type DraftItem, emptyDraft } from './draft.js';
import { createItem } from './items.js';
import type { Mapping } from './mapping.js';
import { takeContext } from './record-context.js';
import { fillDirectory } from './record-directories.js';
import { addRecordField } from './record-fields.js';
import { isChildKey, type MapValue, RecordKinds } from './record-kinds.js';
import { teamIn } from './team-names.js';

/** Reads values of YAML and JSON: lists of goals with what they consist of, or flat lists that name their parents. */
export function recogniseRecords(
  root: RecordValue,
  remarks: readonly Remark[],
  context: Context,
  mapping: Mapping,
): Draft {
  const reader = new RecordReader(new RecordKinds(mapping));
  reader.value(root, { ...context }, undefined, undefined);
  for (const { text, place, reason } of remarks)
    reader.draft.remarks.push({ piece: { text, place }, reason });
  return reader.draft;
}

class RecordReader {
  readonly draft: Draft = emptyDraft();
  private readonly keys = new Set<string>();

  constructor(private readonly kinds: RecordKinds) {}

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
    const title = this.kinds.titleOf(map, kind);
    if (!title && kind && isDictionary(map)) {
      for (const entry of map.entries) this.named(entry, context, parent, kind);
      return;
    }
    const own = title ? this.kinds.kindOf(map, parent, kind, title) : undefined;
    if (title && own) {
      const item = this.item(
        title.value.text,
        { text: title.value.text, place: title.value.place },
        { context, parent, ...own },
      );
      this.noteKey(title.key, own.kind);
      for (const entry of map.entries) if (entry !== title.entry) this.itemEntry(entry, item, context);
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
    if (value.type === 'map') for (const entry of value.entries) this.itemEntry(entry, item, context);
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
        const meaning = this.kinds.meaningOf(key);
        this.noteKey(key, typeof meaning === 'object' ? meaning.role : 'comment');
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
    const meaning = this.kinds.meaningOf(key);
    const kind = typeof meaning === 'object' && isStatementRole(meaning.role) ? meaning.role : undefined;
    if (kind || isChildKey(key)) {
      this.noteKey(key, kind ?? 'comment');
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
  private itemEntry(entry: RecordEntry, item: DraftItem, context: Context): void {
    const { key, value } = entry;
    const meaning = this.kinds.meaningOf(key);
    const kind = typeof meaning === 'object' && isStatementRole(meaning.role) ? meaning.role : undefined;
    const isChildren = value.type !== 'scalar' && (kind !== undefined || isChildKey(key));
    if (isChildren && holdsGoals(value, kind)) {
      this.noteKey(key, kind ?? 'comment');
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
    this.noteKey(key, role === 'ignore' ? 'comment' : role);
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

  /** Each key stands once in the report, with what it was taken as. */
  private noteKey(key: string, role: Draft['columns'][number]['role']): void {
    const known = `${key} ${role}`;
    if (this.keys.has(known)) return;
    this.keys.add(known);
    this.draft.columns.push({ file: '', table: '', column: '', name: key, role });
  }
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
