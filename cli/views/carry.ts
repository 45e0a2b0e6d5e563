import type { Carried } from '../../language/index.js';
import { counted } from '../../language/values/counted.js';
import { say, translated } from '../../language/values/say.js';
import type { Terminal } from '../host/terminal.js';
import { fitted, viewColumns } from '../text/columns.js';
import { visibleText } from '../text/visible-text.js';
import { wrap } from '../text/wrap.js';

export interface CarryViewOptions {
  /** Whether nothing was written. */
  isDry: boolean;
  /** The cycle that begins. */
  to: string;
  /** A file as the reader opens it. */
  shown(uri: string): string;
  /** The changes of existing plans, if nothing was written. */
  patches: readonly string[];
}

/** Writes what was carried, the open questions with their lines, and what was left behind with the reason. */
export function carryView(carried: Carried, options: CarryViewOptions, terminal: Terminal): string {
  const blocks = [
    writtenBlock(carried, options, terminal),
    ...(options.isDry ? carried.files.map(({ text }) => text.trimEnd().split('\n')) : []),
    ...options.patches.map((patch) => patch.trimEnd().split('\n')),
    decisionBlock(carried, options, terminal),
    leftBlock(carried, options, terminal),
  ];
  const shown = blocks.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function writtenBlock(
  { files, updated, continued }: Carried,
  { isDry, to, shown }: CarryViewOptions,
  { colors }: Terminal,
): string[] {
  if (files.length + updated.length === 0)
    return [
      continued > 0
        ? say`Nothing to carry into ${to}: its plans exist already.`
        : say`Nothing to carry into ${to}.`,
    ];
  const line = (verb: string, uri: string, count: string) =>
    `${verb}  ${colors.bold(visibleText(shown(uri)))}  ${colors.dim(count)}`;
  return [
    ...files.map(({ uri, goals }) =>
      line(isDry ? say`would write` : say`wrote`, uri, counted(goals, 'goal')),
    ),
    ...updated.map(({ uri, baselines }) =>
      line(isDry ? say`would update` : say`updated`, uri, counted(baselines, 'baseline')),
    ),
  ];
}

function decisionBlock({ decisions }: Carried, { shown }: CarryViewOptions, terminal: Terminal): string[] {
  if (decisions.length === 0) return [];
  const { bold, cyan } = terminal.colors;
  const columns = viewColumns(terminal);
  let place = '';
  const lines = decisions.flatMap(({ uri, line, goal, message }) => {
    const here = `${shown(uri)}:${line}`;
    const head =
      here === place
        ? []
        : [
            `  ${cyan(visibleText(here))}  ${fitted(goal, Math.max(20, columns - here.length - 4))}`.trimEnd(),
          ];
    place = here;
    return [...head, ...wrap(visibleText(message), columns - 4).map((text) => `    ${text}`)];
  });
  return [bold(say`Questions for you (${decisions.length}):`), ...lines];
}

const kinds = { Objective: 'objective', KeyResult: 'key result', Initiative: 'initiative' } as const;

function leftBlock({ leftBehind }: Carried, { shown }: CarryViewOptions, terminal: Terminal): string[] {
  if (leftBehind.length === 0) return [];
  const { bold, dim } = terminal.colors;
  const columns = viewColumns(terminal);
  const lines = leftBehind.flatMap(({ uri, line, kind, goal, because }) => [
    `  ${dim(visibleText(`${shown(uri)}:${line}`))}  ${because}`,
    `    ${fitted(say`${translated(kinds[kind])} “${goal}”`, columns - 4)}`,
  ]);
  return [bold(say`Left behind (${leftBehind.length}):`), ...lines];
}
