import type { LangiumDocument } from 'langium';
import type { WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver-protocol';
import { belongsToPlan, type Declaration } from '../grammar/declarations.js';
import { rangeOf } from '../grammar/ranges.js';
import { allDeclarations, declarationAt, recordOf } from '../names/plan-record.js';
import { textOf } from '../parser/plan-document.js';
import { symbolName } from './element-text.js';
import type { OkrSharedLspServices } from './services.js';
import { symbolKinds } from './symbol-kinds.js';

/** More than anybody scrolls through: a longer query finds the rest. */
const maximumSymbols = 200;

/** What a query is compared with. */
interface SearchedElement {
  type: string;
  name: string | undefined;
  title: string | undefined;
  /** Which of all declarations of the file it is, from 0. */
  at: number;
}

interface Match {
  document: LangiumDocument;
  at: number;
  containerName: string;
  rank: number;
}

/** Finds elements of all projects by any part of their name, their statement, or their team and cycle. */
export class OkrWorkspaceSymbolProvider implements WorkspaceSymbolProvider {
  constructor(private readonly services: OkrSharedLspServices) {}

  /** The best matches first; all words of the query have to be found, in any order. Only their files are parsed. */
  getSymbols({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const matches = this.documents().flatMap((document) => matchesIn(document, words));
    // Stable: of one rank, in the order of files and lines.
    matches.sort((left, right) => left.rank - right.rank);
    return matches.slice(0, maximumSymbols).flatMap((match) => {
      const element = declarationAt(match.document, match.at);
      return element ? [symbolOf(element, match)] : [];
    });
  }

  /** A document that is no part of a project may be another version of a file; what is not checked out cannot be opened. */
  private documents(): LangiumDocument[] {
    const { LangiumDocuments, Projects, FileSystemProvider } = this.services.workspace;
    return LangiumDocuments.all
      .filter(({ uri }) => !Projects.visitedBy(uri) && !FileSystemProvider.isLeftOut(uri))
      .toArray();
  }
}

function matchesIn(document: LangiumDocument, words: readonly string[]): Match[] {
  const { plan } = recordOf(document);
  const home = plan ? `${plan.team} · ${plan.cycle}` : '';
  return searchedIn(document, home, words).flatMap((element) => {
    const containerName = belongsToPlan(element.type) ? home : '';
    const rank = rankOf(element, containerName, words);
    return rank === undefined ? [] : [{ document, at: element.at, containerName, rank }];
  });
}

/** Returns the elements of a file that a query may mean. Those without a name are in no record. */
function searchedIn(document: LangiumDocument, home: string, words: readonly string[]): SearchedElement[] {
  const { names, declarations } = recordOf(document);
  if (names.length === declarations || !mayHold(`${textOf(document)} ${home}`, words))
    return names.map(({ type, name, written, title, at }) => ({ type, name: written ?? name, title, at }));
  return [...allDeclarations(document.parseResult.value).entries()]
    .filter(([, element]) => element.name || 'title' in element)
    .map(([at, element]) => {
      const title = 'title' in element ? element.title : undefined;
      return { type: element.$type, name: element.name, title, at };
    });
}

/** Whether a statement in a text may hold words, written plainly or with escapes. */
function mayHold(text: string, words: readonly string[]): boolean {
  if (text.includes('\\')) return true;
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
}

function symbolOf(element: Declaration, { document, containerName }: Match): WorkspaceSymbol {
  const range = rangeOf({ node: element, property: element.name ? 'name' : 'title' });
  return {
    name: symbolName(element),
    kind: symbolKinds[element.$type],
    location: { uri: document.uri.toString(), range },
    ...(containerName && { containerName }),
  };
}

/** 0 for the very name, then its beginning, within it, and within the statement or plan; undefined for no match. */
function rankOf(
  { name: given = '', title = '' }: SearchedElement,
  containerName: string,
  words: readonly string[],
): number | undefined {
  const name = given.toLowerCase();
  const everything = `${name} ${title.toLowerCase()} ${containerName.toLowerCase()}`;
  if (!words.every((word) => everything.includes(word))) return undefined;
  const [first] = words;
  if (first === undefined || name === first) return 0;
  if (name.startsWith(first)) return 1;
  return name.includes(first) ? 2 : 3;
}
