import type { IToken } from 'chevrotain';
import { type AstNode, AstUtils, GrammarUtils, type LangiumDocument, type Lexer } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-protocol';
import { isCheckIn, isMeasurement } from '../grammar/generated/ast.js';
import type { OkrLspServices } from './services.js';

/** A run of lines with one statement each folds from this length on. */
const shortestRun = 3;

/** Folds bodies, texts over several lines, runs of check-ins and readings, comments, and `// #region`. */
export class OkrFoldingRangeProvider implements FoldingRangeProvider {
  private readonly lexer: Lexer;

  constructor(services: OkrLspServices) {
    this.lexer = services.parser.Lexer;
  }

  getFoldingRanges({ parseResult, textDocument }: LangiumDocument): FoldingRange[] {
    const { tokens, hidden } = this.lexer.tokenize(textDocument.getText());
    const comments = hidden.filter(({ tokenType }) => tokenType.name.endsWith('_COMMENT'));
    return [
      ...AstUtils.streamAst(parseResult.value).flatMap((node) => [...bodies(node), ...runs(node)]),
      ...tokens
        .filter(({ tokenType }) => tokenType.name === 'TRIPLE')
        .flatMap((token) => [...longText(token)]),
      ...commentBlocks(comments, tokens),
      ...regions(comments),
    ];
  }
}

/** From the opening brace to the line before the closing one, which stays visible; to the end without one. */
function* bodies({ $cstNode }: AstNode): Generator<FoldingRange> {
  const opening = GrammarUtils.findNodeForKeyword($cstNode, '{');
  if (!$cstNode || !opening) return;
  const closing = GrammarUtils.findNodesForKeyword($cstNode, '}').at(-1);
  yield* fold(opening.range.start.line, closing ? closing.range.start.line - 1 : $cstNode.range.end.line);
}

/** Check-ins or readings that follow each other: the history of a number. */
function* runs(node: AstNode): Generator<FoldingRange> {
  const statements = (node as { statements?: AstNode[] }).statements ?? [];
  let run: AstNode[] = [];
  for (const statement of [...statements, undefined]) {
    const repeats = statement && (isCheckIn(statement) || isMeasurement(statement));
    if (repeats && (run.length === 0 || run[0]?.$type === statement.$type)) {
      run.push(statement);
      continue;
    }
    if (run.length >= shortestRun) yield* foldNodes(run);
    run = repeats ? [statement] : [];
  }
}

function* foldNodes(run: readonly AstNode[]): Generator<FoldingRange> {
  const [first, last] = [run[0]?.$cstNode, run.at(-1)?.$cstNode];
  if (first && last) yield* fold(first.range.start.line, last.range.end.line);
}

function* longText(token: IToken): Generator<FoldingRange> {
  // Quotes on a line of their own stay visible, as a brace does.
  const alone = /\n\s*"""$/.test(token.image);
  yield* fold(firstLine(token), lastLine(token) - (alone ? 1 : 0));
}

/** Comments over several lines, and line comments that follow each other with no code between. */
function* commentBlocks(comments: readonly IToken[], tokens: readonly IToken[]): Generator<FoldingRange> {
  const linesWithCode = new Set(tokens.map(lastLine));
  const blocks: IToken[][] = [];
  for (const comment of comments) {
    if (isRegionMark(comment) || linesWithCode.has(firstLine(comment))) continue;
    const block = blocks.at(-1);
    const before = block?.at(-1);
    const continues =
      before && isLine(before) && isLine(comment) && firstLine(comment) === lastLine(before) + 1;
    if (block && continues) block.push(comment);
    else blocks.push([comment]);
  }
  for (const block of blocks) {
    yield* fold(firstLine(block[0] as IToken), lastLine(block.at(-1) as IToken), FoldingRangeKind.Comment);
  }
}

function isLine({ tokenType }: IToken): boolean {
  return tokenType.name === 'SL_COMMENT';
}

function* regions(comments: readonly IToken[]): Generator<FoldingRange> {
  const open: number[] = [];
  for (const comment of comments) {
    const mark = isRegionMark(comment);
    if (mark === 'region') open.push(firstLine(comment));
    const start = mark === 'endregion' ? open.pop() : undefined;
    if (start !== undefined) yield* fold(start, firstLine(comment), FoldingRangeKind.Region);
  }
}

function isRegionMark({ image }: IToken): string | undefined {
  return /^\/\/\s*#(region|endregion)\b/.exec(image)?.[1];
}

function* fold(startLine: number, endLine: number, kind?: FoldingRangeKind): Generator<FoldingRange> {
  if (endLine > startLine) yield { startLine, endLine, ...(kind && { kind }) };
}

function firstLine(token: IToken): number {
  return (token.startLine ?? 1) - 1;
}

function lastLine(token: IToken): number {
  return (token.endLine ?? token.startLine ?? 1) - 1;
}
