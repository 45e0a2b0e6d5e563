import type { AstNode } from 'langium';
import { declarationsOf } from '../../grammar/declarations.js';
import {
  isLimit,
  isMeasurement,
  isMetricUnit,
  isPlanFile,
  isReach,
  isTags,
  isTarget,
  type PlanFile,
} from '../../grammar/generated/ast.js';
import type { CompletionContext } from './completion-context.js';

/** Words of one file that completion offers elsewhere, each with how often it is there. */
interface FileVocabulary {
  handles: Map<string, number>;
  units: Map<string, number>;
  tags: Map<string, number>;
}

/** Read once for each tree: an edited file has a new one. */
const vocabularies = new WeakMap<PlanFile, FileVocabulary>();

/** Returns the handles in the files of the project, most used first. */
export function handlesInUse(context: CompletionContext): string[] {
  return mostUsed(context, 'handles');
}

/** Returns the units of targets, bounds, readings and metrics in the project, most used first. */
export function unitsInUse(context: CompletionContext): string[] {
  return mostUsed(context, 'units');
}

/** Returns the tags of the project, most used first. */
export function tagsInUse(context: CompletionContext): string[] {
  return mostUsed(context, 'tags');
}

function mostUsed(context: CompletionContext, kind: keyof FileVocabulary): string[] {
  const { LangiumDocuments, Projects } = context.services.shared.workspace;
  const { project, word } = context;
  const total = new Map<string, number>();
  for (const document of LangiumDocuments.all) {
    const file = document.parseResult.value;
    const own = Projects.projectOf(document.uri);
    if (!isPlanFile(file) || (own !== project && own !== project.base)) continue;
    const words = vocabularyOf(file)[kind];
    for (const [text, count] of words) total.set(text, (total.get(text) ?? 0) + count);
    // What is being typed is no word of the project because it was typed, nor because a snippet repeats it in the same file.
    if (document === context.document)
      total.set(word.typed, (total.get(word.typed) ?? 0) - (words.get(word.typed) ?? 0));
  }
  if (total.get(word.typed) === 0) total.delete(word.typed);
  return [...total]
    .sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || (left < right ? -1 : 1))
    .map(([text]) => text);
}

function vocabularyOf(file: PlanFile): FileVocabulary {
  const known = vocabularies.get(file);
  if (known) return known;
  const statements = [...declarationsOf(file)].flatMap(
    (declaration): readonly AstNode[] => declaration.statements,
  );
  // Words that only should be a handle are no handle that others use.
  const written = (file.$document?.references ?? []).filter(({ $refNode }) => $refNode?.text.startsWith('@'));
  const texts = written.map(({ $refText }) => $refText);
  const vocabulary: FileVocabulary = {
    handles: counted(texts.filter((text) => text.length > 1)),
    units: counted(statements.flatMap(unitsIn)),
    tags: counted(statements.filter(isTags).flatMap(({ tags }) => tags)),
  };
  vocabularies.set(file, vocabulary);
  return vocabulary;
}

/** How often each text comes. */
function counted(texts: readonly (string | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function unitsIn(statement: AstNode): (string | undefined)[] {
  if (isTarget(statement)) return [statement.target?.unit];
  if (isLimit(statement) || isReach(statement))
    return [statement.bound?.value?.unit, statement.bound?.high?.unit];
  if (isMeasurement(statement)) return [statement.value?.unit];
  return isMetricUnit(statement) ? [statement.unit] : [];
}
