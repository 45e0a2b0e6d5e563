/** A merge conflict: the file contains both versions. Lines count from 0. */
export interface MergeConflict {
  firstLine: number;
  lastLine: number;
  /** Offsets of the parts that are not read: the marks, and every version but the first. */
  hidden: readonly { start: number; end: number }[];
}

const marks = {
  begin: /^<{7}(?: |$)/,
  ancestor: /^\|{7}(?: |$)/,
  middle: /^={7}$/,
  end: /^>{7}(?: |$)/,
} as const;

/**
 * Finds the merge conflicts of a text, in order. Seven equal signs alone are not a conflict: all of its marks must be
 * present.
 */
export function mergeConflictsIn(text: string): MergeConflict[] {
  if (!text.includes('<<<<<<<') || !text.includes('>>>>>>>')) return [];
  const conflicts: MergeConflict[] = [];
  let open: { line: number; hidden: { start: number; end: number }[]; middle: boolean } | undefined;
  let offset = 0;
  for (const [line, written] of text.split('\n').entries()) {
    const content = written.replace(/\r$/, '');
    const range = { start: offset, end: offset + content.length };
    offset += written.length + 1;
    if (marks.begin.test(content)) open = { line, hidden: [range], middle: false };
    else if (!open) continue;
    else if (marks.middle.test(content)) {
      open.middle = true;
      open.hidden.push(range);
    } else if (marks.end.test(content) && open.middle) {
      open.hidden.push(range);
      conflicts.push({ firstLine: open.line, lastLine: line, hidden: open.hidden });
      open = undefined;
    } else if (open.hidden.length > 1 || marks.ancestor.test(content)) open.hidden.push(range);
  }
  return conflicts;
}

/** Replaces the parts of a conflict that are not read by blanks, so that every offset stays the same. */
export function withoutConflicts(text: string, conflicts: readonly MergeConflict[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of conflicts.flatMap(({ hidden }) => hidden)) {
    result += text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return result + text.slice(from);
}
