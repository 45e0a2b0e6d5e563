import { CompletionItemKind } from 'vscode-languageserver-types';
import { isChanged } from '../../../grammar/generated/ast.js';
import type { Candidate } from '../candidate.js';
import type { CompletionContext } from '../completion-context.js';

/** Ways to write a bound, the plainest first. Completion does not offer everything that the grammar accepts. */
const operators: Readonly<Record<string, string>> = {
  'at most': 'this value or less',
  'at least': 'this value or more',
  below: 'less than this value',
  above: 'more than this value',
  '<=': 'this value or less',
  '>=': 'this value or more',
  '<': 'less than this value',
  '>': 'more than this value',
};

/** Offers the comparisons of a bound; after `at` the second word. */
export function* bounds({ node, statement }: CompletionContext): Generator<Candidate> {
  if (isChanged(node) && node.what !== 'limit') return;
  const begun = statement?.tokens.at(-1)?.image === 'at' ? 'at ' : '';
  for (const [operator, meaning] of Object.entries(operators)) {
    if (!operator.startsWith(begun)) continue;
    const label = operator.slice(begun.length);
    yield {
      label,
      text: `${label} `,
      kind: CompletionItemKind.Operator,
      rank: 5,
      explain: () => ({ description: meaning }),
    };
  }
}
