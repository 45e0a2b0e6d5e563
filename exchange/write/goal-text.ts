import type { Goal } from '../model/goal.js';
import { knowsReach } from '../model/grammar-abilities.js';
import { pushAll } from '../text/push.js';
import { comments, longText, quoted } from './text.js';

/** How a goal calls people and other goals. */
export interface References {
  handleOf(person: NonNullable<Goal['owner']>): string;
  nameOf(goal: Goal): string;
  /** The name of a goal, as another one refers to it. */
  refer(to: Goal, from: Goal): string;
  /** What stands in a goal, in the order of the source. */
  childrenOf(goal: Goal): readonly Goal[];
}

const keywords = {
  priority: 'priority',
  objective: 'objective',
  'key-result': 'key result',
  initiative: 'initiative',
} as const;

/**
 * The lines of a goal, in the style of the formatter.
 *
 * @param place told on which line, from 0, a goal begins
 */
export function goalLines(
  goal: Goal,
  references: References,
  indent = '',
): { lines: string[]; starts: Map<Goal, number> } {
  const head = `${indent}${keywords[goal.kind]} ${references.nameOf(goal)} ${quoted(goal.title)}`;
  const inner = `${indent}  `;
  const own = statementsOf(goal, references, inner).flatMap((statement) =>
    `${inner}${statement}`.split('\n'),
  );
  const children = references.childrenOf(goal);
  const starts = new Map([[goal, 0]]);
  if (own.length === 0 && children.length === 0) return { lines: [head], starts };
  const lines = [`${head} {`, ...own];
  for (const child of children) {
    if (lines.length > 1) lines.push('');
    const below = goalLines(child, references, inner);
    for (const [one, line] of below.starts) starts.set(one, line + lines.length);
    pushAll(lines, below.lines);
  }
  return { lines: [...lines, `${indent}}`], starts };
}

function statementsOf(goal: Goal, references: References, indent: string): string[] {
  const { owner, contributors } = goal;
  return [
    ...goal.comments.flatMap(({ text, label }) => comments(text, label)),
    ...(owner ? [`owner ${references.handleOf(owner)}`] : []),
    ...(contributors.length > 0 && goal.kind !== 'priority'
      ? [`contributors ${contributors.map((person) => references.handleOf(person)).join(', ')}`]
      : []),
    ...linkLines(goal, references),
    ...(goal.kind === 'objective' && goal.ambition ? [goal.ambition] : []),
    ...(goal.kind === 'priority' && goal.cycle ? [`in ${goal.cycle.name}`] : []),
    ...(goal.state ? [`status ${goal.state}`] : []),
    ...(goal.due ? [`due ${goal.due}`] : []),
    ...measureLines(goal),
    ...(goal.weight ? [`weight ${goal.weight}`] : []),
    ...(goal.description.length > 0 ? [`description ${longText(goal.description.join('\n'), indent)}`] : []),
    ...(goal.tags.length > 0 ? [`tags ${[...new Set(goal.tags)].join(', ')}`] : []),
    ...[...new Set(goal.links)].map((url) => `link ${quoted(url)}`),
    ...checkInLines(goal),
    ...(goal.score ? [`score ${goal.score.date} ${goal.score.value}`] : []),
    ...(goal.dropped ? [`dropped ${goal.dropped.date} ${quoted(goal.dropped.reason)}`] : []),
  ];
}

function linkLines(goal: Goal, references: References): string[] {
  const list = (goals: readonly Goal[]) => goals.map((one) => references.refer(one, goal)).join(', ');
  return [
    ...(goal.supports.length > 0 ? [`supports ${list(goal.supports)}`] : []),
    ...(goal.drives.length > 0 ? [`drives ${list(goal.drives)}`] : []),
  ];
}

function measureLines({ measure, deadline, stretch }: Goal): string[] {
  if (!measure) return [];
  const by = deadline ? ` by ${deadline}` : '';
  const beyond = stretch ? [`stretch ${stretch.text}`] : [];
  switch (measure.kind) {
    case 'range':
      return [`from ${measure.from} to ${measure.to}${by}`, ...beyond];
    case 'keep':
      return [`keep ${measure.sign} ${measure.limit}`];
    case 'reach':
      return [
        knowsReach()
          ? `reach ${measure.sign ? `${measure.sign} ` : ''}${measure.to}${by}`
          : `from unknown to ${measure.to}${by}`,
        ...beyond,
      ];
  }
}

function checkInLines({ checkIn }: Goal): string[] {
  if (!checkIn) return [];
  const { date, value, confidence, note } = checkIn;
  return [
    ['check-in', date, value, confidence && `confidence ${confidence}`, note && quoted(note)]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  ];
}
