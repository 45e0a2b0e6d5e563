import { isNobody, type Person, readPeople } from '../reading/people.js';
import type { DraftField } from '../recognise/draft.js';
import type { GoalFields } from './reader.js';

/** Reads who answers for a goal, and who works on it: the first owner is the owner, further ones contribute. */
export function readPeopleOf(fields: GoalFields): void {
  const { goal } = fields;
  const owners = fields.take('owner').flatMap((field) => named(field, fields));
  const [owner, ...others] = owners;
  if (owner) goal.owner = owner;
  const contributors = [...others, ...fields.take('contributors').flatMap((field) => named(field, fields))];
  const handles = new Set(owner ? [identity(owner)] : []);
  for (const person of contributors) {
    if (handles.has(identity(person))) continue;
    handles.add(identity(person));
    goal.contributors.push(person);
  }
}

function named(field: DraftField, fields: GoalFields): Person[] {
  const { mapping, directories } = fields.settings;
  const text = field.piece.text.trim();
  const mapped = mapping.people.get(text);
  if (mapped) return [{ handle: mapped.startsWith('@') ? mapped : `@${mapped}`, name: text }];
  // Ids of people who are listed elsewhere, several in one cell too.
  const ids = text.split(/\s*[,;\n]\s*/);
  const listed = ids.map((id) => directories.owner.get(id));
  const shown = listed.every((name) => name !== undefined) ? listed.join('; ') : text;
  const people = readPeople(shown);
  if (!people || (people.length === 0 && !isNobody(text))) {
    fields.comment(field);
    return [];
  }
  return people;
}

function identity({ handle, email }: Person): string {
  return email?.toLowerCase() ?? handle;
}
