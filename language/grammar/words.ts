import { elementKeywords, propertyDefinitions } from './properties.js';
import { referenceTargets } from './reference-targets.js';

/** The first words of all properties. At the start of a line they always begin a property. */
export const propertyFirstWords: ReadonlySet<string> = new Set(
  propertyDefinitions.flatMap(({ keywords }) => keywords.map(firstWord)),
);

/** The first words of all top-level elements of a file. */
export const elementFirstWords: ReadonlySet<string> = new Set([
  ...Object.values(elementKeywords).map(firstWord),
  'plan',
  'check-ins',
]);

/** Keywords that may follow a value on its line, and therefore are never its unit. */
export const wordsAfterValue: ReadonlySet<string> = new Set([
  ...propertyFirstWords,
  ...'to by and confidence forecast because reached key initiative'.split(' '),
]);

/** Keywords of one or two words before a name. The name of a person is a handle, which never looks like a keyword. */
export const keywordsBeforeName: readonly string[] = [
  'plan',
  ...Object.values(elementKeywords).filter((keyword) => keyword !== 'person'),
  ...propertyDefinitions
    .filter(({ type }) => type === 'Tags' || referenceTargets(type).some((target) => target !== 'Person'))
    .flatMap(({ keywords }) => keywords),
];

/** Keywords directly before a person. */
export const keywordsBeforePerson: readonly string[] = [
  elementKeywords.Person,
  ...propertyDefinitions.filter(({ role }) => role && role !== 'none').flatMap(({ keywords }) => keywords),
];

export function firstWord(keyword: string): string {
  return keyword.split(' ')[0] as string;
}
