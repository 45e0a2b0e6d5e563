import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  visit,
} from 'yaml';
import type { Place } from '../place.js';
import type { RecordEntry, RecordValue, Remark } from '../sources/parsed.js';
import { limits, SourceProblem } from '../sources/source.js';

/**
 * Reads YAML. Several documents are a list; an alias is what it stands for; comments are remarks.
 *
 * @param file its name, for places
 * @throws {SourceProblem} for a syntax error, and where aliases repeat more values than any list of goals has
 */
export function parseYaml(
  text: string,
  file: string,
  firstLine = 1,
): { root: RecordValue; remarks: Remark[] } {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent', lineCounter });
  if (!Array.isArray(documents)) return { root: { type: 'list', items: [], place: { file } }, remarks: [] };
  const reader = new YamlReader(file, (offset) => lineCounter.linePos(offset).line + firstLine - 1);
  const roots = documents.map((document) => reader.read(document));
  const [first] = roots;
  const root: RecordValue =
    roots.length === 1 && first ? first : { type: 'list', items: roots, place: { file } };
  return { root, remarks: reader.remarks };
}

class YamlReader {
  readonly remarks: Remark[] = [];
  private values = 0;
  private document!: Document;

  constructor(
    private readonly file: string,
    private readonly lineAt: (offset: number) => number,
  ) {}

  read(document: Document.Parsed): RecordValue {
    const [error] = document.errors;
    if (error && /call stack/i.test(error.message)) throw new RangeError(error.message);
    if (error) {
      const line = this.lineAt(error.pos[0]);
      const [sentence] = error.message.split('\n');
      throw new SourceProblem(
        `${this.file}:${line} is not valid YAML: ${sentence?.replace(/ at line \d+, column \d+:?$/, '')}.`,
      );
    }
    this.document = document;
    this.remarkComments(document);
    return this.value(document.contents, '', 0, { file: this.file, line: 1 });
  }

  private remarkComments(document: Document.Parsed): void {
    const add = (text: string | null | undefined, offset: number | undefined) => {
      if (text) this.remarks.push({ text: text.trim(), place: this.placeAt(offset), reason: 'comment' });
    };
    add(document.commentBefore, 0);
    visit(document, {
      Node: (_key, node) => {
        const offset = (node as Node).range?.[0];
        add((node as Node).commentBefore, offset);
        add((node as Node).comment, offset);
      },
    });
    add(document.comment, document.range[2]);
  }

  private value(node: unknown, path: string, depth: number, outer: Place): RecordValue {
    this.values++;
    if (this.values > limits.values)
      throw new SourceProblem(
        `${this.file} holds more than ${limits.values} values, with those that aliases repeat.`,
      );
    if (depth > limits.depth)
      throw new SourceProblem(`${this.file} is nested deeper than ${limits.depth} levels.`);
    const offset = (node as Node | null)?.range?.[0];
    const place: Place = { ...(offset === undefined ? outer : this.placeAt(offset)), path };
    if (isAlias(node)) return this.value(node.resolve(this.document), path, depth + 1, place);
    if (isMap(node)) {
      const entries = node.items.map((pair): RecordEntry => {
        const key = keyText(pair.key);
        const below = path === '' ? key : `${path}.${key}`;
        const keyOffset = (pair.key as Node | null)?.range?.[0];
        const keyPlace = { ...(keyOffset === undefined ? place : this.placeAt(keyOffset)), path: below };
        return { key, place: keyPlace, value: this.value(pair.value, below, depth + 1, keyPlace) };
      });
      return { type: 'map', entries, place };
    }
    if (isSeq(node)) {
      const items = node.items.map((item, index) => this.value(item, `${path}[${index}]`, depth + 1, place));
      return { type: 'list', items, place };
    }
    return scalar(isScalar(node) ? node.value : null, isScalar(node) ? node.source : undefined, place);
  }

  private placeAt(offset: number | undefined): Place {
    return { file: this.file, line: this.lineAt(offset ?? 0) };
  }
}

function scalar(value: unknown, source: string | undefined, place: Place): RecordValue {
  const isNull = value === null || value === undefined;
  const text = isNull ? '' : typeof value === 'string' ? value : (source ?? String(value));
  return { type: 'scalar', text, isText: typeof value === 'string', isNull, place };
}

/** A key may be any value; goals have words there. */
function keyText(key: unknown): string {
  if (isScalar(key)) return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
  return key === null || key === undefined ? '' : String(key);
}
