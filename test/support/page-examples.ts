/** One example of a page: files that are checked together, and what must be found in each. */
export interface PageExample {
  /** The line of the page where it starts, from 1. */
  line: number;
  /** With what a file said before, where a fence with `before=ID` names the fence that shows it. */
  files: { name: string; text: string; expected: string[]; before?: string }[];
  today?: string;
  /** Findings that remain, or come, after the rule's fix, because a person has to fill a placeholder. */
  afterFix: string[];
}

const fence = /^```(okr|json okr\.config)(?: (.*))?\n([\s\S]*?)^```$/gm;

/**
 * The examples of a Markdown page. A fence is an example of its own; fences with `file=` that follow each other,
 * with no fence without it in between, form one project. A fence with `id=` can be named by a later one: `before=`.
 */
export function pageExamples(markdown: string): PageExample[] {
  const examples: PageExample[] = [];
  let project: PageExample | undefined;
  const texts = new Map<string, string>();
  for (const match of markdown.matchAll(fence)) {
    const [, language, info = '', text = ''] = match as unknown as [
      string,
      string,
      string | undefined,
      string,
    ];
    const attributes = new Map(
      info
        .split(/\s+/)
        .filter(Boolean)
        .map((part) => part.split('=', 2) as [string, string]),
    );
    const isConfiguration = language !== 'okr';
    const name = attributes.get('file') ?? (isConfiguration ? 'okr.config.json' : 'example.okr');
    texts.set(attributes.get('id') ?? '', text);
    const before = texts.get(attributes.get('before') ?? '-');
    const expected = attributes.get('expect')?.split(',') ?? [];
    const example: PageExample = {
      line: markdown.slice(0, match.index).split('\n').length,
      files: [],
      today: attributes.get('today'),
      afterFix: attributes.get('after-fix')?.split(',') ?? [],
    };
    const target = attributes.has('file') && project ? project : example;
    target.files.push({ name, text, expected, ...(before !== undefined && { before }) });
    if (target === example) examples.push(example);
    project = attributes.has('file') ? target : undefined;
  }
  return examples;
}
