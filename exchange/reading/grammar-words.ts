import { wordsAfterValue } from '../../language/grammar/words.js';

/** What the grammar calls a name (its terminal `ID`): a test compares the two. */
const name =
  /^[A-Za-z_\u00AA-\u02FF\u0370-\u1FFF\u2C00-\uD7FF\uF900-\uFDCF\uFDF0-\uFEFE\uFF21-\uFFDC][\w\u00AA-\u02FF\u0370-\u1FFF\u2C00-\uD7FF\uF900-\uFDCF\uFDF0-\uFEFE\uFF21-\uFFDC]*(?:-[\w\u00AA-\u02FF\u0370-\u1FFF\u2C00-\uD7FF\uF900-\uFDCF\uFDF0-\uFEFE\uFF21-\uFFDC]+)*$/;

/** What the grammar calls a handle (its terminal `HANDLE`), whole. */
const handle =
  /^(?:@([0-9A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u1FFF\u2C00-\uD7FF\uF900-\uFDCF\uFDF0-\uFEFE\uFF21-\uFFDC]([\w./\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u1FFF\u2C00-\uD7FF\uF900-\uFDCF\uFDF0-\uFEFE\uFF21-\uFFDC-]*[\w\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u1FFF\u2C00-\uD7FF\uF900-\uFDCF\uFDF0-\uFEFE\uFF21-\uFFDC])?)?)$/;

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
