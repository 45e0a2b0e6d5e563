import { readdirSync, readFileSync } from 'node:fs';

/** Where the pages can be read as plain text. */
export const rawPages = 'https://raw.githubusercontent.com/okr-as-code/okr-as-code/main/docs';

/** Writes `docs/llms.txt`: what a coding agent reads first, and a list of all pages with the first sentence of each. */
export function pageList(): string {
  const pages = readdirSync('docs').filter((name) => name.endsWith('.md'));
  const schemas = readdirSync('docs').filter((name) => name.endsWith('.schema.json'));
  return `# OKR as code

> A language for objectives and key results in git (\`.okr\`), with a language server, the command \`okr\`, checks of pull requests, and a server for coding agents (\`okr mcp\`).

Run \`okr check --format json\` before and after each change of a plan. Never invent a baseline, a target, a value or an owner: ask a person.

## Pages

${pages.map((name) => entry(name, readFileSync(`docs/${name}`, 'utf8'))).join('\n')}

## Schemas of JSON output

${schemas.map((name) => `- [${name}](${rawPages}/${name}): ${titleOf(name)}`).join('\n')}
`;
}

function entry(name: string, page: string): string {
  const title = /^# (.*)$/m.exec(page)?.[1] ?? name;
  // The first paragraph that is neither a heading nor a list nor a comment.
  const paragraph = page.split(/\n{2,}/).find((block) => /^[A-Z`[]/.test(block)) ?? '';
  const [sentence = ''] = /^[\s\S]*?[.!?](?=\s|$)/.exec(paragraph.replaceAll('\n', ' ')) ?? [paragraph];
  const plain = sentence.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  return `- [${title}](${rawPages}/${name}): ${plain}`;
}

function titleOf(name: string): string {
  return JSON.parse(readFileSync(`docs/${name}`, 'utf8')).title ?? '';
}
