/** A JSON schema of the arguments of a tool. */
export interface ArgumentSchema {
  type: 'object';
  properties: Record<string, { type: string; description: string; [key: string]: unknown }>;
  required?: string[];
  additionalProperties: false;
}

/** What tools work with. */
export interface ToolContext {
  /** The folder of the plans; absolute. */
  folder: string;
  environment: Readonly<Record<string, string | undefined>>;
}

/** A result: data for programs, or a text such as the page of a rule. */
export type ToolResult = { data: unknown } | { text: string };

/** One thing that an agent can ask for. No tool writes anything. */
export interface Tool<Arguments = never> {
  name: string;
  title: string;
  description: string;
  inputSchema: ArgumentSchema;
  /** @throws {ToolProblem} with a sentence for the agent */
  run(given: Arguments, context: ToolContext): Promise<ToolResult> | ToolResult;
}

/** Why a tool cannot answer, in words that tell an agent what to do. */
export class ToolProblem extends Error {}

type Properties = ArgumentSchema['properties'];

/** Describes arguments. Every list of arguments may have a cursor, because every result may be long. */
export function argumentsOf(properties: Properties, required: string[] = []): ArgumentSchema {
  const cursor = {
    type: 'string',
    description: 'The value of `next` of the answer before, for the rest of a long answer.',
  };
  return {
    type: 'object',
    properties: { ...properties, cursor },
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

export const text = (description: string) => ({ type: 'string', description });
export const texts = (description: string) => ({ type: 'array', items: { type: 'string' }, description });
export const choice = (description: string, ...values: string[]) => ({
  type: 'string',
  enum: values,
  description,
});
