import type { LangiumDocument } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { rules } from '../../../lint/rules/index.js';
import type { OkrServices } from '../../../lint/services.js';
import { isWaivable } from '../../../lint/settings.js';
import type { Candidate } from '../candidate.js';
import { endOf } from '../cursor.js';

/** A waiver up to the rule that is being written. */
const beforeRule = /^\/\/\s*okr-ignore(?:-file)?\s+(?<named>(?:[\w-]+\s*,\s*)*)[\w-]*$/;

/**
 * Returns the rules that a waiver may name at an offset: rules with a finding on the line below come first.
 *
 * @returns none outside of waivers, and after their rules
 */
export function waivedRules(document: LangiumDocument, offset: number, services: OkrServices): Candidate[] {
  const { line } = document.textDocument.positionAt(offset);
  const before = document.textDocument.getText({
    start: { line, character: 0 },
    end: document.textDocument.positionAt(offset),
  });
  if (!before.includes('okr-ignore')) return [];
  const { hidden } = services.parser.Lexer.tokenize(document.textDocument.getText());
  const comment = hidden.find((token) => token.startOffset < offset && offset <= endOf(token));
  const match = beforeRule.exec(comment?.image.slice(0, offset - comment.startOffset) ?? '');
  if (!match) return [];
  const named = new Set(match.groups?.named?.match(/[\w-]+/g));
  const below = services.lint.Linter.latestFindings(document)
    .filter(({ range }) => range.start.line === line + 1)
    .map(({ rule }) => rule);
  return rules
    .filter(({ meta }) => isWaivable(meta) && !named.has(meta.id))
    .map(({ meta }) => ({
      label: meta.id,
      kind: CompletionItemKind.EnumMember,
      words: meta.summary,
      rank: below.includes(meta.id) ? 0 : 1,
      explain: () => ({ description: meta.severity, documentation: meta.summary }),
    }));
}
