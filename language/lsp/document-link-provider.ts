import { AstUtils, GrammarUtils, type LangiumDocument, type Lexer } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver-protocol';
import { isEmail } from '../grammar/generated/ast.js';
import type { OkrLspServices } from './services.js';

const texts: ReadonlySet<string> = new Set(['STRING', 'TRIPLE']);
const address = /\bhttps?:\/\/[^\s"“”„<>`\\]+/g;
/** What ends a sentence around an address is no part of it. */
const punctuation = /[.,;:!?'*_\])}]+$/;
const mailbox = /^[^\s@"<>?&]+@[^\s@"<>?&]+\.[^\s@"<>?&]+$/;

/** Makes links of web addresses in texts, and of e-mail addresses of people. No other scheme is supported. */
export class OkrDocumentLinkProvider implements DocumentLinkProvider {
  private readonly lexer: Lexer;

  constructor(services: OkrLspServices) {
    this.lexer = services.parser.Lexer;
  }

  getDocumentLinks(document: LangiumDocument): DocumentLink[] {
    return [...this.webAddresses(document), ...mailAddresses(document)];
  }

  private *webAddresses({ textDocument }: LangiumDocument): Generator<DocumentLink> {
    const { tokens } = this.lexer.tokenize(textDocument.getText());
    for (const token of tokens) {
      if (!texts.has(token.tokenType.name)) continue;
      for (const { 0: match, index } of token.image.matchAll(address)) {
        const target = match.replace(punctuation, '');
        if (!URL.canParse(target)) continue;
        const offset = token.startOffset + index;
        const [start, end] = [offset, offset + target.length];
        yield { range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) }, target };
      }
    }
  }
}

function* mailAddresses({ parseResult }: LangiumDocument): Generator<DocumentLink> {
  for (const node of AstUtils.streamAst(parseResult.value)) {
    if (!isEmail(node) || !node.address || !mailbox.test(node.address)) continue;
    const source = GrammarUtils.findNodeForProperty(node.$cstNode, 'address');
    const start = source?.text.indexOf(node.address) ?? -1;
    if (!source || start < 0) continue;
    const { line, character } = source.range.start;
    const range = {
      start: { line, character: character + start },
      end: { line, character: character + start + node.address.length },
    };
    yield { range, target: `mailto:${encodeURI(node.address)}` };
  }
}
