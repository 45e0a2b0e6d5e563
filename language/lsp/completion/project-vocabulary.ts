import type { FileVocabulary } from '../../names/file-vocabulary.js';
import { recordOf } from '../../names/plan-record.js';
import type { CompletionContext } from './completion-context.js';

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
    const own = Projects.projectOf(document.uri);
    if (own !== project && own !== project.base) continue;
    for (const [text, count] of recordOf(document).vocabulary[kind]) {
      // What is being typed is no word of the project because it was typed, nor because a snippet repeats it in the same file.
      const isTyped = document === context.document && text === word.typed;
      if (!isTyped) total.set(text, (total.get(text) ?? 0) + count);
    }
  }
  return [...total]
    .sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || (left < right ? -1 : 1))
    .map(([text]) => text);
}
