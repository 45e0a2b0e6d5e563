import type { Reviewer, ReviewReason } from '../../language/compare/reviewers.js';
import type { Terminal } from '../host/terminal.js';
import { cell, viewColumns } from '../text/columns.js';
import { displayWidth } from '../text/display-width.js';
import { paragraph } from '../text/paragraph.js';

/** More reasons than these are counted, not told. */
const reasonsTold = 3;
const widestOwner = 24;

/** Writes why a person should look, nearest reason first, on one line. */
export function reasonsText({ because }: Reviewer): string {
  const told = because.slice(0, reasonsTold).map(reasonText).join('; ');
  const more = because.length - reasonsTold;
  return more > 0 ? `${told}; and ${more} more` : told;
}

const sentences: Readonly<Record<ReviewReason['relation'], (reason: ReviewReason) => string>> = {
  owns: ({ title }) => `owns “${title}”`,
  owned: ({ title }) => `owned “${title}”`,
  serves: ({ title, by }) => `“${title}” is served by “${by}”`,
  served: ({ title, by }) => `“${title}” was served by “${by}”`,
};

function reasonText(reason: ReviewReason): string {
  return sentences[reason.relation](reason);
}

/** Writes who should look, as a block for the terminal; empty if there is nobody. */
export function reviewerLines(reviewers: readonly Reviewer[], terminal: Terminal): string[] {
  if (reviewers.length === 0) return [];
  const { bold } = terminal.colors;
  const width = Math.min(widestOwner, Math.max(...reviewers.map(({ owner }) => displayWidth(owner))));
  return [
    bold('Who should look'),
    ...reviewers.flatMap((reviewer) =>
      paragraph(reasonsText(reviewer), viewColumns(terminal), {
        indent: 2,
        label: `${cell(reviewer.owner, width)}  `,
      }),
    ),
  ];
}
