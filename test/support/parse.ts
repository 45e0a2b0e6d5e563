import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { PlanFile } from '../../language/grammar/generated/ast.js';
import { createOkrServices } from '../../language/index.js';
import { syntaxProblems } from '../../language/parser/syntax-problems.js';
import { learnedTables } from './learned-tables.js';

const { shared } = createOkrServices({
  ...EmptyFileSystem,
  learnedTables,
  today: { local: () => '2026-11-16' },
});
let count = 0;

/** Parses a text on its own, without linking. */
export function parse(text: string): LangiumDocument<PlanFile> {
  count += 1;
  const uri = URI.file(`/parse/${count}.okr`);
  return shared.workspace.LangiumDocumentFactory.fromString<PlanFile>(text, uri);
}

/** Parses a text that must have no syntax error. */
export function parseClean(text: string): PlanFile {
  const document = parse(text);
  const problems = syntaxProblems(document);
  if (problems.length > 0) throw new Error(`${problems[0]?.message}\n${text}`);
  return document.parseResult.value;
}

/**
 * The syntax tree in short: each element as `type name { statements }`, each statement by its type. Enough to see
 * what went where.
 */
export function shape(file: PlanFile): string {
  return file.elements.map(describe).join(' ');
}

interface Described {
  $type: string;
  name?: string;
  statements?: Described[];
  entries?: { target?: { $refText: string } }[];
}

function describe(node: unknown): string {
  const { $type, name, statements = [], entries = [] } = node as Described;
  const parts = [...statements.map(describe), ...entries.map((entry) => entry.target?.$refText ?? '?')];
  return `${$type}${name ? ` ${name}` : ''}${parts.length > 0 ? ` { ${parts.join(' ')} }` : ''}`;
}
