/**
 * Converts our own Markdown to plain text, for clients that read no Markdown. Our Markdown has code, links, bold and
 * italic text, headings, lists, rules and escaped characters.
 */
export function plainText(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => !/^```/.test(line))
    .map((line) => withoutMarks(line.replace(/^#{1,6} +/, '')))
    .join('\n');
}

/** What has a meaning in a line; the first that fits counts, so that nothing inside of code is read. */
const marks =
  /(`+) ?(.*?) ?\1(?!`)|\\([\\`*_[\]<>|~&#+.)!-])|!?\[((?:\\.|[^\\\]])*)\]\((?:\\.|[^\\)])*\)|\$\([\w~-]+\) ?|(\*\*|__|[*_])(?=\S)((?:\\.|`[^`]*`|[^\\`])*?\S)\5(?!\w)/g;

function withoutMarks(text: string): string {
  return text.replace(marks, (_all, _ticks, code, escaped, label, _emphasis, inner) => {
    if (code !== undefined) return code;
    if (escaped !== undefined) return escaped;
    return withoutMarks(label ?? inner ?? '');
  });
}
