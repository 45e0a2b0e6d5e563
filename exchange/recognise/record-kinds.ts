import type { RecordEntry, RecordValue } from '../sources/parsed.js';
import { foldedWords } from '../text/fold.js';
import {
  type FieldMeaning,
  fieldMeaning,
  isStatementRole,
  type StatementRole,
} from '../vocabulary/fields.js';
import { kindOfType } from '../vocabulary/kinds.js';
import type { DraftItem } from './draft.js';
import type { Mapping } from './mapping.js';

/** A value with keys. */
export type MapValue = Extract<RecordValue, { type: 'map' }>;

/** Keys of what a goal consists of, whatever its kind. */
const childKeys: ReadonlySet<string> = new Set(
  'children, child, items, sub goals, subgoals, sub objectives, subobjectives, nodes, data, records, rows, entries, results, elements, list, okrs, plan, plans, content, kids, nested, subitems, sub items'.split(
    ', ',
  ),
);

/** Whether a key opens a list of goals of any kind. */
export function isChildKey(key: string): boolean {
  return childKeys.has(foldedWords(key.replaceAll('_', ' ')));
}

/** The entry of a record that holds the statement of a goal. */
export interface Statement {
  key: string;
  entry: RecordEntry;
  role: string;
  value: Extract<RecordValue, { type: 'scalar' }>;
}

/** Finds out whether a record is a goal, of which kind, and which of its entries is the statement. */
export class RecordKinds {
  constructor(private readonly mapping: Mapping) {}

  /** The entry that holds the statement of a goal: its title, or what is called after its kind. */
  titleOf(map: MapValue, kind: StatementRole | undefined): Statement | undefined {
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
  private described(map: MapValue): Statement | undefined {
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

  kindOf(
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
    if (map.entries.some(({ key, value }) => value.type === 'list' && isChildKey(key)))
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

  /** The meaning of a key, as the mapping or the table of fields says. */
  meaningOf(key: string): FieldMeaning | 'comment' | 'ignore' | undefined {
    const given = this.mapping.columns.get(key);
    if (given) return given === 'comment' || given === 'ignore' ? given : { role: given };
    return fieldMeaning(key);
  }
}

function preferred<Candidate extends { key: string }>(titles: readonly Candidate[]): Candidate | undefined {
  return (
    titles.find(({ key }) => /^(?:title|statement)$/i.test(key)) ??
    titles.find(({ key }) => /name/i.test(key)) ??
    titles[0]
  );
}
