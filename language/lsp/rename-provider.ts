import type { LangiumDocument, Lexer } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import type {
  Position,
  Range,
  RenameParams,
  TextDocumentPositionParams,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { isDeclaration } from '../grammar/declarations.js';
import { isPlanHeader } from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import { callElement } from '../names/calling.js';
import type { Occurrence } from '../names/occurrences.js';
import { type PlanSymbol, Symbols } from '../names/symbols.js';
import type { Project } from '../project/project.js';
import { canonicalCycleName } from '../values/cycles.js';
import { say } from '../values/say.js';
import { whyMeaningChanges } from './rename/changed-meaning.js';
import { lineReadDifferently } from './rename/changed-tokens.js';
import { placeOf, placeOfDeclaration, refusal } from './rename/refusal.js';
import { RenamedNames } from './rename/renamed-names.js';
import { UnreadFiles } from './rename/unread-files.js';
import { whyInvalidName, writtenName } from './rename/valid-name.js';
import type { OkrLspServices } from './services.js';

/**
 * Renames goals, teams, people and declared cycles in all files of the project, and only the name itself in a qualified
 * name. Refuses, with the reason, every rename that would change the meaning of the plan.
 */
export class OkrRenameProvider implements RenameProvider {
  private readonly symbols: Symbols;
  private readonly lexer: Lexer;
  private readonly unread: UnreadFiles;

  constructor(services: OkrLspServices) {
    this.symbols = new Symbols(services.shared);
    this.unread = new UnreadFiles(services.shared);
    this.lexer = services.parser.Lexer;
  }

  /** @throws ResponseError with the reason if nothing can be renamed */
  prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range {
    const { occurrence } = this.find(document, position);
    // The protocol lets a server also say which text to start from; Langium's type knows the range alone.
    return { range: occurrence.source.range, placeholder: occurrence.text } as unknown as Range;
  }

  /** @throws ResponseError with the reason where the rename would break something */
  rename(document: LangiumDocument, { position, newName }: RenameParams): WorkspaceEdit {
    const { symbol } = this.find(document, position);
    const name = writtenName(symbol.namespace, newName);
    const invalid = whyInvalidName(symbol.namespace, name, this.lexer);
    if (invalid) throw refusal(`\`${newName}\` is not a name. ${invalid}`);
    const places = this.symbols.occurrencesOf(symbol);
    const missed = this.unread.whyIncomplete(document, symbol.project as Project, places);
    if (missed) throw refusal(missed);
    if (places.every(({ text }) => text === name)) return { changes: {} };
    const taken = this.whyTaken(symbol, name);
    if (taken) throw refusal(`\`${name}\` is taken: ${taken}.`);
    const edits = editsOf(places, name);
    this.checkTokens(edits, name, symbol);
    const documents = this.symbols.documentsOf(symbol.project);
    const meaning = whyMeaningChanges(new RenamedNames(symbol, name), symbol.project, documents);
    if (meaning) throw refusal(`\`${symbol.name}\` cannot become \`${name}\`: ${meaning}`);
    return { changes: Object.fromEntries([...edits].map(([{ uri }, changes]) => [uri.toString(), changes])) };
  }

  private find(
    document: LangiumDocument,
    position: Position,
  ): { occurrence: Occurrence; symbol: PlanSymbol } {
    const found = this.symbols.at(document, document.textDocument.offsetAt(position));
    if (!found) throw refusal('There is no name here. Put the cursor on a name.');
    const { occurrence, symbol } = found;
    if (!symbol) throw refusal(`\`${occurrence.text}\` does not resolve. Declare it first.`);
    if (symbol.namespace === 'cycle' && this.symbols.declarationsOf(symbol).length === 0) {
      const what = symbol.project.periodOf(symbol.name) ? say`a name of the calendar` : say`not declared`;
      throw refusal(`\`${occurrence.text}\` is ${what}. Only declared cycles can be renamed.`);
    }
    return { occurrence, symbol };
  }

  /** Who has the name already, and where; undefined if it is free. */
  private whyTaken(symbol: PlanSymbol, name: string): string | undefined {
    const { namespace, project, goal } = symbol;
    if (goal) {
      const namesakes = project.names.find(namespace, planOf(goal), name);
      const other = namesakes.find(({ node }) => node !== goal);
      if (!other) return undefined;
      const called = isDeclaration(other.node) ? callElement(other.node) : 'something';
      return say`${called} has this name in ${placeOfDeclaration(other, project)}`;
    }
    const sameName = namespace === 'cycle' ? canonicalCycleName(name) : name;
    if (sameName === symbol.name) return undefined;
    const used = this.symbols
      .occurrencesOf({ ...symbol, name: sameName })
      .find(({ role, node }) => namespace !== 'team' || role === 'declaration' || isPlanHeader(node));
    return used && say`it is used in ${placeOf(used, project)}`;
  }

  private checkTokens(
    edits: ReadonlyMap<LangiumDocument, TextEdit[]>,
    name: string,
    { project }: PlanSymbol,
  ): void {
    for (const [{ uri, textDocument }, changes] of edits) {
      const line = lineReadDifferently(textDocument, changes, this.lexer);
      if (line === undefined) continue;
      const place = say`${project.relativePath(uri)}, line ${line + 1}`;
      throw refusal(`\`${name}\` cannot be the name, because in ${place} it would have another meaning.`);
    }
  }
}

function editsOf(places: readonly Occurrence[], newText: string): Map<LangiumDocument, TextEdit[]> {
  const edits = new Map<LangiumDocument, TextEdit[]>();
  for (const { document, source } of places) {
    edits.set(document, [...(edits.get(document) ?? []), { range: source.range, newText }]);
  }
  return edits;
}
