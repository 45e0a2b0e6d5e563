import assert from 'node:assert/strict';
import { ResponseError } from 'vscode-languageserver-protocol';
import { CheckIns } from '../../../../language/lsp/check-in/check-ins.js';
import type { OkrCodeLensProvider } from '../../../../language/lsp/code-lens-provider.js';
import { selectionRange } from '../../../../language/lsp/selection-range-provider.js';
import { openServer, type TestServer } from '../../../support/language-server.js';
import { company } from './company.js';

const q4 = company['q4.okr'] as string;

const wholeFile = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

/** Files as they are while somebody types, and files that are no plans at all. */
const files: Readonly<Record<string, string>> = {
  'an empty file': '',
  'blanks alone': ' \n\t\n',
  'a comment alone': '// nothing yet',
  'keywords without their arguments': [
    'plan in\nteam part of\nperson @ { email }\ncycle from to\nmetric { unit better reading }',
    'objective { supports owner contributors , drives depends dropped reads as changed was',
    '  key { from by keep between and zones { commit } check-in by confidence score stretch } initiative }',
    'check-ins by { a. a.b. a.2026-Q4. . 5 }',
  ].join('\n'),
  'qualified names half typed': 'objective o { supports a., a.b., a.2026-Q4., a.2026-Q4, .b, a..b, a.b.c.d }',
  'an unclosed quote': 'objective o "Half {\n  owner @a\n  key result k "K { from 1 to 2 }\n}',
  'unclosed braces and a closing too many': 'objective o {\n key result k {\n}}}\ninitiative i {{ drives k',
  'an unclosed comment': 'objective o "O" { owner @a } /* and so on\nobjective p',
  'an unclosed text': 'objective o { description """on and on\nobjective p "P" }',
  'the ends of lines of Windows': q4.replaceAll('\n', '\r\n'),
  'characters beyond the basic plane': 'objective o "🥐🥖 \u{1F468}‍🍳" {\n  owner @a // 🥐\n  tags x\n}',
  'a byte order mark': `\uFEFF${q4}`,
  'what is no plan': 'function main() { return [1, 2].map((x) => x * 2); } §$%&/()=?',
  'a plan cut in the middle': q4.slice(0, Math.floor(q4.length / 2)),
};

/** All that an editor may ask about a place, by the name of the feature. */
function askAt(server: TestServer, offset: number): Record<string, () => unknown> {
  const document = server.document('a.okr');
  const { lsp } = server.services;
  const params = {
    textDocument: { uri: server.uri('a.okr') },
    position: document.textDocument.positionAt(offset),
  };
  const context = { includeDeclaration: true };
  return {
    hover: () => lsp.HoverProvider?.getHoverContent(document, params),
    definition: () => lsp.DefinitionProvider?.getDefinition(document, params),
    references: () => lsp.ReferencesProvider?.findReferences(document, { ...params, context }),
    highlight: () => lsp.DocumentHighlightProvider?.getDocumentHighlight(document, params),
    prepareRename: () => lsp.RenameProvider?.prepareRename(document, params),
    rename: () => lsp.RenameProvider?.rename(document, { ...params, newName: 'renamed' }),
    lineOfSight: async () => {
      const hierarchy = lsp.CallHierarchyProvider;
      for (const item of (await hierarchy?.prepareCallHierarchy(document, params)) ?? []) {
        await hierarchy?.incomingCalls({ item });
        await hierarchy?.outgoingCalls({ item });
      }
    },
    selection: () => selectionRange(document, offset),
  };
}

/** All that an editor asks about a whole file. */
function askAll(server: TestServer): Record<string, () => unknown> {
  const document = server.document('a.okr');
  const { lsp } = server.services;
  const params = { textDocument: { uri: server.uri('a.okr') } };
  return {
    symbols: () => lsp.DocumentSymbolProvider?.getSymbols(document, params),
    folding: () => lsp.FoldingRangeProvider?.getFoldingRanges(document, params),
    lenses: () => {
      const provider = lsp.CodeLensProvider as OkrCodeLensProvider;
      return provider.provideCodeLens(document).map((lens) => provider.resolveCodeLens(lens));
    },
    hints: () => lsp.InlayHintProvider?.getInlayHints(document, { ...params, range: wholeFile }),
    checkIns: () => {
      const checkIns = new CheckIns(server.shared);
      return checkIns
        .choices(document.uri)
        .map(({ location }) => checkIns.edit({ location, value: '1', note: 'It moved' }));
    },
    links: () => lsp.DocumentLinkProvider?.getDocumentLinks(document, params),
    tokens: () => lsp.SemanticTokenProvider?.semanticHighlight(document, params),
    search: () => server.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query: '' }),
  };
}

describe('Every feature at every place', () => {
  for (const [what, text] of Object.entries(files)) {
    it(`answers for ${what}`, async () => {
      const server = await openServer({ ...company, 'a.okr': text.replaceAll('|', '') });
      for (const [feature, ask] of Object.entries(askAll(server))) {
        const answer = await ask();
        assert.ok(answer !== undefined, `${feature} does not answer`);
      }
      for (let offset = 0; offset <= text.length; offset++) {
        for (const [feature, ask] of Object.entries(askAt(server, offset))) {
          try {
            await ask();
          } catch (error) {
            // A rename may be refused, in words; nothing else may fail.
            const refused = error instanceof ResponseError && /\p{L}+ \p{L}+/u.test(error.message);
            assert.ok(
              refused && feature.toLowerCase().includes('rename'),
              `${feature} at ${offset}: ${error}`,
            );
          }
        }
      }
    });
  }

  it('keeps the ranges of an outline in each other, as editors require', async () => {
    for (const text of Object.values(files)) {
      const server = await openServer({ 'a.okr': text });
      const symbols = await askAll(server).symbols?.();
      for (const symbol of flat(symbols as Outline[])) {
        const offset = (position: never) => server.document('a.okr').textDocument.offsetAt(position);
        const [start, end] = [offset(symbol.range.start), offset(symbol.range.end)];
        assert.ok(start <= offset(symbol.selectionRange.start) && offset(symbol.selectionRange.end) <= end);
        assert.notEqual(symbol.name.trim(), '');
      }
    }
  });
});

interface Outline {
  name: string;
  range: { start: never; end: never };
  selectionRange: { start: never; end: never };
  children?: Outline[];
}

function flat(symbols: readonly Outline[]): Outline[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
}
