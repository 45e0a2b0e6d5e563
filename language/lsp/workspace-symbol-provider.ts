import type { WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver-protocol';
import { belongsToPlan, type Declaration, declarationsOf } from '../grammar/declarations.js';
import { isPlanFile } from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import { rangeOf } from '../grammar/ranges.js';
import { symbolName } from './element-text.js';
import type { OkrSharedLspServices } from './services.js';
import { symbolKinds } from './symbol-kinds.js';

/** More than anybody scrolls through: a longer query finds the rest. */
const maximumSymbols = 200;

/** Finds elements of all projects by any part of their name, their statement, or their team and cycle. */
export class OkrWorkspaceSymbolProvider implements WorkspaceSymbolProvider {
  constructor(private readonly services: OkrSharedLspServices) {}

  /** The best matches first; all words of the query have to be found, in any order. */
  getSymbols({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const matches: { symbol: WorkspaceSymbol; rank: number }[] = [];
    for (const { element, uri } of this.elements()) {
      const plan = belongsToPlan(element.$type) ? planOf(element) : undefined;
      const containerName = plan ? `${plan.team} · ${plan.cycle}` : '';
      const rank = rankOf(element, containerName, words);
      if (rank === undefined) continue;
      const range = rangeOf({ node: element, property: element.name ? 'name' : 'title' });
      const symbol = {
        name: symbolName(element),
        kind: symbolKinds[element.$type],
        location: { uri, range },
      };
      matches.push({ symbol: { ...symbol, ...(containerName && { containerName }) }, rank });
    }
    // Stable: of one rank, in the order of files and lines.
    matches.sort((left, right) => left.rank - right.rank);
    return matches.slice(0, maximumSymbols).map(({ symbol }) => symbol);
  }

  private *elements(): Generator<{ element: Declaration; uri: string }> {
    const { LangiumDocuments, Projects, FileSystemProvider } = this.services.workspace;
    for (const { parseResult, uri } of LangiumDocuments.all) {
      const file = parseResult.value;
      // A document that is no part of a project may be another version of a file; what is not checked out cannot be opened.
      const isListed = !Projects.visitedBy(uri) && !FileSystemProvider.isLeftOut(uri);
      if (!isPlanFile(file) || !isListed) continue;
      for (const element of declarationsOf(file)) {
        if (element.name || 'title' in element) yield { element, uri: uri.toString() };
      }
    }
  }
}

/** 0 for the very name, then its beginning, within it, and within the statement or plan; undefined for no match. */
function rankOf(element: Declaration, containerName: string, words: readonly string[]): number | undefined {
  const name = (element.name ?? '').toLowerCase();
  const title = 'title' in element && element.title ? element.title.toLowerCase() : '';
  const everything = `${name} ${title} ${containerName.toLowerCase()}`;
  if (!words.every((word) => everything.includes(word))) return undefined;
  const [first] = words;
  if (first === undefined || name === first) return 0;
  if (name.startsWith(first)) return 1;
  return name.includes(first) ? 2 : 3;
}
