/** The documentation of a rule, from the file next to it. */
export interface RulePage {
  /** The first heading. */
  title: string;
  /** The whole page as Markdown, with the expectations of the tests in the fences. */
  markdown: string;
  /** The page for readers: a sentence above each example says whether it is reported. */
  readable: string;
}

/** The address of the project. No other place contains it. */
export const homepage = 'https://github.com/okr-as-code/okr-as-code';

/** Returns the address of a rule's page, for links in diagnostics and reports. */
export function ruleUrl(id: string): string {
  return `${homepage}/blob/main/docs/rules/${id}.md`;
}

/** Reads a page's Markdown. */
export function rulePage(markdown: string): RulePage {
  const title = /^# (.+)$/m.exec(markdown)?.[1];
  if (!title) throw new Error('The page of a rule must begin with a heading.');
  return { title, markdown, readable: readable(markdown) };
}

const openFence = /^```(okr|json okr\.config)(?: (.*))?$/gm;

/** Describes in words the expectations in the head of a fence. */
function readable(markdown: string): string {
  return markdown.replace(openFence, (_fence, language: string, head = '') => {
    const attributes = new Map<string, string>(
      head.split(' ').map((part: string) => part.split('=', 2) as [string, string]),
    );
    const verdict = attributes.has('id') ? 'Earlier' : attributes.has('expect') ? 'Reported' : 'Fine';
    const file = attributes.has('file') ? ` in \`${attributes.get('file')}\`` : '';
    const today = attributes.has('today') ? ` on ${attributes.get('today')}` : '';
    return `*${verdict}${file}${today}:*\n\n\`\`\`${language === 'okr' ? 'okr' : 'json'}`;
  });
}
