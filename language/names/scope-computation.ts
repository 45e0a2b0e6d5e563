import {
  type AstNodeDescription,
  type LangiumDocument,
  type LocalSymbols,
  MultiMap,
  type ScopeComputation,
} from 'langium';
import { type DeclarationDescription, declarationsOf, declaredName } from '../grammar/declarations.js';
import { isPlanFile, type PlanFile } from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import { DescribedDeclaration } from './described-declaration.js';

/** Describes all named declarations of a file, including nested key results and initiatives. */
export class OkrScopeComputation implements ScopeComputation {
  async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const file = document.parseResult.value;
    return isPlanFile(file) ? this.describe(file, document) : [];
  }

  /** Nothing is visible in one place of a file and not in another: the index answers for the file as well. */
  async collectLocalSymbols(): Promise<LocalSymbols> {
    return new MultiMap();
  }

  private describe(file: PlanFile, document: LangiumDocument): DeclarationDescription[] {
    const plan = planOf(file);
    const result: DeclarationDescription[] = [];
    for (const node of declarationsOf(file)) {
      const name = declaredName(node);
      if (!name) continue;
      result.push(new DescribedDeclaration(node, name, plan, document.uri));
    }
    return result;
  }
}
