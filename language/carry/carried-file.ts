import { type AstNode, AstUtils, type CstNode, GrammarUtils, type LangiumDocument, type URI } from 'langium';
import { formatDocument } from '../format/format.js';
import { declarationsOf, isDeclaration } from '../grammar/declarations.js';
import { isDraft } from '../grammar/draft.js';
import {
  isDue,
  isExpect,
  isFileDraft,
  isInitiative,
  isKeyResult,
  isObjective,
  isPlanHeader,
  type PlanFile,
  type PlanHeader,
} from '../grammar/generated/ast.js';
import { propertyDefinition } from '../grammar/properties.js';
import { rangeOf } from '../grammar/ranges.js';
import { measureOf } from '../model/measure.js';
import { namesWork, readKeyResult } from '../model/statement-reading.js';
import type { StatusContext } from '../model/status.js';
import { say } from '../values/say.js';
import { carriedLinks, type LinkContext } from './carried-links.js';
import { carriedMeasure } from './carried-measure.js';
import { carriedStatements, type StatementContext } from './carried-statements.js';
import { applyChanges, instead, sourceOf, type TextChange, without, withoutStatement } from './text-edits.js';
import type { Carriable, Verdict } from './verdict.js';

export interface FileContext extends StatusContext, LinkContext, StatementContext {
  verdicts: ReadonlyMap<AstNode, Verdict>;
}

/** A question that only a person can answer. */
export interface Decision {
  /** The file in which to decide, and the line there, from 1. */
  uri: string;
  line: number;
  /** The statement of the goal in question; empty if it is about a whole file. */
  goal: string;
  message: string;
}

/** Questions about a carried goal; `measure` ones stand at its measure. */
interface Question {
  goal: Carriable;
  at: 'head' | 'measure';
  message: string;
}

/**
 * Returns the text of the plan for the next cycle: formatted, with the goals that are still open, and the questions in
 * it.
 */
export function carriedFile(
  file: PlanFile,
  uri: URI,
  context: FileContext,
): { text: string; decisions: Decision[] } {
  const changes: TextChange[] = [];
  const questions: Question[] = [];
  for (const element of file.elements) {
    if (isPlanHeader(element)) {
      changes.push(...carriedHeader(element, context.to));
    } else if (isFileDraft(element)) changes.push(without(element));
    else carryElement(element, context, changes, questions);
  }
  const raw = applyChanges(AstUtils.getDocument(file), changes).replace(/^\s+/, '');
  const layout = formatDocument(context.parse(raw, uri));
  if ('problems' in layout) throw new Error(`A carried plan does not parse: ${layout.problems[0]?.message}`);
  const goals = carriedGoals(file, context);
  const keyResults = goals.flatMap((keyResult, index) =>
    isKeyResult(keyResult) ? [{ keyResult, index }] : [],
  );
  const { text, questions: onStatements } = carriedStatements(layout.text, uri, keyResults, context);
  const more = onStatements.map(({ keyResult, message }) => ({
    goal: keyResult,
    at: 'head' as const,
    message,
  }));
  return { text, decisions: placed([...questions, ...more], goals, context.parse(text, uri)) };
}

/** Carries the plan into the new cycle. The `since` of the old cycle is left out, because the plan begins with the new one. */
function carriedHeader(header: PlanHeader, to: string): TextChange[] {
  const cycle = header.cycle?.$refNode;
  const keyword = GrammarUtils.findNodeForKeyword(header.$cstNode, 'since');
  const date = GrammarUtils.findNodeForProperty(header.$cstNode, 'since');
  return [
    ...(cycle ? [instead(cycle, to)] : []),
    ...(keyword ? [withSpaceBefore(keyword, (date ?? keyword).end, header)] : []),
  ];
}

/** Removes a piece of text, with the white space before it. */
function withSpaceBefore({ offset }: CstNode, end: number, node: AstNode): TextChange {
  const before = AstUtils.getDocument(node).textDocument.getText().slice(0, offset);
  return { start: before.trimEnd().length, end, text: '' };
}

function carryElement(
  element: AstNode,
  context: FileContext,
  changes: TextChange[],
  questions: Question[],
): void {
  if (!isCarriable(element) || !context.verdicts.get(element)?.carried) {
    changes.push(without(element));
    return;
  }
  const ask = (messages: readonly string[], at: Question['at'] = 'head') =>
    questions.push(...messages.map((message) => ({ goal: element, at, message })));
  if (isDraft(element) && !isDeclaration(element.$container))
    ask([say`The goal was a draft. Write \`draft\` in it if the team has not agreed on it yet.`]);
  if (isKeyResult(element)) {
    const measure = carriedMeasure(element, context.period, context);
    changes.push(...measure.changes);
    ask(measure.decisions, 'measure');
    if (namesWork(element, readKeyResult(element, context.phrasing)))
      ask([
        say`The statement describes work, not a change. Make it an initiative: the light bulb offers outcomes to measure.`,
      ]);
    if (element.statements.some(isExpect))
      ask(
        [
          say`The steps of the expected path were those of the last cycle, and were left out. Write new ones.`,
        ],
        'measure',
      );
  }
  for (const statement of element.statements) {
    if (isCarriable(statement)) carryElement(statement, context, changes, questions);
    else if (propertyDefinition(statement.$type)?.carried === false) changes.push(without(statement));
    else if (isDue(statement) && statement.date && statement.date < context.period.start) {
      changes.push(withoutStatement(statement));
      ask([
        say`This work was due on ${statement.date}, before the new cycle, and is not done. Write a new due date.`,
      ]);
    } else {
      const links = carriedLinks(statement, context);
      changes.push(...links.changes);
      ask(links.decisions);
    }
  }
}

export function isCarriable(node: AstNode): node is Carriable {
  return isObjective(node) || isKeyResult(node) || isInitiative(node);
}

/** Returns the goals of a file that are carried, in the order of the text. */
function carriedGoals(file: PlanFile, { verdicts }: FileContext): Carriable[] {
  return [...declarationsOf(file)].filter(isCarriable).filter((goal) => verdicts.get(goal)?.carried);
}

/** Finds the lines of the questions in the new text: the goals carried stand there in their old order. */
function placed(
  questions: readonly Question[],
  old: readonly Carriable[],
  after: LangiumDocument<PlanFile>,
): Decision[] {
  const now = [...declarationsOf(after.parseResult.value)].filter(isCarriable);
  return questions
    .flatMap(({ goal, at, message }) => {
      const node = now[old.indexOf(goal)];
      if (!node) return [];
      const measure = at === 'measure' && isKeyResult(node) ? measureOf(node) : undefined;
      const line = (measure ? sourceOf(measure).range : rangeOf({ node })).start.line + 1;
      return [{ uri: after.uri.toString(), line, goal: goal.title ?? goal.name ?? '', message }];
    })
    .sort((left, right) => left.line - right.line);
}
