import { CompletionItemKind } from 'vscode-languageserver-types';
import { isTeam } from '../../../grammar/generated/ast.js';
import { say } from '../../../values/say.js';
import type { Candidate } from '../candidate.js';
import type { CompletionContext } from '../completion-context.js';

/** Offers teams that are declared or have a plan. */
export function* teams({ project, element }: CompletionContext): Generator<Candidate> {
  for (const name of project.names.teams()) {
    if (isTeam(element) && element.name === name) continue;
    const [declared] = project.names.find('team', undefined, name);
    const title = isTeam(declared?.node) ? declared.node.title : undefined;
    yield candidate(name, title, title ?? (declared ? 'team' : say`not declared`));
  }
}

/** Offers teams that have a plan and are not declared. */
export function* undeclaredTeams({ project }: CompletionContext): Generator<Candidate> {
  for (const name of project.names.teams()) {
    if (project.names.find('team', undefined, name).length === 0)
      yield candidate(name, undefined, say`not declared`);
  }
}

function candidate(label: string, words: string | undefined, description: string): Candidate {
  return { label, words, kind: CompletionItemKind.Module, rank: 0, explain: () => ({ description }) };
}
