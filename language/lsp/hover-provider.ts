import { type CstNode, GrammarAST, GrammarUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver-protocol';
import { type Declaration, declaredName, isDeclaration, namespaceOf } from '../grammar/declarations.js';
import {
  isInitiative,
  isKeyResult,
  isMetric,
  isObjective,
  isPriority,
  isQuantity,
} from '../grammar/generated/ast.js';
import { type PlanSymbol, Symbols } from '../names/symbols.js';
import { cycleHover } from './hover/cycle-hover.js';
import { goalHover } from './hover/goal-hover.js';
import type { HoverContext } from './hover/hover-context.js';
import { keywordHover } from './hover/keyword-hover.js';
import { paragraphs } from './hover/markdown.js';
import { metricHover } from './hover/metric-hover.js';
import { personHover } from './hover/person-hover.js';
import { statementHover } from './hover/statement-hover.js';
import { teamHover } from './hover/team-hover.js';
import { dateHover, quantityHover } from './hover/value-hover.js';
import { leafAt } from './leaf-at.js';
import type { OkrLspServices } from './services.js';

/** Explains a name, a statement, a value or a keyword. */
export class OkrHoverProvider implements HoverProvider {
  private readonly symbols: Symbols;

  constructor(private readonly services: OkrLspServices) {
    this.symbols = new Symbols(services.shared);
  }

  getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
    const offset = document.textDocument.offsetAt(position);
    const context = this.contextOf(document);
    const named = this.symbols.at(document, offset);
    if (named) {
      const value = named.symbol && symbolHover(named.symbol, context);
      return value ? markdown(value, named.occurrence.source) : undefined;
    }
    const leaf = leafAt(document, offset);
    const value = leaf && tokenHover(leaf, context);
    return value ? markdown(value, leaf) : undefined;
  }

  private contextOf(document: LangiumDocument): HoverContext {
    const { workspace, Today } = this.services.shared;
    const project = workspace.Projects.projectOf(document.uri);
    return {
      project,
      today: Today.for(project),
      references: this.services.references.References,
      symbols: this.symbols,
      phraseReader: this.services.phrasing.PhraseReaders.for(
        project.configuration.words,
        project.languageFor(document.uri),
      ),
    };
  }
}

function symbolHover(symbol: PlanSymbol, context: HoverContext): string | undefined {
  if (symbol.goal) return elementHover(symbol.goal, context);
  if (symbol.namespace === 'team') return teamHover(symbol, context);
  if (symbol.namespace === 'cycle') return cycleHover(symbol, context);
  return personHover(symbol, context);
}

function elementHover(element: Declaration, context: HoverContext): string | undefined {
  if (isMetric(element)) return metricHover(element, context);
  const isGoal = isKeyResult(element) || isObjective(element) || isInitiative(element) || isPriority(element);
  return isGoal ? goalHover(element, context) : undefined;
}

/** Returns an element by its own text; it may have no name. */
function declarationHover(element: Declaration, context: HoverContext): string | undefined {
  const namespace = namespaceOf(element.$type);
  if (namespace === 'goal') return elementHover(element, context);
  const name = declaredName(element);
  return name ? symbolHover({ namespace, name, project: context.project }, context) : undefined;
}

const dates: ReadonlySet<string> = new Set(['DATE', 'LOOSE_DATE']);

function tokenHover(leaf: LeafCstNode, context: HoverContext): string | undefined {
  const { astNode, tokenType } = leaf;
  if (leaf.hidden) return undefined;
  if (dates.has(tokenType.name)) return dateHover(leaf.text, context);
  if (isQuantity(astNode)) return quantityHover(astNode);
  if (isDeclaration(astNode) && isTitle(leaf, astNode)) {
    return paragraphs(statementHover(astNode, context), declarationHover(astNode, context));
  }
  return isWord(leaf) ? keywordHover(astNode) : undefined;
}

/** A keyword, or a keyword that the lexer takes for a value. */
function isWord({ grammarSource, text, tokenType }: LeafCstNode): boolean {
  return tokenType.name === 'ARGUMENT' || (GrammarAST.isKeyword(grammarSource) && /^\w/.test(text));
}

function isTitle(leaf: LeafCstNode, element: Declaration): boolean {
  const title = GrammarUtils.findNodeForProperty(element.$cstNode, 'title');
  return title !== undefined && title.offset === leaf.offset;
}

function markdown(value: string, { range }: CstNode): Hover {
  return { contents: { kind: 'markdown', value }, range };
}
