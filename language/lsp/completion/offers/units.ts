import { type AstNode, AstUtils } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { isKeyResult, isMetricUnit, isQuantity } from '../../../grammar/generated/ast.js';
import { metricOf } from '../../../model/measure.js';
import { say } from '../../../values/say.js';
import type { Candidate } from '../candidate.js';
import { type CompletionContext, subjectOf } from '../completion-context.js';
import { unitsInUse } from '../project-vocabulary.js';

/** Units that most plans need, whatever they are about. */
const common: readonly string[] = ['%', 'pp', 'days', 'hours', 'minutes', 'ms', 'customers', 'points'];

/** Offers the unit of the metric or of a value next to the cursor, then units of the project, then common ones. */
export function* units(context: CompletionContext): Generator<Candidate> {
  const seen = new Set<string>();
  const sources: [Iterable<string>, string, number][] = [
    [unitsNearby(context), say`the unit here`, 0],
    [unitsInUse(context), say`used in this project`, 1],
    [common, 'common', 2],
  ];
  for (const [words, description, rank] of sources) {
    for (const label of words) {
      if (seen.has(label)) continue;
      seen.add(label);
      yield {
        label,
        text: separated(label, context),
        kind: CompletionItemKind.Unit,
        rank,
        explain: () => ({ description }),
      };
    }
  }
}

function* unitsNearby(context: CompletionContext): Generator<string> {
  const { offset } = context;
  const element = subjectOf(context);
  const metric = isKeyResult(element) ? metricOf(element) : element;
  for (const statement of statementsOf(metric)) {
    if (isMetricUnit(statement) && statement.unit) yield statement.unit;
  }
  for (const statement of statementsOf(element)) {
    for (const node of AstUtils.streamAst(statement)) {
      const here = node.$cstNode && node.$cstNode.offset <= offset && offset <= node.$cstNode.end;
      if (isQuantity(node) && node.unit && !here) yield node.unit;
    }
  }
}

function statementsOf(element: unknown): readonly AstNode[] {
  return (element as { statements?: AstNode[] } | undefined)?.statements ?? [];
}

/** A word directly after its number gets the space that was not typed. */
function separated(unit: string, { afterNumber, word }: CompletionContext): string {
  return afterNumber && word.typed === '' && unit !== '%' ? ` ${unit}` : unit;
}
