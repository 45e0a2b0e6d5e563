import type { ElementType, PropertyDefinition } from '../../../grammar/property-definition.js';
import type { CompletionContext } from '../completion-context.js';

/** Returns the property with placeholders, in the syntax of snippets; undefined if its keyword is enough. */
export function propertySnippet(
  { snippet }: PropertyDefinition,
  keyword: string,
  { today, body }: CompletionContext,
): string | undefined {
  const text = snippet?.({ today, element: body.header?.rule as ElementType });
  return text?.startsWith(`${keyword} `) ? text : undefined;
}
