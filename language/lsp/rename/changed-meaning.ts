import type { LangiumDocument } from 'langium';
import type { DeclarationDescription } from '../../grammar/declarations.js';
import { reflection } from '../../grammar/generated/ast.js';
import { originOf } from '../../names/linker.js';
import { namespaceOfReference, type Occurrence, occurrencesOf } from '../../names/occurrences.js';
import type { OkrReference } from '../../names/okr-reference.js';
import { resolveName } from '../../names/resolution.js';
import type { NameScope } from '../../names/services.js';
import { say } from '../../values/say.js';
import { placeOf, placeOfDeclaration } from './refusal.js';
import type { RenamedNames } from './renamed-names.js';

/**
 * Resolves every reference of a project before and after a rename.
 *
 * @returns a sentence about the first reference that would change its target, or undefined if there is none; references
 *   that were broken before do not count
 */
export function whyMeaningChanges(
  renamed: RenamedNames,
  project: NameScope,
  documents: readonly LangiumDocument[],
): string | undefined {
  for (const document of documents) {
    for (const reference of document.references as OkrReference[]) {
      const change = renamed.mayConcern(reference) && changedMeaning(reference, renamed, project, document);
      if (change) return sentenceFor(change, project);
    }
  }
  return undefined;
}

/** What a reference would say after a rename, and what that would mean instead of its target. */
interface ChangedMeaning {
  text: string;
  place: Occurrence | undefined;
  /** Undefined if the reference would lead nowhere. */
  instead: DeclarationDescription | undefined;
}

function changedMeaning(
  reference: OkrReference,
  renamed: RenamedNames,
  project: NameScope,
  document: LangiumDocument,
): ChangedMeaning | undefined {
  const uri = document.uri.toString();
  const namespace = namespaceOfReference(reference.container, reference.property, reference);
  const fitting = (found: readonly DeclarationDescription[]) =>
    found.filter(({ type }) => reflection.isSubtype(type, typeOf(reference)));
  const origin = originOf(reference.container, uri);
  const before = fitting(resolveName(reference.$refText, namespace, origin, project.names, project));
  const [target] = before;
  if (!target || before.length > 1) return undefined;
  const parts = [...occurrencesOf(reference, document)];
  const text = renamed.textOf(reference, parts);
  const newOrigin = renamed.originOf(reference, uri);
  const after = fitting(resolveName(text, namespace, newOrigin, renamed.names, renamed));
  if (after.length === 1 && after[0] === renamed.renamed(target)) return undefined;
  const instead = after.find((candidate) => candidate !== renamed.renamed(target));
  return { text, place: parts[0], instead };
}

function sentenceFor({ text, place, instead }: ChangedMeaning, project: NameScope): string | undefined {
  const meaning = instead
    ? say`would then mean the element in ${placeOfDeclaration(instead, project)}`
    : say`would then not resolve`;
  return place && say`\`${text}\` in ${placeOf(place, project)} ${meaning}.`;
}

function typeOf(reference: OkrReference): string {
  const { container, property } = reference;
  return reflection.getReferenceType({ container, property, reference });
}
