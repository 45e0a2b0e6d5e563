import type { LangiumDocument } from 'langium';
import type { DeclarationDescription } from '../../grammar/declarations.js';
import { reflection } from '../../grammar/generated/ast.js';
import { originOf } from '../../names/linker.js';
import { namespaceOfReference, occurrencesOf } from '../../names/occurrences.js';
import type { OkrReference } from '../../names/okr-reference.js';
import { resolveName } from '../../names/resolution.js';
import type { NameScope } from '../../names/services.js';
import { placeOf, placeOfDeclaration } from './refusal.js';
import type { RenamedNames } from './renamed-names.js';

/**
 * Resolves every reference of a project before and after a rename.
 *
 * @returns a sentence about the first that would mean something else, or undefined where all keep their meaning;
 *   references that were broken before do not count
 */
export function whyMeaningChanges(
  renamed: RenamedNames,
  project: NameScope,
  documents: readonly LangiumDocument[],
): string | undefined {
  for (const document of documents) {
    const uri = document.uri.toString();
    for (const reference of document.references as OkrReference[]) {
      const namespace = namespaceOfReference(reference.container, reference.property, reference);
      if (!renamed.mayConcern(reference)) continue;
      const fitting = (found: readonly DeclarationDescription[]) =>
        found.filter(({ type }) => reflection.isSubtype(type, typeOf(reference)));
      const origin = originOf(reference.container, uri);
      const before = fitting(resolveName(reference.$refText, namespace, origin, project.names, project));
      const [target] = before;
      if (!target || before.length > 1) continue;
      const parts = [...occurrencesOf(reference, document)];
      const text = renamed.textOf(reference, parts);
      const newOrigin = renamed.originOf(reference, uri);
      const after = fitting(resolveName(text, namespace, newOrigin, renamed.names, renamed));
      if (after.length === 1 && after[0] === renamed.renamed(target)) continue;
      const other = after.find((candidate) => candidate !== renamed.renamed(target));
      const instead = other
        ? `would then mean the one in ${placeOfDeclaration(other, project)}`
        : 'would then lead nowhere';
      const [part] = parts;
      return part && `\`${text}\` in ${placeOf(part, project)} ${instead}.`;
    }
  }
  return undefined;
}

function typeOf(reference: OkrReference): string {
  const { container, property } = reference;
  return reflection.getReferenceType({ container, property, reference });
}
