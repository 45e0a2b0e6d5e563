import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { handleFromWords } from './person-words.js';
import { isClosedText, isQuoted } from './unclosed-text.js';

/** Converts the source of a text to its value: without quotes, escapes resolved, `"""` without its indentation. */
export class OkrValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, node: CstNode): ValueType {
    if (rule.name === 'STRING' || rule.name === 'TRIPLE') return textIn(input);
    // Letters copied from another system may be written in two parts: a name is the same either way.
    if (rule.name === 'HANDLE')
      return input.startsWith('@') ? input.normalize('NFC') : handleFromWords(input);
    if (isName(rule)) return input.normalize('NFC');
    return super.runConverter(rule, input, node);
  }
}

/** Returns the value of a text from its source with quotes. */
export function textIn(source: string): string {
  return source.startsWith('"""') ? convertTriple(source) : convertText(source);
}

const names: ReadonlySet<string> = new Set([
  'ID',
  'ENTRY',
  'Name',
  'EntryName',
  'QualifiedName',
  'CycleName',
  'Tag',
]);

function isName(rule: GrammarAST.AbstractRule): boolean {
  return names.has(rule.name);
}

function convertText(source: string): string {
  if (!isQuoted(source)) return source;
  const inner = source.slice(1, isClosedText(source) ? -1 : undefined).trimEnd();
  if (source[0] !== '"') return inner;
  return inner.replace(/\\(.)/g, (_match, character: string) => (character === 'n' ? '\n' : character));
}

function convertTriple(source: string): string {
  const inner = source.slice(3, isClosedText(source) ? -3 : undefined);
  const lines = inner.split(/\r\n|\r|\n/);
  const later = lines.slice(1).filter((line) => line.trim() !== '');
  const indentation = Math.min(...later.map((line) => line.length - line.trimStart().length));
  const dedented = lines.map((line, index) =>
    index === 0 ? line : line.slice(Math.min(indentation, line.length)),
  );
  return dedented.join('\n').trim();
}
