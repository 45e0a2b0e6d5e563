import type { SourceKind } from '../../../../exchange/sources/source.js';
import { wordsIn } from '../../../../exchange/text/words.js';

/** Lists the words of a source with a reader that shares no code with the import. */
export function sourceWords(text: string, kind: SourceKind): string[] {
  if (kind === 'html')
    return wordsIn(
      text
        .replace(/<(script|style|noscript|template|svg|iframe|object)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
        .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
        .replace(/<[a-z/!?](?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^>"'])*>?/gi, ' ')
        // A character reference joins the words around it.
        .replace(/[\p{L}\p{N}]*(?:&[#\w]*;?[\p{L}\p{N}]*)+/gu, ' '),
    ).filter((word) => word.length > 3);
  if (kind === 'json')
    return [...text.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].flatMap(([, inner = '']) =>
      inner.includes('\\') ? [] : wordsIn(inner),
    );
  return text
    .split('\n')
    .flatMap((line) => wordsIn(line.replace(/^\s*(?:(?:[-*+]|\d+[.)]|>|#+)\s+)*(?:\[[ xX]\]\s+)?/, '')));
}
