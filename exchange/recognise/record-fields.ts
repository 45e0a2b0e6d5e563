import type { Piece } from '../place.js';
import type { RecordValue } from '../sources/parsed.js';
import { type FieldRole, fieldMeaning, isStatementRole } from '../vocabulary/fields.js';
import type { Draft, DraftItem } from './draft.js';

/** Roles of which one goal may have several values. */
const several: ReadonlySet<FieldRole> = new Set(['owner', 'contributors', 'tags', 'parent', 'link', 'team']);

/** Gives a value of YAML or JSON to a goal; values within values by their own names. */
export function addRecordField(
  item: DraftItem,
  role: FieldRole | 'comment' | 'ignore',
  key: string,
  value: RecordValue,
  draft: Draft,
): void {
  if (value.type === 'scalar') {
    addScalar(item, role, key, value, draft);
  } else if (value.type === 'list') {
    for (const inner of value.items) {
      const isOwn = inner.type === 'scalar' || role === 'owner' || role === 'contributors';
      addRecordField(item, isOwn || role === 'comment' ? role : 'comment', key, inner, draft);
    }
  } else if (role === 'owner' || role === 'contributors') {
    addPerson(item, role, key, value, draft);
  } else {
    for (const { key: inner, value: field } of value.entries) {
      const own = innerRole(key, inner, role);
      addRecordField(item, own, own === 'comment' ? `${key} ${inner}` : inner, field, draft);
    }
  }
}

/** What a value within another means: `metric: { start, target }`, `team: { name }`. */
function innerRole(
  key: string,
  inner: string,
  role: FieldRole | 'comment' | 'ignore',
): FieldRole | 'comment' | 'ignore' {
  if (role === 'ignore') return role;
  const meaning = fieldMeaning(inner) ?? fieldMeaning(`${key} ${inner}`);
  if (!meaning) return 'comment';
  if (meaning.role === 'title') return role === 'comment' ? 'comment' : role;
  if (
    role !== 'comment' &&
    role !== 'metric' &&
    role !== 'progress' &&
    role !== 'target' &&
    meaning.role === 'id'
  )
    return several.has(role) ? role : 'comment';
  return isStatementRole(meaning.role) ? 'comment' : meaning.role;
}

function addScalar(
  item: DraftItem,
  role: FieldRole | 'comment' | 'ignore',
  key: string,
  value: Extract<RecordValue, { type: 'scalar' }>,
  draft: Draft,
): void {
  if (value.text.trim() === '') return;
  const piece: Piece = { text: value.text, place: value.place };
  if (role === 'ignore') {
    draft.remarks.push({ piece, reason: `“${key}”, which the mapping leaves out` });
    return;
  }
  item.pieces.push({ ...piece, role });
  if (role === 'comment')
    item.notes.push({ text: value.text.trim(), label: key, place: piece.place, isProse: false });
  else item.fields.push({ role, name: key, piece });
}

/** `{ name, email, id }` is one person. */
function addPerson(
  item: DraftItem,
  role: FieldRole,
  key: string,
  map: Extract<RecordValue, { type: 'map' }>,
  draft: Draft,
): void {
  const text = (pattern: RegExp) => {
    const found = map.entries.find(
      ({ key: inner, value }) => pattern.test(inner) && value.type === 'scalar' && value.text !== '',
    );
    return found?.value.type === 'scalar' ? found.value.text : '';
  };
  const first = text(/^first/i);
  const name =
    text(/^(?:display_?name|full_?name|name)$/i) || (first ? `${first} ${text(/^last/i)}`.trim() : '');
  const email = text(/mail/i);
  const shown = email ? `${name} <${email}>`.trim() : name || text(/^(?:handle|login|user_?name|id)$/i);
  if (shown === '') {
    for (const { key: inner, value } of map.entries)
      addRecordField(item, 'comment', `${key} ${inner}`, value, draft);
    return;
  }
  item.fields.push({ role, name: key, piece: { text: shown, place: map.place } });
  for (const { value } of map.entries)
    if (value.type === 'scalar' && value.text !== '')
      item.pieces.push({ text: value.text, place: value.place });
}
