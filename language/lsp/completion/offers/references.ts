import { CompletionItemKind } from 'vscode-languageserver-types';
import type { DeclarationDescription } from '../../../grammar/declarations.js';
import { isCheckInBlock, isInitiative, isKeyResult } from '../../../grammar/generated/ast.js';
import { qualifiedName } from '../../../grammar/plan-identity.js';
import { type ElementType, elementKeywords } from '../../../grammar/properties.js';
import { checkInsOf, reportedText, rivalsAt } from '../../../model/check-ins.js';
import { searchParts } from '../../../names/file-names.js';
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
  const parts = searchParts(word.typed);
  for (const scope of [project, ...project.otherScopes])
    for (const file of scope.names.byFiles())
      if (file.mayContain(parts))
        for (const description of file.ofTypes(types))
          if (!left.has(description)) yield new NamedGoal(description, names, context);
}

/** An element whose name is offered. There may be very many, so that each is only what tells it from others. */
class NamedGoal implements Candidate {
  readonly label: string;
  readonly rank: number;

  constructor(
    private readonly description: DeclarationDescription,
    private readonly names: NamesFromHere,
    private readonly context: CompletionContext,
  ) {
    this.label = names.likely(description, context.word.typed);
    // The values of numbers and work come before judgements about objectives.
    this.rank = names.distance(description) + (isJudged(description, context) ? judgedRank : 0);
  }

  get words(): string | undefined {
    return this.description.title;
  }

  get kind(): CompletionItemKind {
    return icons[this.description.type] ?? CompletionItemKind.Reference;
  }

  finalLabel(): string | undefined {
    return this.names.written(this.description, this.context.word.typed);
  }

  explain(): Explanation {
    return explain(this.description, this.context);
  }
}

function explain(description: DeclarationDescription, { services, body }: CompletionContext): Explanation {
  const { type, plan, name, title, owner, unit } = description;
  const kind = elementKeywords[type as ElementType];
  const home = plan && `${plan.team} · ${plan.cycle}`;
  // Only the values of check-ins need the tree of a file.
  const node = body.header?.rule === 'CheckInBlock' ? description.node : undefined;
  const isTracked = isKeyResult(node) || isInitiative(node);
  const last = isTracked ? checkInsOf(node, services.references.References).at(-1) : undefined;
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
