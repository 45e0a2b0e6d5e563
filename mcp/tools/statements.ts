import { elementDefinitions } from '../../language/grammar/elements.js';
import { propertyDefinitions } from '../../language/grammar/properties.js';
import { nearestNames } from '../../language/values/nearest-names.js';
import { commandOutput } from '../run-command.js';
import { argumentsOf, choice, type Tool, ToolProblem, text } from '../tool.js';

export const readStatement: Tool<{ statement: string; kind?: string }> = {
  name: 'read_statement',
  title: 'Read a statement',
  description:
    'Says whether a statement names an outcome (something changes for somebody) or an output (something is delivered), with the words that say so, and the outcome that may be hidden in it.',
  inputSchema: argumentsOf(
    {
      statement: text('The statement, such as "Ship the new checkout".'),
      kind: choice('What the statement is of. Default: key-result.', 'key-result', 'objective'),
    },
    ['statement'],
  ),
  async run({ statement, kind }, context) {
    const args = ['read', '--format=jsonl', ...(kind ? [`--kind=${kind}`] : []), '--', statement];
    return { data: JSON.parse(await commandOutput(args, context)) };
  },
};

export const explainRule: Tool<{ rule: string }> = {
  name: 'explain_rule',
  title: 'Explain a rule',
  description: 'The page of a rule: why it exists, bad and good examples, how to fix a finding.',
  inputSchema: argumentsOf({ rule: text('The id of the rule, such as output-key-result.') }, ['rule']),
  async run({ rule }, context) {
    return { text: await commandOutput(['explain', '--', rule], context) };
  },
};

const constructs = [
  ...elementDefinitions.map(({ keyword, summary, example }) => ({ names: [keyword], summary, example })),
  ...propertyDefinitions.map(({ keywords, summary, example }) => ({
    names: [...keywords],
    summary,
    example,
  })),
];

export const syntax: Tool<{ construct?: string }> = {
  name: 'syntax',
  title: 'Syntax of plans',
  description:
    'The syntax of a keyword with an example; without a keyword, all keywords with one sentence each.',
  inputSchema: argumentsOf({ construct: text('A keyword, such as key result, from, check-in.') }),
  run({ construct }) {
    if (construct === undefined)
      return {
        data: { keywords: constructs.map(({ names, summary }) => ({ keyword: names.join(', '), summary })) },
      };
    const wanted = construct.trim().toLowerCase();
    const found = constructs.filter(({ names }) => names.includes(wanted));
    if (found.length === 0) {
      const near = nearestNames(
        wanted,
        constructs.flatMap(({ names }) => names),
      );
      throw new ToolProblem(
        `There is no keyword ${construct}.${near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''}`,
      );
    }
    return { data: { constructs: found } };
  },
};
