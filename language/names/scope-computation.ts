import {
  type AstNodeDescription,
  type LangiumDocument,
  type LocalSymbols,
  MultiMap,
  type ScopeComputation,
} from 'langium';
import { DescribedDeclaration } from './described-declaration.js';
import { recordOf } from './plan-record.js';

/** Describes all named declarations of a file, including nested key results and initiatives. */
export class OkrScopeComputation implements ScopeComputation {
  async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    return describedDeclarations(document);
  }

  /** Nothing is visible in one place of a file and not in another: the index answers for the file as well. */
  async collectLocalSymbols(): Promise<LocalSymbols> {
    return new MultiMap();
  }
}

/** Describes the named declarations of a file, in the order of the text. */
export function describedDeclarations(document: LangiumDocument): DescribedDeclaration[] {
  const { names, plan } = recordOf(document);
  return names.map((name) => new DescribedDeclaration(name, plan, document));
}
