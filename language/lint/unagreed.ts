import type { AstNode, LangiumDocument } from 'langium';
import { isDraft } from '../grammar/draft.js';
import { isCheckInEntry } from '../grammar/generated/ast.js';
import { reportedGoal } from '../model/link-targets.js';
import { observe } from '../observation/observation.js';
import { isEssential } from './settings.js';
import type { CheckedFinding } from './types/finding.js';
import type { Rule } from './types/rule.js';

/** Leaves out what is found in drafts, except for errors of form and links: nobody has agreed to anything else yet. */
export function withoutUnagreed(
  all: readonly CheckedFinding[],
  { parseResult }: LangiumDocument,
  rules: readonly Rule[],
): CheckedFinding[] {
  const essential = new Set(rules.filter(({ meta }) => isEssential(meta)).map(({ meta }) => meta.id));
  return all.filter(
    ({ finding, node = parseResult.value }) => essential.has(finding.rule) || !isDraft(subjectOf(node)),
  );
}

/** What a finding on a node is about: on an entry of check-ins the goal that it reports on. */
function subjectOf(node: AstNode): AstNode {
  const goal = isCheckInEntry(node) ? reportedGoal(node) : undefined;
  observe(goal, 'definition');
  return goal ?? node;
}
