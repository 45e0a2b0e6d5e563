import { createHash } from 'node:crypto';
import { markdownText } from '../../cli/text/markdown-text.js';

/** A change of whole lines that a reviewer can accept with a click. */
export interface Suggestion {
  /** Is the same in each run as long as the same lines would change in the same way. */
  marker: string;
  /** From the root of the repository, with `/`. */
  path: string;
  /** Both from 1; the last one is included. */
  startLine: number;
  endLine: number;
  /** What is wrong, as Markdown. */
  message: string;
  /** The lines to put in their place, without the last line end; undefined to delete them. */
  text: string | undefined;
}

/** What is known of the files of a change. */
export interface ChangedFiles {
  /** Returns the text of a file under review; undefined if it cannot be read. */
  textOf(path: string): string | undefined;
  /** Returns the lines that the change adds or rewrites: hosts accept comments only there. */
  changedLines(path: string): ReadonlySet<number>;
}

interface Position {
  line: number;
  /** In bytes of UTF-8, from 1. */
  column: number;
}

interface Edit {
  range: { start: Position; end: Position };
  text: string;
}

/** A line of `okr check --format rdjsonl`. */
interface Diagnostic {
  message: string;
  location: { path: string };
  code: { value: string };
  suggestions?: Edit[];
}

/**
 * Returns the suggestions for the findings with exactly one fix: where there are several, a person has to choose first.
 *
 * @param report what `okr check --format rdjsonl` wrote
 * @param prefix the folder of its paths, from the root of the repository; empty or with `/` at the end
 */
export function suggestionsIn(report: string, prefix: string, files: ChangedFiles): Suggestion[] {
  const diagnostics = report
    .split('\n')
    .filter(Boolean)
    .map((line): Diagnostic => JSON.parse(line));
  return diagnostics.flatMap((diagnostic) => {
    const [edit, ...others] = diagnostic.suggestions ?? [];
    if (!edit || others.length > 0) return [];
    const path = `${prefix}${diagnostic.location.path}`;
    const text = files.textOf(path);
    const change = text === undefined ? undefined : wholeLines(text, edit);
    if (!change) return [];
    const changed = files.changedLines(path);
    for (let line = change.startLine; line <= change.endLine; line++) if (!changed.has(line)) return [];
    const { value: rule } = diagnostic.code;
    const key = JSON.stringify([rule, path, change.before, change.text ?? null]);
    const digest = createHash('sha256').update(key).digest('hex').slice(0, 16);
    const { startLine, endLine, text: replacement } = change;
    return [
      {
        marker: `<!-- okr-suggestion ${digest} -->`,
        path,
        startLine,
        endLine,
        message: `**${rule}**: ${markdownText(diagnostic.message)}`,
        text: replacement,
      },
    ];
  });
}

/** More suggestions than these are read by nobody. */
const mostSuggestions = 20;

/** Returns the suggestions that no comment of an earlier run contains, as many as people read. */
export function freshSuggestions(found: readonly Suggestion[], comments: readonly string[]): Suggestion[] {
  return found
    .filter(({ marker }) => !comments.some((body) => body.includes(marker)))
    .slice(0, mostSuggestions);
}

/** Writes a suggestion as a fence, which no line of it can end. */
export function suggestionBody({ marker, message, text }: Suggestion, info: string): string {
  const runs = (text ?? '').match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return [marker, message, '', `${fence}${info}`, ...(text === undefined ? [] : [text]), fence].join('\n');
}

/** Turns an edit into a replacement of whole lines; undefined where it is outside of the text. */
function wholeLines(source: string, { range: { start, end }, text }: Edit) {
  const lines = source.split(/\r?\n/);
  const [first, last] = [lines[start.line - 1], lines[end.line - 1]];
  if (first === undefined || last === undefined) return undefined;
  const before = bytesOf(first, 0, start.column - 1);
  const after = bytesOf(last, end.column - 1);
  const replaced = `${before}${text.replaceAll('\r\n', '\n')}${after}`;
  // An edit that ends at the start of a line leaves this line as it is.
  const endsBefore = end.column === 1 && end.line > start.line;
  const isDeletion = endsBefore && before === '' && text === '';
  const isWhole = endsBefore && text.endsWith('\n');
  const endLine = isDeletion || isWhole ? end.line - 1 : end.line;
  const kept = isWhole ? `${before}${text.replaceAll('\r\n', '\n').slice(0, -1)}` : replaced;
  return {
    startLine: start.line,
    endLine,
    before: lines.slice(start.line - 1, endLine).join('\n'),
    text: isDeletion ? undefined : kept,
  };
}

function bytesOf(line: string, start: number, end?: number): string {
  return Buffer.from(line, 'utf8').subarray(start, end).toString('utf8');
}
