import type { PlanGraph } from '../../../../language/protocol.js';
import { picturePlan } from '../picture-plan.js';

/** Statements that try to be more than text, in one form or another. */
export const hostileTitles: readonly string[] = [
  '1. A list',
  '- another list',
  'a <b>bold</b> & "quoted" `code` #quot; &amp; #35;',
  '**bold** _italic_ ~~struck~~ [link](https://evil.test) https://evil.test www.evil.test mail@evil.test',
  'end',
  '$$x^2$$ %%{init: {}}%% fa:fa-car',
  'שלום עולם abc (123) مرحبا',
  'Reordered \u202Eeman\u202C by marks',
  '🎉👩‍👩‍👧‍👦 emoji',
  'two\nlines\r\n%% and a comment',
  '</script></style></svg></div><img src=x onerror=alert(1)><script>alert(2)</script>',
  '{[(|;|)]} \\n \\N \\ "] --> A --- B',
  '```\n# heading\n```',
  'x'.repeat(1000),
  'word '.repeat(200),
  '👩‍👩‍👧‍👦'.repeat(200),
  ' ',
  'last backslash \\',
  'null \0 escape \u001b[31m surrogate \ud800 end',
  '--> end of a comment ]]> <!-- ',
];

/** A plan with a card of every kind, whose statements, names and owners are hostile. */
export function hostilePlan(): PlanGraph {
  const plan = picturePlan();
  const nodes = [...plan.nodes];
  for (const [index, title] of hostileTitles.entries()) {
    const pattern = plan.nodes[index % plan.nodes.length];
    if (pattern)
      nodes.push({ ...pattern, id: `${pattern.kind} ${title}`, title, owner: `@"<${index}>\\`, team: title });
  }
  const broken = nodes.map((node, index) => ({ ...node, title: hostileTitles[index] ?? node.title }));
  return { ...plan, nodes: broken };
}
