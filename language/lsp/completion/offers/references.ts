import { CompletionItemKind } from 'vscode-languageserver-types';
import type { DeclarationDescription } from '../../../grammar/declarations.js';
import {
  isCheckInBlock,
  isInitiative,
  isKeyResult,
  isMetric,
  isMetricUnit,
  isOwner,
} from '../../../grammar/generated/ast.js';
import { qualifiedName } from '../../../grammar/plan-identity.js';
import { type ElementType, elementKeywords } from '../../../grammar/properties.js';
import { checkInsOf, reportedText, rivalsAt } from '../../../model/check-ins.js';
import { targetTypesOf } from '../../../names/suggestions.js';
import type { Candidate, Explanation } from '../candidate.js';
import type { CompletionContext } from '../completion-context.js';
import { NamesFromHere } from './names-from-here.js';

const icons: Readonly<Record<string, CompletionItemKind>> = {
  Priority: CompletionItemKind.Interface,
  Objective: CompletionItemKind.Class,
  KeyResult: CompletionItemKind.Field,
  Initiative: CompletionItemKind.Event,
  Metric: CompletionItemKind.Value,
};

/** Offers the possible targets of a link: the accepted kinds, nearest first, each written so that it resolves here. */
export function* references(context: CompletionContext): Generator<Candidate> {
  const { listed, element, statement, origin, project } = context;
  const types = targetTypesOf(statement?.rule ?? '');
  const names = new NamesFromHere(origin, project, types);
  const left = new Set(listed.flatMap((name) => names.resolve(name)));
  // An element never points to itself.
  for (const description of project.names.inFile(origin.uri)) {
    if (description.node === element) left.add(description);
  }
  yield* candidates(context, types, names, left);
}

/** Offers the possible entries of a check-in block: key results and initiatives without an entry in it. */
export function* tracked(context: CompletionContext): Generator<Candidate> {
  const { element, offset, origin, project } = context;
  const types = targetTypesOf('CheckInEntry');
  const { References } = context.services.references;
  const names = new NamesFromHere(origin, project, types, ({ node }) => {
    const isReportedOn = isKeyResult(node) || isInitiative(node);
    return isReportedOn && origin.date !== undefined && rivalsAt(node, origin.date, References).length > 0;
  });
  const entries = isCheckInBlock(element) ? element.entries : [];
  const others = entries.filter(
    ({ $cstNode }) => !$cstNode || offset < $cstNode.offset || $cstNode.end < offset,
  );
  const left = new Set(others.flatMap(({ target }) => names.resolve(target?.$refText ?? '')));
  yield* candidates(context, types, names, left);
}

/** Behind all names that have a value. */
const judgedRank = 5;

function isJudged({ type }: DeclarationDescription, { element }: CompletionContext): boolean {
  return type === 'Objective' && isCheckInBlock(element);
}

function* candidates(
  context: CompletionContext,
  types: readonly string[],
  names: NamesFromHere,
  left: ReadonlySet<DeclarationDescription>,
): Generator<Candidate> {
  const { project, word } = context;
  const scopes = [project, ...project.otherScopes];
  for (const description of scopes.flatMap((scope) => [...scope.names.all()])) {
    if (!types.includes(description.type) || left.has(description)) continue;
    const title = description.title;
    yield {
      label: names.likely(description, word.typed),
      finalLabel: () => names.written(description, word.typed),
      words: title,
      kind: icons[description.type] ?? CompletionItemKind.Reference,
      // The values of numbers and work come before judgements about objectives.
      rank: names.distance(description) + (isJudged(description, context) ? judgedRank : 0),
      explain: () => explain(description, title, context),
    };
  }
}

function explain(
  { node, type, plan, name }: DeclarationDescription,
  title: string | undefined,
  { services, body }: CompletionContext,
): Explanation {
  const statements = (node as { statements?: { $type: string }[] } | undefined)?.statements ?? [];
  const kind = elementKeywords[type as ElementType];
  const owner = statements.find(isOwner)?.person?.$refText;
  const home = plan && `${plan.team} · ${plan.cycle}`;
  const unit = isMetric(node) ? node.statements.find(isMetricUnit)?.unit : undefined;
  const isTracked = isKeyResult(node) || isInitiative(node);
  const last =
    isTracked && body.header?.rule === 'CheckInBlock'
      ? checkInsOf(node, services.references.References).at(-1)
      : undefined;
  const value = last && reportedText(last.node);
  const lastValue = last && value && `${value} on ${last.date}`;
  const facts = [lastValue, kind, owner, home, unit].filter(Boolean);
  const documentation = [`**${qualifiedName(plan, name)}**`, title, facts.join(' · ')];
  return {
    statement: title,
    description: facts.join(' · '),
    documentation: documentation.filter(Boolean).join('\n\n'),
  };
}
