import type { CheckInBlock, CheckInEntry, Initiative, KeyResult } from '../../grammar/generated/ast.js';
import { planOf, qualifiedName } from '../../grammar/plan-identity.js';
import { rangeOf } from '../../grammar/ranges.js';
import { rivalsOf } from '../../model/check-ins.js';
import type { OkrReferences } from '../../names/references.js';
import { defineRule } from '../define-rule.js';
import { uriOf } from '../fixes/source.js';
import type { RelatedPlace } from '../types/finding.js';
import type { Fix } from '../types/fix.js';

export const ambiguousCheckIn = defineRule({
  meta: {
    id: 'ambiguous-check-in',
    category: 'progress',
    severity: 'warning',
    summary: 'After the end of a cycle, a check-in says which cycle it is about.',
    fixable: true,
  },
  check: {
    CheckInBlock: (block, { report, references }) => {
      const [first, ...others] = choicesIn(block, references);
      if (!first) return;
      const more = others.length > 0 ? ` and ${others.length} more` : '';
      const verb = others.length > 0 ? 'count' : 'counts';
      const message = `\`${first.entry.target.$refText}\`${more} may be last words on ${cycleOf(first.older)} or the first on ${cycleOf(first.newer)}, and ${verb} for neither. Write \`${fullName(first.older)}\` or \`${fullName(first.newer)}\`.`;
      const related = [first.older, first.newer].map(placeOf);
      report({ node: first.entry, property: 'target' }, message, {
        related,
        fix: () => fixesOf(block, references),
      });
    },
  },
});

/** An entry that is about one of two goals. */
interface Choice {
  entry: CheckInEntry;
  older: KeyResult | Initiative;
  newer: KeyResult | Initiative;
}

function choicesIn({ entries }: CheckInBlock, references: OkrReferences): Choice[] {
  return entries.flatMap((entry) => {
    const [older] = rivalsOf(entry, references);
    const newer = entry.target?.ref;
    return older && newer ? [{ entry, older, newer }] : [];
  });
}

/** Says of all entries of the round that they are about the cycle that ended, or about the one that began. */
function fixesOf(block: CheckInBlock, references: OkrReferences): Fix[] {
  const choices = choicesIn(block, references);
  const fixFor = (what: string, goalOf: (choice: Choice) => KeyResult | Initiative): Fix => {
    const [only, ...others] = choices.map((choice) => fullName(goalOf(choice)));
    const cycles = [...new Set(choices.map((choice) => cycleOf(goalOf(choice))))].join(', ');
    const written = others.length === 0 ? `write \`${only}\`` : `say so in ${choices.length} entries`;
    const edits = choices.map((choice) => ({
      range: rangeOf({ node: choice.entry, property: 'target' }),
      newText: fullName(goalOf(choice)),
    }));
    return { title: `${what} ${cycles}: ${written}`, edits: { [uriOf(block)]: edits } };
  };
  return [
    fixFor('These are last words on', ({ older }) => older),
    fixFor('These are the first words on', ({ newer }) => newer),
  ];
}

function fullName(goal: KeyResult | Initiative): string {
  return qualifiedName(planOf(goal), goal.name ?? '');
}

function cycleOf(goal: KeyResult | Initiative): string {
  return planOf(goal)?.cycle ?? '';
}

function placeOf(goal: KeyResult | Initiative): RelatedPlace {
  return { message: `The one of ${cycleOf(goal)}.`, uri: uriOf(goal), range: rangeOf({ node: goal }) };
}
