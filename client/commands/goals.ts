import { commands, Range, Uri, window } from 'vscode';
import type { SourceLocation } from '../../language/protocol.js';
import { marked, say, translated } from '../../language/values/say.js';
import type { GoalFilter } from '../goals/goal-tree.js';
import { choosePerson } from '../goals/person.js';
import type { Command } from './command.js';

/** The choices, as marked texts. */
const filters: readonly { label: string; description: string; filter: GoalFilter }[] = [
  { label: marked('All'), description: marked('every goal of the current cycles'), filter: 'all' },
  { label: marked('Mine'), description: marked('goals that you own'), filter: 'mine' },
  { label: marked('Due'), description: marked('key results that wait for a check-in'), filter: 'due' },
  { label: marked('At risk'), description: marked('at risk, off track, or without news'), filter: 'at-risk' },
];

/** Chooses which goals the view shows. */
export const filterGoals: Command = {
  id: 'okr.filterGoals',
  async run({ goals }) {
    const items = filters.map(({ label, description, filter }) => ({
      label: translated(label),
      description: translated(description),
      filter,
    }));
    const chosen = await window.showQuickPick(items, { title: say`Goals`, placeHolder: say`Which goals?` });
    if (!chosen) return;
    const owners = [...new Set(goals.items.flatMap(ownersIn))].sort();
    if (chosen.filter === 'mine' && (await choosePerson(owners)) === undefined) return;
    goals.filter(chosen.filter);
  },
};

function ownersIn(item: { node?: { owner?: string }; children: readonly unknown[] }): string[] {
  const below = (item.children as (typeof item)[]).flatMap(ownersIn);
  return item.node?.owner ? [item.node.owner, ...below] : below;
}

/** Shows the view. */
export const showGoals: Command = {
  id: 'okr.showGoals',
  run: () => commands.executeCommand('okr.goals.focus'),
};

/** Opens the text of a goal. Argument: its place. */
export const openGoal: Command = {
  id: 'okr.openGoal',
  async run(_context, location) {
    const { uri, range } = location as SourceLocation;
    const { line, character } = range.start;
    const selection = new Range(line, character, line, character);
    await window.showTextDocument(Uri.parse(uri), { selection });
  },
};
