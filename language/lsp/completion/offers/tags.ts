import { CompletionItemKind } from 'vscode-languageserver-types';
import { isTags } from '../../../grammar/generated/ast.js';
import type { Candidate } from '../candidate.js';
import type { CompletionContext } from '../completion-context.js';
import { tagsInUse } from '../project-vocabulary.js';

/** Offers tags of the project, most used first, without the tags that the statement already lists. */
export function* tags(context: CompletionContext): Generator<Candidate> {
  const listed = new Set(isTags(context.node) ? context.node.tags : []);
  const { typed } = context.word;
  for (const label of tagsInUse(context)) {
    if (!listed.has(label) || label === typed) yield { label, kind: CompletionItemKind.EnumMember, rank: 0 };
  }
}
