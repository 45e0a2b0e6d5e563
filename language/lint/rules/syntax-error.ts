import { type AstNode, GrammarUtils, type LangiumDocument } from 'langium';
import { elementAt } from '../../edits/source.js';
import type * as ast from '../../grammar/generated/ast.js';
import { isInitiative, isKeyResult, isPlanHeader } from '../../grammar/generated/ast.js';
import {
  type ElementType,
  elementKeywords,
  propertyDefinitions,
  type TypedPropertyDefinition,
} from '../../grammar/properties.js';
import type { Correction } from '../../parser/syntax-problem.js';
import { syntaxProblems, withArticle } from '../../parser/syntax-problems.js';
import { say, translated } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import { moveToContributors } from '../fixes/move-to-contributors.js';
import { replaceText } from '../fixes/replace-text.js';
import type { Fix } from '../types/fix.js';
import type { RuleChecks, RuleContext } from '../types/rule.js';

/** The elements that accept each property. The grammar accepts every property in every body. */
const propertyChecks = Object.fromEntries(
  propertyDefinitions.map(({ type }) => [
    type,
    (node: AstNode, context: RuleContext) => checkProperty(node, context),
  ]),
) as RuleChecks;

export const syntaxError = defineRule({
  meta: {
    id: 'syntax-error',
    category: 'form',
    severity: 'error',
    summary: 'Every line is valid, complete and in the right place.',
    fixable: true,
    // A person in the middle of a line knows that the element is not complete.
    subsumes: [
      'missing-owner',
      'missing-measure',
      'missing-baseline',
      'duplicate-property',
      'objective-without-key-result',
    ],
  },
  check: {
    ...propertyChecks,
    PlanFile: (_file, { document, report }) => {
      for (const { message, range, correction } of syntaxProblems(document)) {
        const fix = correction && (() => [fixOf(document, correction)]);
        report({ node: elementAt(document, range.start), range }, message, { fix });
      }
    },
    PlanHeader: (header, { report }) => {
      if (!header.team)
        report({ node: header }, say`\`plan\` needs a team and a cycle: \`plan replenishment in 2026-Q4\`.`);
      else if (!header.cycle)
        report({ node: header }, say`This plan needs a cycle: write \`in\` and, for example, \`2026-Q4\`.`);
      else if (!header.since && GrammarUtils.findNodeForKeyword(header.$cstNode, 'since'))
        report(
          { node: header, keyword: 'since' },
          say`\`since\` needs a date. For example: \`plan replenishment in 2026-Q4 since 2026-11-20\`.`,
        );
    },
    FileDraft: (draft, { report }) => {
      const { elements } = draft.$container;
      if (elements.indexOf(draft) === 1 && isPlanHeader(elements[0])) return;
      report(
        { node: draft },
        say`\`draft\` stands directly after \`plan\` and covers the whole file, or in an objective, which it covers.`,
      );
    },
    Cycle: (cycle, { report }) => {
      if (!cycle.name) report({ node: cycle }, say`\`cycle\` needs a name, such as \`2026-Q4\`.`);
      else if (!cycle.start || !cycle.end) {
        report({ node: cycle }, say`A cycle needs its dates: \`from 2026-10-01 to 2026-12-31\`.`);
      }
    },
    Team: (team, { report }) => nameNeeded(team, say`a name, such as \`replenishment\``, report),
    Metric: (metric, { report }) => nameNeeded(metric, say`a name, such as \`spoilage-rate\``, report),
    Person: (person, { report }) => nameNeeded(person, say`a handle, such as \`@ines\``, report),
    Priority: titleOrName,
    Objective: titleOrName,
    Initiative: (initiative, context) => {
      const { $container: around } = initiative;
      if (isInitiative(around) && isInitiative(around.$container))
        context.report(
          { node: initiative, property: initiative.name ? 'name' : 'title' },
          say`A part has no parts. Write it next to the part, or as an initiative of its own.`,
        );
      titleOrName(initiative, context);
    },
    KeyResult: (keyResult, context) => {
      if (!/^key\s+result\b/.test(keyResult.$cstNode?.text ?? 'key result')) {
        context.report({ node: keyResult }, say`\`key\` is not complete. Write \`key result\`.`);
      } else titleOrName(keyResult, context);
    },
    CheckInBlock: (block, { report }) => {
      if (!block.date)
        report({ node: block }, say`\`check-ins\` needs a date: \`check-ins 2026-10-26 by @ines { … }\`.`);
      else if (!block.open) report({ node: block }, say`Write the check-ins of a day in braces: \`{ … }\`.`);
    },
    Owner: (owner, context) => {
      checkProperty(owner, context);
      const others = owner.others.map(({ $refText }) => $refText).join(', ');
      if (others === '') return;
      const message = say`A goal has one owner. Write \`contributors ${others}\` for the others.`;
      context.report({ node: owner }, message, { fix: () => [moveToContributors(owner, others)] });
    },
    Drives: (drives, context) => {
      // In a key result the reason may stand alone: it is for the link that is implied there.
      const isImplied =
        drives.targets.length === 0 && drives.evidence && isKeyResult(drives.$container.$container);
      if (!isImplied || !isInitiative(drives.$container)) checkProperty(drives, context);
    },
    ExpectedPoint: (point, { report }) => {
      if (!point.value)
        report(
          { node: point },
          say`A step of the expected path needs a value, such as \`expect 2026-11-01 8%\`.`,
        );
    },
    Changed: (changed, context) => {
      checkProperty(changed, context);
      if (changed.oldText && changed.reason && !changed.because) {
        const message = say`Two texts need a word between them: \`${changed.what ?? 'statement'} was "…" because "…"\`.`;
        context.report({ node: changed }, message);
      }
    },
  },
});

