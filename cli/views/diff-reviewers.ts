import type { Reviewer, ReviewReason } from '../../language/compare/reviewers.js';
import { marked, say, translated } from '../../language/values/say.js';
import type { Terminal } from '../host/terminal.js';
import { cell, viewColumns } from '../text/columns.js';
import { displayWidth } from '../text/display-width.js';
import { paragraph } from '../text/paragraph.js';

/** More reasons than these are counted, not told. */
const reasonsTold = 3;
/** Goals of one reason; a person may own a hundred. */
const titlesTold = 5;
const widestOwner = 24;

/** Writes why a person should look, nearest reason first, on one line. What one goal serves is one reason. */
export function reasonsText({ because }: Reviewer): string {
  const groups = new Map<string, ReviewReason[]>();
  for (const reason of because) {
    const key = JSON.stringify([reason.relation, reason.by]);
    groups.set(key, [...(groups.get(key) ?? []), reason]);
  }
  const all = [...groups.values()];
  const told = all.slice(0, reasonsTold).map(reasonText).join('; ');
  const more = all.slice(reasonsTold).flat().length;
  return more > 0 ? say`${told}; and ${more} more` : told;
}

/** What relates a person to goals; and what relates a goal of the person to them. */
const verbs: Readonly<Record<ReviewReason['relation'], [person: string, goal: string]>> = {
  owns: [marked('owns {0}'), marked('“{0}” owns {1}')],
  owned: [marked('owned {0}'), marked('“{0}” owned {1}')],
  serves: [marked('serves {0}'), marked('“{0}” serves {1}')],
  served: [marked('served {0}'), marked('“{0}” served {1}')],
};

function reasonText(group: readonly ReviewReason[]): string {
  const [{ relation, by } = { relation: 'owns' as const, by: null }] = group;
  const more = group.length - titlesTold;
  const titles = group.slice(0, titlesTold).map(({ title }) => say`“${title}”`);
  if (more > 0) titles.push(say`${more} more`);
  const goals =
    titles.length < 2 ? titles.join('') : `${titles.slice(0, -1).join(', ')}${say` and `}${titles.at(-1)}`;
  const [ofPerson, ofGoal] = verbs[relation];
  return by === null ? translated(ofPerson, goals) : translated(ofGoal, by, goals);
}

/** Writes who should look, as a block for the terminal; empty if there is nobody. */
export function reviewerLines(reviewers: readonly Reviewer[], terminal: Terminal): string[] {
  if (reviewers.length === 0) return [];
  const { bold } = terminal.colors;
  const width = Math.min(widestOwner, Math.max(...reviewers.map(({ owner }) => displayWidth(owner))));
  return [
    bold(say`Who should look`),
    ...reviewers.flatMap((reviewer) =>
      paragraph(reasonsText(reviewer), viewColumns(terminal), {
        indent: 2,
        label: `${cell(reviewer.owner, width)}  `,
      }),
    ),
  ];
}
