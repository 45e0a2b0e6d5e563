import { CompletionItemKind } from 'vscode-languageserver-types';
import { elementDefinition } from '../../../grammar/elements.js';
import {
  type ElementType,
  propertiesOf,
  propertyDefinition,
  type TypedPropertyDefinition,
} from '../../../grammar/properties.js';
import type { PropertyDefinition } from '../../../grammar/property-definition.js';
import { translated } from '../../../values/say.js';
import type { Candidate } from '../candidate.js';
import type { CompletionContext } from '../completion-context.js';
import { type ElementTemplate, elementTemplates } from '../templates/element-templates.js';
import { propertySnippet } from '../templates/property-templates.js';
import { tracked } from './references.js';

/**
 * Offers what may begin here: entries of a check-in block, properties and elements of a body, or the top-level elements
 * of a file.
 */
export function* beginningCandidates(context: CompletionContext): Generator<Candidate> {
  const { header } = context.body;
  if (header?.rule === 'CheckInBlock') {
    yield* tracked(context);
    return;
  }
  if (header) yield* properties(header.rule as ElementType, context);
  else if (context.body.parent) return;
  const home = header?.rule ?? 'PlanFile';
  // A part has no parts.
  const isPart = context.body.parent?.header?.rule === 'Initiative';
  for (const template of elementTemplates) {
    if (!template.in.includes(home) || (home === 'Initiative' && isPart)) continue;
    // It is first in a file, and once.
    if (template.type === 'PlanHeader' && !context.mayBePlan) continue;
    yield element(template, context);
  }
  if (!header) yield* fileDraft(context);
}

/** Returns the properties of the element that it does not have yet, in the order in which people write them. */
function* properties(type: ElementType, context: CompletionContext): Generator<Candidate> {
  const present = new Set(context.body.statements.map(({ rule }) => says(propertyDefinition(rule))));
  for (const definition of propertiesOf(type)) {
    if (!definition.repeatable && present.has(says(definition))) continue;
    for (const keyword of definition.keywords) {
      const snippet = restOfLine(context) === '' ? propertySnippet(definition, keyword, context) : undefined;
      yield {
        label: keyword,
        kind: CompletionItemKind.Property,
        rank: 20,
        ...(snippet ? { snippet } : { text: `${keyword}${separator(definition, context)}` }),
        explain: () => ({
          description: definition.summary,
          documentation: taught(definition.summary, definition.example),
        }),
      };
    }
  }
}

/** The word that makes a draft of a whole file, directly after its `plan`. */
function* fileDraft({ body }: CompletionContext): Generator<Candidate> {
  const definition = elementDefinition('FileDraft');
  if (!definition || body.statements.at(-1)?.rule !== 'PlanHeader') return;
  const { keyword, summary, example } = definition;
  const explain = () => ({ description: translated(summary), documentation: taught(summary, example) });
  yield { label: keyword, kind: CompletionItemKind.Property, rank: 40, explain };
}

/** What a property says, so that two ways to say one thing are not offered together. */
function says(definition: TypedPropertyDefinition | undefined): string | undefined {
  return definition && (definition.alternative ?? definition.type);
}

function separator({ needs }: PropertyDefinition, context: CompletionContext): string {
  return needs && !restOfLine(context).startsWith(' ') ? ' ' : '';
}

function element({ type, alias, snippet }: ElementTemplate, context: CompletionContext): Candidate {
  const definition = elementDefinition(type);
  if (!definition) throw new Error(`There is no element ${type}.`);
  const { keyword, summary, example } = definition;
  // Where the line goes on, its keyword alone is being changed.
  const alone = /^\s*(\}|$)/.test(restOfLine(context));
  return {
    label: keyword,
    words: alias,
    kind: CompletionItemKind.Struct,
    rank: 30,
    ...(alone && { snippet: snippet(context) }),
    explain: () => ({ description: translated(summary), documentation: taught(summary, example) }),
  };
}

function taught(summary: string, example: string): string {
  return `${translated(summary)}\n\n\`\`\`okr\n${example}\n\`\`\``;
}

/** What is on the line after the word under the cursor. */
function restOfLine({ document, word }: CompletionContext): string {
  const text = document.textDocument.getText();
  const end = text.indexOf('\n', word.end);
  return text.slice(word.end, end < 0 ? undefined : end).trimEnd();
}