function fixOf(document: LangiumDocument, { range, newText, ...says }: Correction): Fix {
  return replaceText(document, range, newText, says);
}

function nameNeeded(
  node: ast.Team | ast.Metric | ast.Person,
  what: string,
  report: RuleContext['report'],
): void {
  if (!node.name) report({ node }, say`\`${elementKeywords[node.$type]}\` needs ${what}.`);
}

function titleOrName(
  node: ast.Priority | ast.Objective | ast.KeyResult | ast.Initiative,
  { report }: RuleContext,
): void {
  if (!node.title && !node.name) {
    report(
      { node },
      say`\`${elementKeywords[node.$type]}\` needs a statement in quotes, and a name if others refer to it.`,
    );
  }
}

/** What a property needs, and how it begins: taken from its definition once, because a check asks about every property. */
const forms: ReadonlyMap<string, PropertyForm> = new Map<string, PropertyForm>(
  propertyDefinitions.map((definition) => [
    definition.type,
    {
      definition,
      begins: definition.keywords.map((keyword) => [keyword, keyword.split(' ')[0] as string] as const),
      needs: Object.entries(definition.needs ?? {}),
    },
  ]),
);

interface PropertyForm {
  definition: TypedPropertyDefinition;
  /** Each keyword with its first word. */
  begins: readonly (readonly [keyword: string, first: string])[];
  /** Each field that must have a value, with what to write there. */
  needs: readonly [field: string, what: string][];
}

function checkProperty(node: AstNode, { report }: RuleContext): void {
  const form = forms.get(node.$type);
  const container = node.$container?.$type as ElementType;
  if (!form || !(container in elementKeywords)) return;
  const { definition, begins, needs } = form;
  const text = node.$cstNode?.text ?? '';
  const keyword = begins.find(([, first]) => text.startsWith(first))?.[0];
  // A property that begins with a sign in place of its keyword, such as `→ 3`: the sign has a finding of its own.
  if (keyword === undefined) return;
  if (!definition.in.includes(container)) {
    const homes = definition.in.map((type) => withArticle(elementKeywords[type])).join(', ');
    const place = withArticle(elementKeywords[container]);
    report({ node }, say`\`${keyword}\` is not allowed in ${place}. It belongs in ${homes}.`);
    return;
  }
  const missing = needs.find(([field]) => isEmpty(node, field));
  if (missing)
    report(
      { node },
      say`\`${keyword}\` needs ${translated(missing[1])}. For example: \`${definition.example}\`.`,
    );
  else if (text.trimEnd().endsWith(','))
    report({ node }, say`A name is missing after the comma. Write the name, or remove the comma.`);
}

function isEmpty(node: AstNode, field: string): boolean {
  const value = (node as unknown as Record<string, unknown>)[field];
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
