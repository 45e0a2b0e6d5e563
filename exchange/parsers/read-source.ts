import { decodeSource, demandLength, demandSize } from '../sources/decode.js';
import { kindOfName, kindOfText, looksPacked } from '../sources/detect.js';
import { readFrontMatter } from '../sources/front-matter.js';
import type { Parsed } from '../sources/parsed.js';
import { limits, type Source, type SourceKind, SourceProblem } from '../sources/source.js';

/** A source with its form, read. */
export interface ReadSource {
  name: string;
  /** What of its path may name a team or a cycle. */
  path: string;
  kind: SourceKind;
  parsed: Parsed;
}

/**
 * Reads a source in the form that is given, else the one that its name or its content says.
 *
 * @throws {SourceProblem} where it cannot be read, in one sentence that says where and what to do
 */
export async function readSource(source: Source, given: SourceKind | 'auto'): Promise<ReadSource> {
  demandSize(source);
  const kind = given === 'auto' ? kindOf(source) : given;
  try {
    return { name: source.name, path: source.path ?? source.name, kind, parsed: await parse(source, kind) };
  } catch (error) {
    // Parsers call themselves for each level of nesting.
    if (error instanceof RangeError)
      throw new SourceProblem(`${source.name} is nested deeper than ${limits.depth} levels.`);
    throw error;
  }
}

function kindOf(source: Source): SourceKind {
  const named = kindOfName(source.name);
  if (named) return named;
  return looksPacked(source.bytes) ? 'xlsx' : kindOfText(decodeSource(source));
}

async function parse(source: Source, kind: SourceKind): Promise<Parsed> {
  const parsers = await import('./index.js');
  const { name } = source;
  if (kind === 'xlsx') return { kind: 'tables', tables: await parsers.parseXlsx(source) };
  if (looksPacked(source.bytes))
    throw new SourceProblem(`${name} is an archive, not a text file. For a spreadsheet, use --from xlsx.`);
  const text = decodeSource(source);
  switch (kind) {
    case 'csv':
      return { kind: 'tables', tables: [parsers.parseCsv(text, name)] };
    case 'json':
      return { kind: 'records', ...parsers.parseJson(text, name), lines: [] };
    case 'yaml':
      demandLength(name, text, limits.markupCharacters);
      return { kind: 'records', ...parsers.parseYaml(text, name), lines: text.split('\n') };
    case 'html':
      demandLength(name, text, limits.markupCharacters);
      return { kind: 'page', page: parsers.parseHtml(text, name) };
    case 'markdown':
      demandLength(name, text, limits.markdownCharacters);
      return { kind: 'page', page: readMarkdown(text, name, parsers) };
  }
}

function readMarkdown(text: string, name: string, parsers: typeof import('./index.js')) {
  const { frontMatter, rest } = readFrontMatter(text);
  const page = parsers.parseMarkdown(rest, name);
  if (frontMatter === undefined) return page;
  const { root, remarks } = parsers.parseYaml(frontMatter, name, 2);
  return { ...page, frontMatter: root, remarks: [...remarks, ...page.remarks] };
}
