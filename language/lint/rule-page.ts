/** The documentation of a rule, as written in the file beside it. */
export interface RulePage {
  /** The first heading. */
  title: string;
  /** The whole page, Markdown. */
  markdown: string;
}

/** Where the project's pages are published: the one place that knows. */
export const homepage = 'https://github.com/okr-as-code/okr-as-code';

/** The address of a rule's page, for links in diagnostics and reports. */
export function ruleUrl(id: string): string {
  return `${homepage}/blob/main/language/lint/rules/${id}.md`;
}

/** Reads a page's Markdown. */
export function rulePage(markdown: string): RulePage {
  const title = /^# (.+)$/m.exec(markdown)?.[1];
  if (!title) throw new Error('The page of a rule begins with a heading.');
  return { title, markdown };
}
