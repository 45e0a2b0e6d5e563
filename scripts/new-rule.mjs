// Creates a rule with its page and its line in the registry: `npm run new-rule -- ID`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const folder = 'language/lint/rules';
const registry = `${folder}/index.ts`;
const pages = 'language/lint/rule-pages.ts';
const id = process.argv[2] ?? '';

if (!/^[a-z]+(-[a-z]+)*$/.test(id)) {
  console.error(
    'Usage: npm run new-rule -- ID, where ID is lower-case words joined by hyphens, such as `stale-check-in`.',
  );
  process.exit(2);
}
if (existsSync(`${folder}/${id}.ts`)) {
  console.error(`There is a rule ${id} already: ${folder}/${id}.ts`);
  process.exit(1);
}

const name = id.replace(/-(.)/g, (_match, letter) => letter.toUpperCase());
writeFileSync(`${folder}/${id}.ts`, rule());
writeFileSync(`${folder}/${id}.md`, page());
writeFileSync(registry, registered(readFileSync(registry, 'utf8')));
writeFileSync(pages, paged(readFileSync(pages, 'utf8')));
console.log(`Created ${folder}/${id}.ts and its page, and registered it.
Next: say what it looks for in the page's examples, then write the check until \`npm test -- unit\` passes.`);

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
      if (objective.title === 'What the rule looks for') {
        report({ node: objective, property: 'title' }, \`Say what you saw in \${callElement(objective)}, and why it matters.\`);
      }
    },
  },
});
`;
}

function page() {
  return `# What is wrong, in a few words

Why it matters, for someone who has never heard of the rule.

## Examples

\`\`\`okr expect=${id}@1:11
objective "What the rule looks for" { owner @ines }
\`\`\`

\`\`\`okr
objective "What it should be instead" { owner @ines }
\`\`\`

## How to fix

What a person does about it.

## Source

Where the rule comes from.
`;
}

/** The registry with one more import and one more line, both where the alphabet puts them. */
function registered(text) {
  const importLine = `import { ${name} } from './${id}.js';`;
  const lines = text.split('\n');
  const imports = lines.filter((line) => /^import \{ \w+ \} from '\.\/.*';$/.test(line));
  const entries = lines.filter((line) => /^ {2}\w+,$/.test(line));
  const others = lines.filter((line) => !imports.includes(line) && !entries.includes(line));
  const byPath = (left, right) => (left.split(' from ')[1] < right.split(' from ')[1] ? -1 : 1);
  const start = others.findIndex((line) => line.startsWith('export const rules')) + 1;
  const head = others.slice(0, start);
  const lastImport = head.findLastIndex((line) => line.startsWith('import '));
  return [
    ...head.slice(0, lastImport + 1),
    ...[...imports, importLine].sort(byPath),
    ...head.slice(lastImport + 1),
    ...[...entries, `  ${name},`].sort(),
    ...others.slice(start),
  ].join('\n');
}

/** The table of pages with one more import and one more line, both where the alphabet puts them. */
function paged(text) {
  const key = id.includes('-') ? `'${id}'` : id;
  const withImport = insertSorted(
    text,
    /^import \w+ from '\.\/rules\/(.*)\.md';$/gm,
    `import ${name} from './rules/${id}.md';`,
  );
  return insertSorted(withImport, /^ {2}'?([a-z-]+)'?: rulePage\(\w+\),$/gm, `  ${key}: rulePage(${name}),`);
}

/** Puts a line before the first of those that match whose id comes later, or behind the last of them. */
function insertSorted(text, lines, line) {
  const matches = [...text.matchAll(lines)];
  const next = matches.find(([, other]) => other > id);
  const place = next ? next.index : matches.at(-1).index + matches.at(-1)[0].length + 1;
  return `${text.slice(0, place)}${line}\n${text.slice(place)}`;
}
