import type { SourceKind } from './source.js';

const endings: Readonly<Record<string, SourceKind>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  txt: 'markdown',
  csv: 'csv',
  tsv: 'csv',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/** The form that a file's name says; undefined for a name that says none. */
export function kindOfName(name: string): SourceKind | undefined {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined;
}

/** Whether bytes begin like an archive, as a spreadsheet does. */
export function looksPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 0x09;
}

/** The form that a text looks like, where no name says it. */
export function kindOfText(text: string): SourceKind {
  const start = text.trimStart();
  if (/^[{[]/.test(start) && /[}\]]\s*$/.test(text)) return 'json';
  if (
    /^<(?:!doctype|html|head|body|div|table|h[1-6]|ul|ol|p|meta|section|article|span|ac:|google-sheets)[\s>-]/i.test(
      start,
    )
  )
    return 'html';
  const lines = start.split('\n', 40).filter((line) => line.trim() !== '');
  if (isYaml(lines)) return 'yaml';
  return isCsv(lines) ? 'csv' : 'markdown';
}

/** Keys at the margin that open a list or hold a value, and nothing that a page has. */
function isYaml(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  if (/^%YAML/.test(first)) return true;
  const isKey = (line: string) => /^(?:- )?["']?[\w -]{1,40}["']?:(?:\s|$)/.test(line.trim());
  if (!lines.some((line) => /^\s*(?:- )?\w[\w -]*:\s*$/.test(line)) && !/^- \w+:\s/.test(first)) return false;
  if (lines.some((line) => /^#{1,6} |\*\*|^\s*[*+] /.test(line) && !/^# /.test(line))) return false;
  return (
    lines.filter((line) => isKey(line) || /^\s*(?:#|---|- |["'\w])/.test(line)).length === lines.length &&
    lines.filter(isKey).length * 2 > lines.length
  );
}

/** The same sign twice or more in each of the first lines. */
function isCsv(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  return [',', ';', '\t'].some((sign) => {
    const counts = lines.slice(0, 5).map((line) => line.replace(/"[^"]*"/g, '').split(sign).length - 1);
    const [first = 0] = counts;
    return (
      first >= (sign === '\t' ? 1 : 2) &&
      counts.every((count) => Math.abs(count - first) <= 1 || count === 0) &&
      !/^\s*[-*#|]/.test(lines[0] ?? '')
    );
  });
}
