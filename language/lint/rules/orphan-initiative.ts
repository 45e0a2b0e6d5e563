import { uriOf } from '../../edits/source.js';
import { type Initiative, isDropped, isKeyResult } from '../../grammar/generated/ast.js';
import { planOf } from '../../grammar/plan-identity.js';
import { isOrphan } from '../../model/gaps.js';
import { ownerOf } from '../../model/owner.js';
import { callElement } from '../../names/calling.js';
import { likeness } from '../../names/likeness.js';
import type { Project } from '../../project/project.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import { addLink, type LinkCandidate } from '../fixes/add-link.js';

export const orphanInitiative = defineRule({
  meta: {
    id: 'orphan-initiative',
    category: 'chain',
    severity: 'warning',
    summary: 'Every initiative drives a key result.',
    fixable: true,
  },
  check: {
    Initiative: (initiative, context) => {
      if (!isOrphan(initiative, context)) return;
      const seen = say`The ${callElement(initiative)} drives no key result, so its purpose is unknown.`;
      context.report(
        { node: initiative },
        say`${seen} Name the key result that it should move (\`drives NAME\`), or stop the work.`,
        { fix: () => addLink(initiative, 'drives', keyResultsFor(initiative, context.project)) },
      );
    },
  },
});

/** A key result of the same owner is slightly more likely. */
const ownerBonus = 0.2;

/** Ranks the open key results of an initiative's plan by words and owner. Without a plan: those of its file. */
function keyResultsFor(initiative: Initiative, project: Project): LinkCandidate[] {
  const plan = planOf(initiative);
  const owner = ownerOf(initiative);
  return [...project.names.all()].flatMap((description): LinkCandidate[] => {
    const { plan: other, documentUri } = description;
    const isNear = plan
      ? plan.team === other?.team && plan.cycle === other.cycle
      : !other && documentUri.toString() === uriOf(initiative);
    if (!isNear) return [];
    const { node } = description;
    if (!isKeyResult(node) || node.statements.some(isDropped)) return [];
    const bonus = owner !== undefined && owner === ownerOf(node) ? ownerBonus : 0;
    return [{ description, score: likeness(initiative.title ?? '', node.title ?? '') + bonus }];
  });
}
