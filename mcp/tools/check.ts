import { inside } from '../inside.js';
import { commandData, option } from '../run-command.js';
import { argumentsOf, type Tool, ToolProblem, text, texts } from '../tool.js';

interface CheckArguments {
  text?: string;
  file?: string;
  paths?: string[];
  since?: string;
  today?: string;
}

/** Checks plans, or a text before it is written. */
export const check: Tool<CheckArguments> = {
  name: 'check',
  title: 'Check plans',
  description:
    'Reports findings in plans: key results that are outputs, missing owners, broken links, wrong values. With `text` and `file` it checks what you are about to write, without writing it. Run it before you write a plan, and after.',
  inputSchema: argumentsOf({
    text: text('The whole text of a plan, checked instead of the text on the disk. Needs `file`.'),
    file: text('The path that `text` has or would have, from the folder of the plans.'),
    paths: texts('Files and folders to report on. Default: all plans.'),
    since: text('A commit, tag or branch: only findings that are new since then.'),
    today: text('The day for which progress and staleness are computed, such as 2026-11-16.'),
  }),
  async run(given, context) {
    const options = [...option('since', given.since), ...option('today', given.today), '--allow-empty'];
    if (given.text !== undefined) {
      if (given.file === undefined) throw new ToolProblem('Name the `file` that the text belongs to.');
      const name = `--stdin-filename=${inside(given.file, context)}`;
      return { data: await commandData(['check', '-', name, ...options], context, given.text) };
    }
    const paths = [...(given.paths ?? []), ...(given.file === undefined ? [] : [given.file])];
    return {
      data: await commandData(['check', ...options, ...paths.map((path) => inside(path, context))], context),
    };
  },
};
