import { fold } from '../text/fold.js';
import { isPlanHandle } from './grammar-words.js';

/** Somebody that a source names. */
export interface Person {
  /** What identifies the same person elsewhere: the handle without a number behind it. */
  handle: string;
  name?: string;
  email?: string;
}

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
/** Letters of any script that the grammar takes in a handle, in lower case without accents. */
const unwritable = /[^a-z0-9_\u0370-\u1FFF\u2C00-\uD7FF\uF900-\uFDCF\uFDF0-\uFEFE\uFF21-\uFFDC-]+/g;

/** What stands in a column of owners where there is none. */
const nobody: ReadonlySet<string> = new Set([
  '',
  '-',
  '–',
  '—',
  'tbd',
  'tba',
  'tbc',
  'n/a',
  'na',
  'none',
  'nobody',
  'unassigned',
  'no owner',
  '?',
  '??',
  '(?)',
  'open',
  'offen',
  'niemand',
  'null',
  'ninguno',
  'nenhum',
  'aucun',
  'todo',
  'x',
]);

/** Words that name a group of people rather than a person. */
const several = /\s*(?:[,;\n|]|\s\/\s|\s&\s|\s\+\s|\s(?:and|und|et|y|e)\s)\s*/u;

/**
 * Reads who is named in a cell or behind a word such as “Owner:”. Several are separated by commas, semicolons, slashes or “and”.
 *
 * @returns undefined where a part cannot be a person or a group: then the whole text is left as it is
 */
export function readPeople(text: string): Person[] | undefined {
  const parts = text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .split(several)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const people = parts.filter((part) => !isNobody(part)).map(readPerson);
  return people.every((person) => person !== undefined) ? people : undefined;
}

/** Whether a text says that there is no owner yet. */
export function isNobody(text: string): boolean {
  return nobody.has(text.trim().toLowerCase());
}

function readPerson(text: string): Person | undefined {
  const address = email.exec(text)?.[0];
  if (address) {
    const name = text
      .replace(address, '')
      .replace(/[<>()"',]|mailto:/g, '')
      .trim();
    const [local = ''] = address.split('@');
    const person = handleFrom(local.replace(/\+.*$/, ''));
    return { handle: person, email: address, ...(name !== '' && { name }) };
  }
  if (isPlanHandle(text)) return { handle: text };
  const name = text.replace(/^@/, '').trim();
  // A sentence is no name.
  if (
    name === '' ||
    name.length > 60 ||
    name.split(/\s+/).length > 5 ||
    !/\p{L}/u.test(name) ||
    /[.!?]\s|[:=<>{}[\]]/.test(name)
  )
    return undefined;
  return { handle: handleFrom(name), name };
}

/**
 * A handle for a person, from the part of an address before the `@` or from a name: `Inês Duarte` is `@ines.duarte`.
 * A name of which nothing is left is `@person`.
 */
export function handleFrom(text: string): string {
  const plain = fold(text)
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ł/g, 'l')
    .replace(unwritable, '.')
    .replace(/^[._-]+|[._-]+$/g, '');
  return isPlanHandle(`@${plain}`) ? `@${plain}` : '@person';
}
