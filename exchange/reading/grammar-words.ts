import { propertyFirstWords } from '../../language/grammar/properties.js';

/** What the grammar calls a name (its terminal `ID`): a test compares the two. */
const name =
  /^[A-Za-z_\u00AA-\u02FF\u0370-\u1FFF\u2C00-\uD7FF\uF900-\uFDCF\uFDF0-\uFEFE\uFF21-\uFFDC][\w\u00AA-\u02FF\u0370-\u1FFF\u2C00-\uD7FF\uF900-\uFDCF\uFDF0-\uFEFE\uFF21-\uFFDC]*(?:-[\w\u00AA-\u02FF\u0370-\u1FFF\u2C00-\uD7FF\uF900-\uFDCF\uFDF0-\uFEFE\uFF21-\uFFDC]+)*$/;

/** Whether a plan may call something so. */
export function isPlanName(text: string): boolean {
  return name.test(text);
}

const afterValues: ReadonlySet<string> = new Set([
  ...propertyFirstWords,
  ...'to by and confidence because reached key initiative forecast'.split(' '),
]);

/** Whether a word may be the unit of a value: not a keyword that goes on behind one. */
export function isPlanUnit(text: string): boolean {
  return text.split('/').every((part) => isPlanName(part) && !afterValues.has(part));
}
