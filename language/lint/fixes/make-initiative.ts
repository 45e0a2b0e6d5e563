import {
  isCheckIn,
  isContributors,
  isDescription,
  isDue,
  isLink,
  isOwner,
  isTags,
  isTarget,
  type KeyResult,
} from '../../generated/ast.js';
import { measureOf } from '../../model/measure.js';
import type { Project } from '../../project/project.js';
import { nameFromTitle } from '../../references/name-from-title.js';
import { planOf } from '../../references/plan-identity.js';
import type { Fix } from '../rule.js';
import {
  escapeSnippet,
  indentationOf,
  indentationStep,
  quoted,
  rangeOfNode,
  sourceText,
  uriOf,
} from './source.js';

/** What the person still has to say; found as a leftover until it is said. */
const placeholder = 'TODO: what changes because of it';

/**
 * Turns a key result that names work into an initiative that drives a new key result. The key result keeps its name,
 * so that links to it hold; owner and people stay with both, dates and reports go with the work.
 *
 * @param outcome the statement of the new key result, where one is known
 */
export function makeInitiative(keyResult: KeyResult, project: Project, title: string, outcome?: string): Fix {
  const plan = planOf(keyResult);
  const isTaken = (name: string) => project.names.find('goal', plan, name).length > 0;
  const name = keyResult.name ?? nameFromTitle(outcome ?? keyResult.title ?? '', isTaken);
  const write = (statement: string, measure: string[]) =>
    [...newKeyResult(keyResult, name, statement, measure), '', ...initiative(keyResult, name)].join(
      `\n${indentationOf(keyResult)}`,
    );
  const statement = outcome ?? placeholder;
  const newText = withoutBlankIndentation(write(statement, []));
  const mark = '\u0000';
  const marked = withoutBlankIndentation(write(outcome ?? mark, [`from unknown to ${mark}`]));
  return {
    title,
    edits: {
      [uriOf(keyResult)]: [{ range: rangeOfNode(keyResult), newText, snippet: withTabStops(marked, mark) }],
    },
  };
}

function newKeyResult(keyResult: KeyResult, name: string, statement: string, measure: string[]): string[] {
  const owner = keyResult.statements.find(isOwner);
  const body = [...(owner ? [sourceText(owner)] : []), ...measure];
  return [
    `key result ${name} ${quoted(statement)} {`,
    ...body.map((line) => `${indentationStep}${line}`),
    '}',
  ];
}

/** What of the old key result says something about the work. */
function initiative(keyResult: KeyResult, name: string): string[] {
  const moved = keyResult.statements.filter(
    (statement) =>
      isContributors(statement) ||
      isDescription(statement) ||
      isTags(statement) ||
      isLink(statement) ||
      isCheckIn(statement),
  );
  const owner = keyResult.statements.find(isOwner);
  const measure = measureOf(keyResult);
  const deadline = isTarget(measure) ? measure.deadline : undefined;
  const body = [
    ...(owner ? [sourceText(owner)] : []),
    `drives ${name}`,
    ...(deadline && !keyResult.statements.some(isDue) ? [`due ${deadline}`] : []),
    ...moved.map(sourceText),
    ...(measure ? [`// as a key result: ${sourceText(measure).replace(/\s+/g, ' ')}`] : []),
  ];
  const title = quoted(keyResult.title ?? '');
  return [`initiative ${title} {`, ...body.map((line) => `${indentationStep}${line}`), '}'];
}

function withoutBlankIndentation(text: string): string {
  return text.replace(/\n[ \t]+(?=\n)/g, '\n');
}

/** Puts numbered tab stops where the marks are. */
function withTabStops(text: string, mark: string): string {
  let number = 0;
  return escapeSnippet(text).replaceAll(mark, () => {
    number += 1;
    return `$${number}`;
  });
}
