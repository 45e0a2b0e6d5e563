import { AstUtils, type LangiumDocument } from 'langium';
import type {
  DeclarationProvider,
  DefinitionProvider,
  ImplementationProvider,
  TypeDefinitionProvider,
} from 'langium/lsp';
import type {
  DeclarationParams,
  LocationLink,
  TextDocumentPositionParams,
} from 'vscode-languageserver-protocol';
import type { Declaration } from '../grammar/declarations.js';
import { isKeyResult } from '../grammar/generated/ast.js';
import { rangeOf } from '../grammar/ranges.js';
import { metricOf } from '../model/measure.js';
import { enclosingElement } from '../names/calling.js';
import type { OkrReferences } from '../names/references.js';
import { Symbols } from '../names/symbols.js';
import { headRange, isPlanGoal, servingGoals } from './goal-links.js';
import { leafAt } from './leaf-at.js';
import type { OkrLspServices } from './services.js';

/** Goes to a declaration. In a plan, what declares a name also defines it. */
export class OkrDeclarationProvider implements DeclarationProvider {
  private readonly definitions: () => DefinitionProvider | undefined;

  constructor(services: OkrLspServices) {
    this.definitions = () => services.lsp.DefinitionProvider;
  }

  async getDeclaration(
    document: LangiumDocument,
    params: DeclarationParams,
  ): Promise<LocationLink[] | undefined> {
    return this.definitions()?.getDefinition(document, params);
  }
}

/** Goes from a key result, at its text or where it is named, to the metric that it measures. */
export class OkrTypeDefinitionProvider implements TypeDefinitionProvider {
  private readonly symbols: Symbols;

  constructor(services: OkrLspServices) {
    this.symbols = new Symbols(services.shared);
  }

  getTypeDefinition(
    document: LangiumDocument,
    { position }: TextDocumentPositionParams,
  ): LocationLink[] | undefined {
    const goal = goalAt(document, position, this.symbols);
    const metric = isKeyResult(goal) ? metricOf(goal) : undefined;
    return metric && [linkTo(metric)];
  }
}

/** Goes from a goal to what serves it directly: its key results, the goals that support it, the work that drives it. */
export class OkrImplementationProvider implements ImplementationProvider {
  private readonly symbols: Symbols;
  private readonly references: OkrReferences;

  constructor(services: OkrLspServices) {
    this.symbols = new Symbols(services.shared);
    this.references = services.references.References;
  }

  getImplementation(
    document: LangiumDocument,
    { position }: TextDocumentPositionParams,
  ): LocationLink[] | undefined {
    const goal = goalAt(document, position, this.symbols);
    if (!isPlanGoal(goal)) return undefined;
    const serving = servingGoals(goal, this.references).map((step) => linkTo(step.goal));
    return serving.length > 0 ? serving : undefined;
  }
}

/** The element that is named at a place, else the one whose text the place is in. */
function goalAt(
  document: LangiumDocument,
  position: TextDocumentPositionParams['position'],
  symbols: Symbols,
): Declaration | undefined {
  const offset = document.textDocument.offsetAt(position);
  const leaf = leafAt(document, offset);
  return symbols.at(document, offset)?.symbol?.goal ?? (leaf && enclosingElement(leaf.astNode));
}

function linkTo(element: Declaration): LocationLink {
  return {
    targetUri: AstUtils.getDocument(element).uri.toString(),
    targetRange: element.$cstNode?.range ?? rangeOf({ node: element }),
    targetSelectionRange: headRange(element),
  };
}
