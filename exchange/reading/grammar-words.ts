import { OkrTerminals } from '../../language/grammar/generated/ast.js';
import { wordsAfterValue } from '../../language/grammar/words.js';

const name = whole(OkrTerminals.ID);
const handle = whole(OkrTerminals.HANDLE);

/** Whether a plan may call somebody so, the `@` included. */
export function isPlanHandle(text: string): boolean {
  return text.length > 1 && handle.test(text);
}

/** Whether a plan may call something so. */
export function isPlanName(text: string): boolean {
  return name.test(text);
}

/** Whether a word may be the unit of a value: not a keyword that goes on behind one. */
export function isPlanUnit(text: string): boolean {
  return text.split('/').every((part) => isPlanName(part) && !wordsAfterValue.has(part));
}

function whole(terminal: RegExp): RegExp {
  return new RegExp(`^(?:${terminal.source})$`);
}
