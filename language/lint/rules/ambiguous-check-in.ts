import { uriOf } from '../../edits/source.js';
import {
  type CheckInBlock,
  type CheckInEntry,
  type Initiative,
  isObjective,
  type KeyResult,
} from '../../grammar/generated/ast.js';
import { planOf, qualifiedName } from '../../grammar/plan-identity.js';
import { rangeOf } from '../../grammar/ranges.js';
import { rivalsOf } from '../../model/check-ins.js';
import { reportedGoal } from '../../model/link-targets.js';
import type { OkrReferences } from '../../names/references.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import type { RelatedPlace } from '../types/finding.js';
import type { Fix } from '../types/fix.js';

export const ambiguousCheckIn = defineRule({
  meta: {
    id: 'ambiguous-check-in',
    category: 'progress',
    severity: 'warning',
    summary: 'After the end of a cycle, a check-in names the cycle that it is about.',
    fixable: true,
  },
  check: {
    CheckInBlock: (block, { report, references }) => {
      const [first, ...others] = choicesIn(block, references);
      if (!first) return;
      const [name, older, newer] = [first.entry.target.$refText, cycleOf(first.older), cycleOf(first.newer)];
      const seen =
        others.length === 0
          ? say`\`${name}\` may be the last check-in of ${older} or the first of ${newer}, and counts for neither.`
          : say`\`${name}\` and ${others.length} more may be the last check-ins of ${older} or the first of ${newer}, and count for neither.`;
      const ask = say`Write \`${fullName(first.older)}\` or \`${fullName(first.newer)}\`.`;
      const message = `${seen} ${ask}`;
      const related = [first.older, first.newer].map(placeOf);
      report({ node: first.entry, property: 'target' }, message, {
        related,
        fix: () => fixesOf(block, references),
      });
    },
  },
});

/** An entry that may be about either of two goals. */
interface Choice {
  entry: CheckInEntry;
  older: KeyResult | Initiative;
  newer: KeyResult | Initiative;
}

function choicesIn({ entries }: CheckInBlock, references: OkrReferences): Choice[] {
  return entries.flatMap((entry) => {
    const [older] = rivalsOf(entry, references);
    const newer = reportedGoal(entry);
    return older && newer && !isObjective(newer) ? [{ entry, older, newer }] : [];
  });
}

/** Returns two fixes for all entries of the round: one writes the cycle that ended, the other the cycle that began. */
function fixesOf(block: CheckInBlock, references: OkrReferences): Fix[] {
  const choices = choicesIn(block, references);
  const fixFor = (
    goalOf: (choice: Choice) => KeyResult | Initiative,
    titled: (isOne: boolean, cycles: string, written: string) => string,
  ): Fix => {
    const [only, ...others] = choices.map((choice) => fullName(goalOf(choice)));
    const cycles = [...new Set(choices.map((choice) => cycleOf(goalOf(choice))))].join(', ');
    const written =
      others.length === 0 ? say`write \`${only}\`` : say`name the cycle in ${choices.length} entries`;
    const edits = choices.map((choice) => ({
      range: rangeOf({ node: choice.entry, property: 'target' }),
      newText: fullName(goalOf(choice)),
    }));
    return { title: titled(others.length === 0, cycles, written), edits: { [uriOf(block)]: edits } };
  };
  return [
    fixFor(
      ({ older }) => older,
      (isOne, cycles, written) =>
        isOne ? say`Last check-in of ${cycles}: ${written}` : say`Last check-ins of ${cycles}: ${written}`,
    ),
    fixFor(
      ({ newer }) => newer,
      (isOne, cycles, written) =>
        isOne ? say`First check-in of ${cycles}: ${written}` : say`First check-ins of ${cycles}: ${written}`,
    ),
  ];
}

function fullName(goal: KeyResult | Initiative): string {
  return qualifiedName(planOf(goal), goal.name ?? '');
}

function cycleOf(goal: KeyResult | Initiative): string {
  return planOf(goal)?.cycle ?? '';
}

function placeOf(goal: KeyResult | Initiative): RelatedPlace {
  return { message: say`The goal of ${cycleOf(goal)}.`, uri: uriOf(goal), range: rangeOf({ node: goal }) };
}
