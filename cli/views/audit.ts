import type { AuditTrail, WorkTrail } from '../../language/model/audit-trail.js';
import { counted } from '../../picture/words.js';
import type { Terminal } from '../terminal.js';
import { auditMarkdown } from './audit-markdown.js';
import { percent } from './bar.js';
import { goalHead } from './goal-head.js';
import { viewColumns } from './layout.js';
import { paragraph } from './paragraph.js';
import type { Views } from './view.js';

export const auditViews: Views<AuditTrail> = { pretty: auditPretty, markdown: auditMarkdown };

/** What to think about for work whose chain breaks. */
export const adviceWords = { stop: 'Stop it?', redirect: 'Redirect it?' } as const;

/** Broken chains first, with the place where each breaks; then the whole way of all other work. */
function auditPretty(audit: AuditTrail, terminal: Terminal): string {
  const { bold, dim, red, green } = terminal.colors;
  const blocks = [
    [bold(`Where the work leads on ${audit.today}`), dim(extentText(audit))],
    ...section(red(`Broken chains: stop or redirect (${audit.broken.length})`), audit.broken, terminal),
    ...section(green(`Chains that hold (${audit.holding.length})`), audit.holding, terminal),
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
    ['moves ', keyResultTexts(trail)],
    ['for   ', trail.objectives],
    ['serves', trail.priorities],
  ];
  const place = `${trail.file}:${trail.line}`;
  const { broken } = trail;
  return [
    `  ${goalHead(trail, columns - 2, terminal)}`,
    ...(broken
      ? paragraph(`${broken.reason} ${adviceWords[broken.advice]}`, columns, { indent: 4 }, yellow)
      : []),
    ...rows.flatMap(([label, texts]) =>
      texts.flatMap((text, index) =>
        paragraph(text, columns, { indent: 4, label: index === 0 ? `${dim(label)}  ` : '        ' }),
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

/** `active, 60%`; empty where nothing is said. */
export function stateText({ state, progress }: WorkTrail): string {
  return [state, progress !== null && percent(progress)].filter(Boolean).join(', ');
}

/** Each key result that the work drives: how it reads, how far it is, what it foretells. */
export function keyResultTexts({ keyResults }: WorkTrail): string[] {
  return keyResults.map(({ title, reading, progress, predicts }) => {
    const foretold = predicts.length > 0 ? `; foretells ${predicts.map((one) => `“${one}”`).join(', ')}` : '';
    return `${title} (${reading}, ${progress === null ? 'progress unknown' : percent(progress)}${foretold})`;
  });
}

/** `14 pieces of open work; 3 done and 1 given up are left out.` */
export function extentText({ broken, holding, leftOut }: AuditTrail): string {
  const open = broken.length + holding.length;
  const work = `${counted(open, 'piece')} of open work: ${counted(broken.length, 'chain')} broken, ${holding.length} sound.`;
  const gone = [
    leftOut.done > 0 && `${leftOut.done} done`,
    leftOut.givenUp > 0 && `${leftOut.givenUp} given up`,
  ];
  const parts = gone.filter(Boolean);
  return parts.length > 0 ? `${work} Left out: ${parts.join(', ')}.` : work;
}
