import type { AuditTrail, WorkTrail } from '../../language/report/audit-trail.js';
import { say } from '../../language/values/say.js';
import type { Terminal } from '../host/terminal.js';
import { viewColumns } from '../text/columns.js';
import { paragraph } from '../text/paragraph.js';
import { auditMarkdown } from './audit-markdown.js';
import { adviceWords, extentText, keyResultTexts, stateText } from './audit-text.js';
import { otherCyclesText } from './cycle-text.js';
import { goalHead } from './goal-head.js';
import type { Views } from './write-view.js';

export const auditViews: Views<AuditTrail> = { pretty: auditPretty, markdown: auditMarkdown };

/** Broken chains first, with the place where each breaks; then the whole way of all other work. */
function auditPretty(audit: AuditTrail, terminal: Terminal): string {
  const { bold, dim, red, green } = terminal.colors;
  const cycles = otherCyclesText(audit.cycles);
  const blocks = [
    [
      bold(say`Where the work leads on ${audit.today}`),
      dim(extentText(audit)),
      ...(cycles ? [dim(cycles)] : []),
    ],
    ...section(
      red(`${say`Broken chains: stop or redirect`} (${audit.broken.length})`),
      audit.broken,
      terminal,
    ),
    ...section(green(`${say`Chains that hold`} (${audit.holding.length})`), audit.holding, terminal),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function section(heading: string, trails: readonly WorkTrail[], terminal: Terminal): string[][] {
  return trails.map((trail, index) => [
    ...(index === 0 ? [terminal.colors.bold(heading)] : []),
    ...trailLines(trail, terminal),
  ]);
}

function trailLines(trail: WorkTrail, terminal: Terminal): string[] {
  const { cyan, dim, yellow } = terminal.colors;
  const columns = viewColumns(terminal);
  const rows: [label: string, texts: string[]][] = [
    [say`moves`, keyResultTexts(trail)],
    [say`for`, trail.objectives],
    [say`serves`, trail.priorities],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const place = `${trail.file}:${trail.line}`;
  const { broken } = trail;
  return [
    `  ${goalHead(trail, columns - 2, terminal)}`,
    ...(broken
      ? paragraph(`${broken.reason} ${adviceWords[broken.advice]}`, columns, { indent: 4 }, yellow)
      : []),
    ...rows.flatMap(([label, texts]) =>
      texts.flatMap((text, index) =>
        paragraph(text, columns, {
          indent: 4,
          label: index === 0 ? `${dim(label.padEnd(width))}  ` : ' '.repeat(width + 2),
        }),
      ),
    ),
    ...paragraph(
      [place, stateText(trail)].filter(Boolean).join('  '),
      columns,
      { indent: 4 },
      broken ? cyan : dim,
    ),
  ];
}
