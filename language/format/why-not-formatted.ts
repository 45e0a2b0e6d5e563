import { CstUtils, type LangiumDocument } from 'langium';
import type { PlanFile } from '../grammar/generated/ast.js';
import { whyUnreadableText } from '../parser/readable-text.js';
import type { SyntaxProblem } from '../parser/syntax-problem.js';
import { syntaxProblems } from '../parser/syntax-problems.js';
import { isClosedText } from '../parser/unclosed-text.js';

/** What keeps a file from being formatted: wherever its meaning is in doubt, so is every change of it. */
export function whyNotFormatted(document: LangiumDocument<PlanFile>): SyntaxProblem[] {
  const unreadable = whyUnreadableText(document.textDocument.getText());
  if (unreadable) {
    const start = { line: 0, character: 0 };
    return [{ message: `This file was not read: ${unreadable}.`, range: { start, end: start } }];
  }
  return [...syntaxProblems(document), ...unclosedTexts(document)];
}

/** The parser reads on after the line of an unclosed quote, but where the text should end nobody knows. */
function unclosedTexts(document: LangiumDocument<PlanFile>): SyntaxProblem[] {
  const root = document.parseResult.value.$cstNode;
  if (!root) return [];
  const problems: SyntaxProblem[] = [];
  for (const leaf of CstUtils.flattenCst(root)) {
    const isText = leaf.tokenType.name === 'STRING' || leaf.tokenType.name === 'TRIPLE';
    if (isText && !isClosedText(leaf.text)) {
      problems.push({ message: 'The quote that closes this text is missing.', range: leaf.range });
    }
  }
  return problems;
}
