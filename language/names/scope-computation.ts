import {
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  type LangiumDocument,
  type LocalSymbols,
  MultiMap,
  type ScopeComputation,
} from 'langium';
import {
  belongsToPlan,
  type DeclarationDescription,
  declarationsOf,
  declaredName,
  namespaceOf,
} from '../grammar/declarations.js';
import { isPlanFile, type PlanFile } from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import type { NameServices } from './services.js';
import { signatureOf } from './signature.js';

/** Describes all named declarations of a file, including nested key results and initiatives. */
export class OkrScopeComputation implements ScopeComputation {
  private readonly descriptions: AstNodeDescriptionProvider;

  constructor(services: NameServices) {
    this.descriptions = services.workspace.AstNodeDescriptionProvider;
  }

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
      const own = belongsToPlan(node.$type) ? plan : undefined;
      const description = this.descriptions.createDescription(node, name, document);
      const known = { namespace: namespaceOf(node.$type), plan: own, signature: signatureOf(node, own) };
      result.push(Object.assign(description, known));
    }
    return result;
  }
}
