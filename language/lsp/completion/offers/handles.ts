import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Candidate } from '../candidate.js';
import type { CompletionContext } from '../completion-context.js';
import { handlesInUse } from '../project-vocabulary.js';

/** Offers declared persons with their names, then handles in the files of the project, most used first. */
export function* handles(context: CompletionContext): Generator<Candidate> {
  const listed = new Set(context.listed);
  const declared = new Set<string>();
  for (const { namespace, name, title } of context.project.names.all()) {
    if (namespace !== 'person' || declared.has(name)) continue;
    declared.add(name);
    if (!listed.has(name)) yield candidate(name, title, 0);
  }
  for (const handle of handlesInUse(context)) {
    if (!declared.has(handle) && !listed.has(handle)) yield candidate(handle, undefined, 1);
  }
}

/** Offers handles that the project uses and no `person` declares. */
export function* undeclaredHandles(context: CompletionContext): Generator<Candidate> {
  for (const handle of handlesInUse(context)) {
    if (context.project.names.find('person', undefined, handle).length === 0)
      yield candidate(handle, undefined, 0);
  }
}

function candidate(label: string, title: string | undefined, rank: number): Candidate {
  return {
    label,
    words: title,
    kind: CompletionItemKind.Constant,
    rank,
    explain: () => ({ description: title ?? 'not declared' }),
  };
}
