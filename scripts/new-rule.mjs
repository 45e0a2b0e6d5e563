// Creates a rule with its page and registers it: `npm run new-rule -- ID`.
import { existsSync, writeFileSync } from 'node:fs';
import { exportName, registry, ruleFiles, ruleFolder } from './generate/rules.mjs';
import { refresh } from './generated-files.mjs';

/** Names that the skeleton or the registry uses itself, or that JavaScript keeps for itself. */
const taken = new Set(
  `index rules ruleTexts defineRule callElement
  await break case catch class const continue debugger default delete do else enum eval export extends false finally for
  function if implements import in instanceof interface let new null package private protected public return static super
  switch this throw true try typeof var void while with yield arguments`.split(/\s+/),
);

/** Letters of an id that its lines in the skeleton and in the registry have room for. */
const longest = 50;

const id = process.argv[2] ?? '';
const name = exportName(id);
const file = `${ruleFolder}/${id}.ts`;
const pageFile = `${ruleFolder}/${id}.md`;

if (!/^[a-z]+(-[a-z]+)*$/.test(id) || id.length > longest) {
  refuse(
    `Usage: npm run new-rule -- ID, where ID is lower-case words joined by hyphens, such as stale-check-in, of at most ${longest} letters.`,
    2,
  );
}
if (taken.has(name))
  refuse(`A rule cannot be called ${id}: the name ${name} has another meaning in its code.`, 2);
for (const path of [file, pageFile])
  if (existsSync(path)) refuse(`There is a rule ${id} already: ${path}`, 1);

writeFileSync(file, rule());
writeFileSync(pageFile, page());
refresh(ruleFiles(), 'npm run generate');
console.log(`Created ${file} and its page, and registered it in ${registry}.
Next:
1. Say in the examples of the page what the rule finds, then write the check until \`npm test -- style types unit\` passes.
2. Let the company in test/golden/every-rule have such a finding, and say so there: \`// expect: ${id}\`.
3. \`npm run docs\` lists the rule in the documentation and in the schema of configurations.`);

/**
 * @param {string} message
 * @param {number} code
 * @returns {never}
 */
function refuse(message, code) {
  console.error(message);
  process.exit(code);
}

function rule() {
  return `import { callElement } from '../../names/calling.js';
import { defineRule } from '../define-rule.js';

export const ${name} = defineRule({
  meta: {
    id: '${id}',
    category: 'chain',
    severity: 'information',
    summary: 'What the rule asks for, in one sentence.',
  },
  check: {
    Objective: (objective, { report }) => {
      if (objective.name !== '${id}') return;
      const message = \`Say what is wrong with \${callElement(objective)}, and why it matters.\`;
      report({ node: objective, property: 'name' }, message);
    },
  },
});
`;
}

function page() {
  return `# What is wrong, in a few words

Why it matters, for someone who does not know the rule yet.

## Examples

\`\`\`okr expect=${id}@1:11
objective ${id} "Customers stay with us for years" { owner @ines }
\`\`\`

\`\`\`okr
objective "Customers stay with us for years" { owner @ines }
\`\`\`

## How to fix

What a person does about it.

## Source

Where the rule comes from.
`;
}
