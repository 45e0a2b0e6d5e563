import type { AstNode } from 'langium';
import type { DeclarationDescription } from '../../grammar/declarations.js';
import { qualifiedName } from '../../grammar/plan-identity.js';
import { type ElementType, elementKeywords, propertyDefinition } from '../../grammar/properties.js';
import { type BrokenLink, brokenLink } from '../../names/broken-link.js';
import type { ReferenceFailure } from '../../names/linker.js';
import type { OkrReference } from '../../names/okr-reference.js';
import { suggestNames, targetTypesOf } from '../../names/suggestions.js';
import { withArticle } from '../../parser/syntax-problems.js';
import { say, translated } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import { declareCycle, declareName } from '../fixes/declare/declare-name.js';
import { changeName } from '../fixes/replace-text.js';
import type { RelatedPlace } from '../types/finding.js';
import type { FixFinding } from '../types/fix.js';
import type { RuleContext } from '../types/rule.js';

export const unresolvedReference = defineRule({
  meta: {
    id: 'unresolved-reference',
    category: 'chain',
    severity: 'error',
    summary: 'A name resolves to exactly one element of the right kind.',
    fixable: true,
  },
  check: {
    PlanFile: (_file, context) => {
      let count = 0;
      for (const reference of context.document.references) {
        const broken = brokenLink(reference, context.project);
        if (broken) checkLink(broken, count++ < maximumSuggestions, context);
      }
    },
  },
});

/** For so many links of a file, likely names are searched among all names. For all links the search could take minutes. */
const maximumSuggestions = 100;

function checkLink({ reference, failure }: BrokenLink, suggests: boolean, context: RuleContext): void {
  const range = reference.$refNode?.range;
  if (!range) return;
  const { text, suggestions = [], declare } = messages[failure.reason](reference, failure, context, suggests);
  context.report({ node: reference.container, range }, text, {
    related: failure.candidates.map(placeOf),
    fix: () => [...changeName(context.document, range, suggestions), ...(declare?.() ?? [])],
  });
}

interface Message {
  text: string;
  /** Likely names, the nearest first. */
  suggestions?: string[];
  /** Declares the name. */
  declare?: FixFinding;
}

const messages: Record<
  ReferenceFailure['reason'],
  (reference: OkrReference, failure: ReferenceFailure, context: RuleContext, suggests: boolean) => Message
> = {
  unknown: (reference, failure, { project, today }, suggests) => {
    const text = reference.$refText;
    if (failure.namespace === 'cycle') {
      const hint = say`Quarters, thirds, halves, years and months such as 2026-Q4, 2026-T3, 2026-H2, 2026, 2026-10, FY27-Q1 are known. Declare other cycles with \`cycle\`.`;
      return {
        text: say`There is no cycle \`${text}\`. ${hint}`,
        declare: () => declareCycle(reference, project, today.slice(0, 4)),
      };
    }
    const suggestions = suggests ? suggestNames(text, project, failure.info) : [];
    const meant = suggestions.map((name) => `\`${name}\``).join(say` or `);
    return {
      text: meant
        ? say`Nothing is named \`${text}\`. Did you mean ${meant}?`
        : say`Nothing is named \`${text}\` in this project.`,
      suggestions,
      declare: () => declareName(reference, project),
    };
  },
  ambiguous: (reference, failure) => {
    const names = failure.candidates.map(nameOf);
    const distinct = new Set(names).size === names.length;
    const hint = distinct
      ? say`Write ${names.map((name) => `\`${name}\``).join(say` or `)}.`
      : say`Rename all but one of them.`;
    return {
      text: say`\`${reference.$refText}\` matches ${failure.candidates.length} elements. ${hint}`,
      ...(distinct && { suggestions: names }),
    };
  },
  'other-kind': (reference, failure) => {
    const [candidate] = failure.candidates;
    const kind = withArticle(elementKeywords[candidate?.type as ElementType]);
    return {
      text: say`\`${reference.$refText}\` is ${kind}; ${wanted(failure.info.container)}.`,
    };
  },
};

/** Returns the kinds that a link accepts, for the message: `supports` takes a priority, an objective or a key result. */
function wanted({ $type }: AstNode): string {
  const kinds = targetTypesOf($type).map((type) => withArticle(elementKeywords[type as ElementType]));
  const list = [kinds.slice(0, -1).join(', '), kinds.at(-1)].filter(Boolean).join(say` or `);
  const keyword = propertyDefinition($type)?.keywords[0];
  return keyword ? say`\`${keyword}\` takes ${list}` : say`a check-in takes ${list}`;
}

function nameOf(description: DeclarationDescription): string {
  return qualifiedName(description.plan, description.name);
}

function placeOf(description: DeclarationDescription): RelatedPlace {
  const uri = description.documentUri.toString();
  const range = description.nameSegment?.range ?? {
    start: { line: 0, character: 0 },
    end: { line: 0, character: 0 },
  };
  return {
    message: `${translated(elementKeywords[description.type as ElementType])} ${nameOf(description)}`,
    uri,
    range,
  };
}
