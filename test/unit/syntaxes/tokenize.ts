import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';

/** A piece of text and what the grammar calls it, outermost scope first. */
export interface Token {
  text: string;
  scopes: string[];
}

const grammarFiles: Record<string, string> = {
  'source.okr': 'syntaxes/okr.tmLanguage.json',
  'markdown.okr.codeblock': 'syntaxes/okr.markdown-injection.json',
};

/** Stands for the editor's own Markdown grammar, as far as an injection can see it. */
const markdown: IRawGrammar = {
  scopeName: 'text.html.markdown',
  patterns: [{ match: '^#+ .*$', name: 'markup.heading.markdown' }],
  repository: {} as IRawGrammar['repository'],
};

let registry: textmate.Registry | undefined;

/** Loads a grammar the way the editor does, with the same engine. */
export async function loadGrammar(scopeName: string): Promise<IGrammar> {
  registry ??= await createRegistry();
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`No grammar for ${scopeName}`);
  return grammar;
}

async function createRegistry(): Promise<textmate.Registry> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  return new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => oniguruma.createOnigScanner(patterns),
      createOnigString: (text) => oniguruma.createOnigString(text),
    }),
    loadGrammar: async (scopeName) => {
      const file = grammarFiles[scopeName];
      if (file) return textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
      return scopeName === markdown.scopeName ? markdown : null;
    },
    getInjections: (scopeName) => (scopeName === markdown.scopeName ? ['markdown.okr.codeblock'] : undefined),
  });
}

/** The tokens of a text, line by line, without those of white space alone. */
export function tokenize(grammar: IGrammar, text: string): Token[][] {
  let state = textmate.INITIAL;
  return text.split(/\r?\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }))
      .filter((token) => token.text.trim() !== '');
  });
}
