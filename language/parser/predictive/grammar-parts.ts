import type { TokenType } from 'chevrotain';
import { GrammarAST, GrammarUtils } from 'langium';

/** The types of tokens by the names of their keywords and terminals. */
export type TokenTypes = Readonly<Record<string, TokenType>>;

/** What an element of the grammar asks for, without its cardinality. The feature is the element that the concrete syntax names as its source. */
export type GrammarPart =
  | { kind: 'token'; token: TokenType; feature: GrammarAST.AbstractElement }
  | { kind: 'rule'; rule: GrammarAST.ParserRule; feature: GrammarAST.AbstractElement }
  | { kind: 'choice'; elements: readonly GrammarAST.AbstractElement[] }
  | { kind: 'sequence'; elements: readonly GrammarAST.AbstractElement[] };

/**
 * Reads an element of the grammar.
 *
 * @throws if the element is of a kind that the language does not use: actions, unordered groups, guards, parameters
 */
export function partOf(element: GrammarAST.AbstractElement, tokens: TokenTypes): GrammarPart {
  if (GrammarAST.isKeyword(element)) return token(element.value, element, tokens);
  if (GrammarAST.isAssignment(element)) return { kind: 'sequence', elements: [element.terminal] };
  if (GrammarAST.isRuleCall(element)) return call(element, element, tokens);
  if (GrammarAST.isCrossReference(element)) return reference(element, tokens);
  if (GrammarAST.isAlternatives(element)) return { kind: 'choice', elements: element.elements };
  if (GrammarAST.isGroup(element) && !element.guardCondition)
    return { kind: 'sequence', elements: element.elements };
  throw unknown(element.$type);
}

function reference(element: GrammarAST.CrossReference, tokens: TokenTypes): GrammarPart {
  const terminal = GrammarUtils.getCrossReferenceTerminal(element);
  if (GrammarAST.isRuleCall(terminal)) return call(terminal, element, tokens);
  throw unknown(`${element.$type} without a rule`);
}

function call(
  { rule: { ref: rule }, arguments: values }: GrammarAST.RuleCall,
  feature: GrammarAST.AbstractElement,
  tokens: TokenTypes,
): GrammarPart {
  if (GrammarAST.isTerminalRule(rule)) return token(rule.name, feature, tokens);
  if (GrammarAST.isParserRule(rule) && values.length === 0) return { kind: 'rule', rule, feature };
  throw unknown('RuleCall');
}

function token(name: string, feature: GrammarAST.AbstractElement, tokens: TokenTypes): GrammarPart {
  const type = tokens[name];
  // A category would stand for several types, of which none equals it.
  if (!type || type.CATEGORIES?.length) throw unknown(`token ${name}`);
  return { kind: 'token', token: type, feature };
}

function unknown(kind: string): Error {
  return new Error(`The predictive parser knows no ${kind}.`);
}
