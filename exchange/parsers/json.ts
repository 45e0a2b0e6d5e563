import { type Node, type ParseError, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import type { Place } from '../place.js';
import type { RecordEntry, RecordValue, Remark } from '../sources/parsed.js';
import { limits, SourceProblem } from '../sources/source.js';

/**
 * Reads JSON, comments and trailing commas included. A key that stands twice is read twice.
 *
 * @param file its name, for places
 * @throws {SourceProblem} for a syntax error, or where values are nested deeper than in any list of goals
 */
export function parseJson(text: string, file: string): { root: RecordValue; remarks: Remark[] } {
  const errors: ParseError[] = [];
  const lineAt = lineCounter(text);
  demandShallow(text, file);
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error || !root) {
    const what = error ? words(printParseErrorCode(error.error)) : 'it is empty';
    throw new SourceProblem(`${file}:${lineAt(error?.offset ?? 0)} is not valid JSON: ${what}.`);
  }
  let values = 0;
  return { root: read(root, ''), remarks: commentsIn(text, (offset) => ({ file, line: lineAt(offset) })) };

  function read(node: Node, path: string): RecordValue {
    values++;
    if (values > limits.values) throw new SourceProblem(`${file} holds more than ${limits.values} values.`);
    const place: Place = { file, line: lineAt(node.offset), path };
    if (node.type === 'object') {
      const entries = (node.children ?? []).flatMap((property): RecordEntry[] => {
        const [key, value] = property.children ?? [];
        if (!key || !value) return [];
        const name = String(key.value);
        const below = path === '' ? name : `${path}.${name}`;
        return [
          { key: name, place: { file, line: lineAt(key.offset), path: below }, value: read(value, below) },
        ];
      });
      return { type: 'map', entries, place };
    }
    if (node.type === 'array') {
      const items = (node.children ?? []).map((item, index) => read(item, `${path}[${index}]`));
      return { type: 'list', items, place };
    }
    const isNull = node.type === 'null';
    // A number as it is written: 8.40 stays so.
    const source = text.slice(node.offset, node.offset + node.length);
    const shown = isNull ? '' : node.type === 'string' ? String(node.value) : source;
    return { type: 'scalar', text: shown, isText: node.type === 'string', isNull, place };
  }
}

function commentsIn(text: string, placeAt: (offset: number) => Place): Remark[] {
  const remarks: Remark[] = [];
  visit(text, {
    onComment: (offset, length) => {
      remarks.push({ text: text.slice(offset, offset + length), place: placeAt(offset), reason: 'comment' });
    },
  });
  return remarks;
}

/** The parser calls itself for each level, and so does what reads its tree. */
function demandShallow(text: string, file: string): void {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > limits.depth)
      throw new SourceProblem(`${file} is nested deeper than ${limits.depth} levels.`);
  }
}

/** The line of an offset, from 1. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** `CommaExpected` is “comma expected”. */
function words(code: string): string {
  return code.replace(/(?!^)([A-Z])/g, ' $1').toLowerCase();
}
