import { homepage } from '../../language/lint/rule-page.js';

/** One line to learn from: what to type, and what it does. */
type Example = readonly [command: string, meaning: string];

/** What follows the options in the help of each command; `okr` is the program itself. */
const examples = {
  okr: [
    ['okr init goals', 'write a first plan into the folder goals'],
    ['okr check', 'check the project around this folder'],
    ['okr status', 'the status of the goals, and which check-ins are overdue'],
    ['okr review', 'the agenda of a review: what moved, and why?'],
    ['okr check-in churn 4.1%', 'write the value of today'],
    ['okr tree', 'the plan as a tree'],
    ['okr diff', 'what this branch does to the goals'],
    ['okr carry 2026-Q4 2027-Q1', 'start the next cycle with the open goals'],
    ['okr explain output-key-result', 'why a rule exists, with a bad and a good example'],
    ['okr fmt', 'format all plans'],
    ['okr check --format github', 'annotate the lines of a pull request'],
  ],
  check: [
    ['okr check', 'everything below this folder'],
    ['okr check sales/2026-Q4.okr', 'report only this file; links into other files still resolve'],
    ['okr check --fail-on error', 'do not fail on warnings'],
    ['okr check --today 2026-12-31', 'as on the last day of the year'],
    ['okr check --format json | jq .summary', 'for programs'],
    ['okr check --since origin/main', 'only new findings of this branch, committed or not'],
    [
      'okr check --baseline okr-baseline.json --update-baseline',
      'accept the present findings; report new ones',
    ],
    ['okr check --fix', 'apply the fixes that do not change the meaning'],
    ['git show :q4.okr | okr check - --stdin-filename q4.okr', 'check the staged version'],
  ],
  fmt: [
    ['okr fmt', 'everything below this folder'],
    ['okr fmt --check', 'change nothing, fail if a file would change'],
    ['okr fmt - --stdin-filename q4.okr < q4.okr', 'from standard input to standard output'],
  ],
  status: [
    ['okr status', 'all plans that run today'],
    ['okr status --team sales', 'the plans of one team'],
    ['okr status --cycle 2026-Q3', 'how a cycle ended'],
    ['okr status --format markdown', 'to paste into a message'],
  ],
  review: [
    ['okr review', 'the last cadence'],
    ['okr review --since 2026-11-02', 'since the last meeting'],
    ['okr review --team sales --format markdown', 'an agenda to paste into notes'],
  ],
  audit: [
    ['okr audit', 'all work of the plans that run today'],
    ['okr audit --team sales', 'the work of one team'],
    ['okr audit --format json | jq .broken', 'for programs'],
  ],
  tree: [
    ['okr tree', 'the plan as text, for the cycles that run today'],
    ['okr tree --output plan.html', 'a standalone page; also .svg, .md, .mmd, .json, .dot'],
    ['okr tree --team sales --format mermaid', 'a diagram that GitHub draws in Markdown'],
    ['okr tree --focus sales.revenue', 'the line of sight of one goal, up and down'],
    ['okr tree --status off-track,at-risk', 'the goals in danger, and what they lead to'],
    ['okr tree --levels priority,objective', 'an overview'],
  ],
  site: [
    [
      'okr site --out public',
      'write public/index.html: tree, timeline, table, health, and a page of each goal',
    ],
    ['okr site goals --out public --title "Goals of Tidewater"', 'the plans of a folder, with a title'],
  ],
  diff: [
    ['okr diff', 'what this branch does to the goals; on the trunk the uncommitted changes'],
    ['okr diff main...feature', 'what the branch does, without later changes on main'],
    ['okr diff v1.0 HEAD -- goals/sales', 'between two commits, in a folder'],
    ['okr diff --format markdown', 'a comment for the pull request'],
  ],
  history: [
    ['okr history churn', 'its values as a line chart, and each change of its definition'],
    ['okr history sales.2026-Q4.churn --format json', 'for programs'],
  ],
  'check-in': [
    ['okr check-in churn 4.1% --confidence 70%', 'write the value of today'],
    ['okr check-in churn 4.1% --dry-run', 'show what it would write'],
    ['okr check-in --from values.csv', 'columns: name,value,date,confidence,forecast,note,by'],
    ['okr check-in --from - < values.jsonl', 'an object with these keys in each line'],
  ],
  carry: [
    ['okr carry 2026-Q4 2027-Q1 --dry-run', 'show what would be written'],
    ['okr carry 2026-Q4 2027-Q1', 'write the new plans of all teams'],
    ['okr carry 2026-Q4 2027-Q1 --team sales', 'write the plan of one team'],
  ],
  import: [
    ['okr import wiki.md --dry-run', 'print the plans, and what was not understood'],
    ['okr import goals.xlsx --out goals --team sales --cycle 2026-Q4', 'for a sheet without team and cycle'],
    [
      'okr import goals.csv --map map.json',
      'write the meaning of the columns to a file; edit it and import again',
    ],
    ['okr import wiki/ --out goals --split-outputs', 'a folder of pages; work becomes initiatives'],
    ['pbpaste | okr import - --from markdown --dry-run', 'the content of the clipboard'],
  ],
  export: [
    ['okr export --format json > plans.json', 'all plans with values, links, changes and findings'],
    ['okr export --output goals.xlsx --cycle 2026-Q4', 'the goals of a quarter as a spreadsheet'],
    ['okr export --format csv --team sales', 'one row for each goal of a team'],
    [
      'okr export --format jsonl | duckdb -c "select * from read_json(\'/dev/stdin\')"',
      'query the plans as a table',
    ],
  ],
  read: [
    ['okr read "Run a campaign"', 'the reading, its confidence, and the words that decided'],
    ['okr read --kind objective "Shops trust us"', 'read the statement as an objective'],
    ['okr read --format jsonl < statements.txt', 'one statement per line in, one JSON object per line out'],
  ],
  explain: [
    ['okr explain', 'the table of all rules'],
    ['okr explain output-key-result', 'one rule: reason, bad and good examples, how to fix, source'],
  ],
  config: [
    ['okr config', 'the configuration of this folder'],
    ['okr config sales/2026-Q4.okr', 'the configuration of a file, with the origin of each setting'],
    ['okr config --format json | jq .rules', 'for programs'],
  ],
  init: [
    ['okr init', 'in this folder, for this quarter'],
    ['okr init goals --team sales --cycle 2027-Q1', 'in another folder, for a team and a cycle'],
  ],
  lsp: [['okr lsp --stdio', 'the command that an editor runs']],
  index: [['okr index > goals.json', 'for `okr check --with goals.json` in another repository']],
  mcp: [['okr mcp', 'the command that a coding agent runs']],
} as const satisfies Record<string, readonly Example[]>;

export type HelpTopic = keyof typeof examples;

const exitCodeTable = `Exit codes:
  0  nothing to fix
  1  findings (warnings and errors, or as --fail-on says), or files that are not formatted
  2  a wrong call, nothing to check, or a failure of the program itself`;

/** Returns the end of a command's help: examples, exit codes, link to the documentation. */
export function teaching(topic: HelpTopic): string {
  const width = Math.max(...examples[topic].map(([command]) => command.length));
  const lines = examples[topic].map(([command, meaning]) => `  ${command.padEnd(width)}  ${meaning}`);
  return [
    `\nExamples:\n${lines.join('\n')}`,
    ...(topic === 'okr' || topic === 'check' ? [exitCodeTable] : []),
    `Documentation: ${homepage}/blob/main/docs/cli.md`,
  ].join('\n\n');
}
