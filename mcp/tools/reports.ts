import { commandData, option } from '../run-command.js';
import { argumentsOf, type Tool, ToolProblem, text } from '../tool.js';

interface ReportArguments {
  team?: string;
  cycle?: string;
  today?: string;
}

const selection = argumentsOf({
  team: text('Only plans of this team.'),
  cycle: text('The cycle, such as 2026-Q4. Default: the current one of each team.'),
  today: text('The day of the report, such as 2026-11-16.'),
});

const options = ({ team, cycle, today }: ReportArguments) => [
  ...option('team', team),
  ...option('cycle', cycle),
  ...option('today', today),
];

export const status: Tool<ReportArguments> = {
  name: 'status',
  title: 'Status of goals',
  description: 'Progress, status and last check-in of every goal of the current cycle, by team.',
  inputSchema: selection,
  run: async (given, context) => ({ data: await commandData(['status', ...options(given)], context) }),
};

export const review: Tool<ReportArguments> = {
  name: 'review',
  title: 'Agenda of a review',
  description:
    'What moved, what did not, what is overdue, and the questions that a review meeting should ask.',
  inputSchema: selection,
  run: async (given, context) => ({ data: await commandData(['review', ...options(given)], context) }),
};

export const diff: Tool<{ base?: string; head?: string }> = {
  name: 'diff',
  title: 'Change of goals',
  description:
    'What a change does to the goals: added, removed and moved goals, moved goalposts with their reasons, who should look.',
  inputSchema: argumentsOf({
    base: text('A commit, tag or branch to compare with. Default: the last commit.'),
    head: text('A commit, tag or branch. Default: the files on the disk.'),
  }),
  async run({ base, head }, context) {
    if (head !== undefined && base === undefined) throw new ToolProblem('Name a `base` for the `head`.');
    const revisions = [base, head].filter((one) => one !== undefined);
    const unsafe = revisions.find((one) => one.startsWith('-'));
    if (unsafe) throw new ToolProblem(`${unsafe} is no commit.`);
    return { data: await commandData(['diff', ...revisions], context) };
  },
};
