import { type AstNode, CstUtils, GrammarAST, type LangiumDocument, type LeafCstNode } from 'langium';
import { type Declaration, isDeclaration, type Namespace } from '../grammar/declarations.js';
import { isDropped } from '../grammar/generated/ast.js';
import { type Occurrence, occurrencesIn } from '../names/occurrences.js';

/** The legend in the order of its numbers. All names are names of the protocol, so that every theme supports them. */
export const semanticTokenTypes = [
  'keyword',
  'enumMember',
  'interface',
  'class',
  'property',
  'method',
  'variable',
  'namespace',
  'event',
  'parameter',
  'string',
  'number',
  'type',
  'operator',
  'comment',
] as const;
export const semanticTokenModifiers = ['declaration', 'deprecated'] as const;

export type SemanticTokenType = (typeof semanticTokenTypes)[number];
export type SemanticTokenModifier = (typeof semanticTokenModifiers)[number];

/** A token of the text with its meaning; it may span several lines. */
export interface SemanticToken {
  source: LeafCstNode;
  type: SemanticTokenType;
  modifiers: SemanticTokenModifier[];
}

const typeByElement: Readonly<Record<Declaration['$type'], SemanticTokenType>> = {
  Priority: 'interface',
  Objective: 'class',
  KeyResult: 'property',
  Initiative: 'method',
  Metric: 'variable',
  Team: 'namespace',
  Cycle: 'event',
  Person: 'parameter',
};

const typeByNamespace: Readonly<Partial<Record<Namespace, SemanticTokenType>>> = {
  team: 'namespace',
  cycle: 'event',
  person: 'parameter',
};

const typeByTerminal: Readonly<Record<string, SemanticTokenType>> = {
  STRING: 'string',
  TRIPLE: 'string',
  NUMBER: 'number',
  DATE: 'number',
  LOOSE_DATE: 'number',
  CURRENCY: 'type',
  UNIT: 'type',
  ID: 'enumMember',
  CYCLE_ID: 'enumMember',
  ARGUMENT: 'enumMember',
  OUTER: 'keyword',
  NESTED: 'keyword',
  SL_COMMENT: 'comment',
  ML_COMMENT: 'comment',
};

/** Returns all tokens of a file with a meaning, in the order of the text. Text that the parser skipped has none. */
export function semanticTokens(document: LangiumDocument): SemanticToken[] {
  const root = document.parseResult.value.$cstNode;
  if (!root) return [];
  const names = new Map([...occurrencesIn(document)].map((name) => [name.source.offset, name]));
  const tokens: SemanticToken[] = [];
  for (const source of CstUtils.flattenCst(root)) {
    const name = names.get(source.offset);
    const token = name ? nameToken(name) : plainToken(source);
    if (token && source.length > 0) tokens.push({ source, modifiers: [], ...token });
  }
  return tokens;
}

type Meaning = Pick<SemanticToken, 'type'> & Partial<SemanticToken>;

/** A name takes its type from what it stands for; one that leads nowhere keeps the colour of plain text. */
function nameToken({ namespace, role, node, reference }: Occurrence): Meaning | undefined {
  if (role === 'qualifier') return { type: typeByNamespace[namespace] ?? 'namespace' };
  const target = role === 'declaration' ? node : reference?.ref;
  const modifiers: SemanticTokenModifier[] = role === 'declaration' ? ['declaration'] : [];
  if (!isDeclaration(target)) {
    const type = typeByNamespace[namespace];
    return type && { type, modifiers };
  }
  if (isGivenUp(target)) modifiers.push('deprecated');
  return { type: typeByElement[target.$type], modifiers };
}

function plainToken({ grammarSource, hidden, text, tokenType }: LeafCstNode): Meaning | undefined {
  const byTerminal = typeByTerminal[tokenType.name];
  if (byTerminal) return { type: byTerminal };
  if (hidden || !GrammarAST.isKeyword(grammarSource)) return undefined;
  if (text === '%' || text === '/') return { type: 'type' };
  if (/^[<>=≤≥]/.test(text)) return { type: 'operator' };
  if (!/^\p{Letter}/u.test(text)) return undefined;
  return { type: isValueWord(grammarSource) ? 'enumMember' : 'keyword' };
}

/** Rules of words that are values, such as `weekly` and `done`. */
const valueRules: ReadonlySet<string> = new Set(['Kind', 'State', 'Interval', 'ZoneLevel', 'ChangedPart']);
const valueFeatures: ReadonlySet<string> = new Set(['direction', 'unknown']);

function isValueWord(keyword: AstNode): boolean {
  for (let node: AstNode | undefined = keyword; node; node = node.$container) {
    if (GrammarAST.isAssignment(node)) return valueFeatures.has(node.feature);
    if (GrammarAST.isParserRule(node)) return valueRules.has(node.name);
  }
  return false;
}

function isGivenUp({ statements }: Declaration): boolean {
  return (statements as readonly AstNode[]).some(isDropped);
}
