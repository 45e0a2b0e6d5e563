import { elementKeywords, propertyDefinitions } from './properties.js';
import { referenceTargets } from './reference-targets.js';

/** First words of all properties: on a line of their own they always open a property. */
export const propertyFirstWords: ReadonlySet<string> = new Set(
  propertyDefinitions.flatMap(({ keywords }) => keywords.map(firstWord)),
);

/** First words of everything that may stand at the top of a file. */
export const elementFirstWords: ReadonlySet<string> = new Set([
  ...Object.values(elementKeywords).map(firstWord),
  'plan',
  'check-ins',
]);

/** Keywords that may follow a value on its line, and therefore are never its unit. */
export const wordsAfterValue: ReadonlySet<string> = new Set([
  ...propertyFirstWords,
  ...'to by and confidence because reached key initiative'.split(' '),
]);

/** Keywords of one word or two after which a name follows. The name of a person is a handle, which no keyword looks like. */
export const keywordsBeforeName: readonly string[] = [
  'plan',
  ...Object.values(elementKeywords).filter((keyword) => keyword !== 'person'),
  ...propertyDefinitions
    .filter(({ type }) => type === 'Tags' || referenceTargets(type).some((target) => target !== 'Person'))
    .flatMap(({ keywords }) => keywords),
];

/** Keywords directly after which a person follows. */
export const keywordsBeforePerson: readonly string[] = [
  elementKeywords.Person,
  ...propertyDefinitions.filter(({ role }) => role && role !== 'none').flatMap(({ keywords }) => keywords),
];

export function firstWord(keyword: string): string {
  return keyword.split(' ')[0] as string;
}
