import type { RecordEntry, RecordValue } from '../sources/parsed.js';
import { foldedWords } from '../text/fold.js';
import { fieldMeaning } from '../vocabulary/fields.js';
import type { Directories, Draft } from './draft.js';

const directoryKeys: Readonly<Record<string, keyof Directories>> = {
  users: 'owner',
  people: 'owner',
  persons: 'owner',
  members: 'owner',
  employees: 'owner',
  owners: 'owner',
  teams: 'team',
  groups: 'team',
  departments: 'team',
  cycles: 'cycle',
  periods: 'cycle',
  quarters: 'cycle',
  sessions: 'cycle',
};

/**
 * Reads a list of people, teams or cycles with their ids, which goals call them by.
 *
 * @returns false for any other value
 */
export function fillDirectory({ key, place, value }: RecordEntry, draft: Draft): boolean {
  const words = foldedWords(key.replaceAll('_', ' '));
  const directory = Object.hasOwn(directoryKeys, words) ? directoryKeys[words] : undefined;
  if (!directory || value.type !== 'list' || value.items.length === 0) return false;
  const found = value.items.map((item) => named(item));
  if (found.some((one) => one === undefined)) return false;
  draft.contextPieces.push({ text: key, place });
  for (const one of found) {
    if (!one) continue;
    draft.directories[directory].set(one.id, one.name);
    for (const piece of one.pieces) draft.contextPieces.push(piece);
  }
  return true;
}

function named(
  value: RecordValue,
): { id: string; name: string; pieces: { text: string; place: RecordValue['place'] }[] } | undefined {
  if (value.type !== 'map') return undefined;
  const texts = value.entries.flatMap(({ key, value: field }) =>
    field.type === 'scalar' ? [{ key, text: field.text, place: field.place }] : [],
  );
  if (texts.length !== value.entries.length) return undefined;
  const by = (wanted: (key: string) => boolean) => texts.find(({ key }) => wanted(key))?.text ?? '';
  const id = by((key) => fieldMeaning(key)?.role === 'id');
  const name =
    by((key) => /name|title|displayName/i.test(key)) ||
    [by((key) => /^first/i.test(key)), by((key) => /^last/i.test(key))].join(' ').trim();
  const email = by((key) => /mail/i.test(key));
  const shown = email === '' ? name : `${name} <${email}>`.trim();
  if (id === '' || shown === '') return undefined;
  return { id, name: shown, pieces: texts.map(({ text, place }) => ({ text, place })) };
}
