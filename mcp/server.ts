import { type Schema, Validator } from '@cfworker/json-schema';
import { okrVersion } from '../language/version.js';
import { partOf } from './bounded.js';
import { listResources, planTemplate, readResource } from './resources.js';
import { dataNote, instructions, prompts } from './texts.js';
import { type Tool, type ToolContext, ToolProblem } from './tool.js';
import { tools } from './tools/tools.js';

/** Starts the server for agents on standard input and output. It ends with its input. */
export async function startMcpServer(context: ToolContext): Promise<void> {
  const sdk = await import('./sdk/index.js');
  const server = new sdk.Server(
    { name: 'okr', version: okrVersion },
    { capabilities: { tools: {}, resources: {}, prompts: {} }, instructions },
  );
  server.setRequestHandler(sdk.ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, title, description, inputSchema }) => ({
      name,
      title,
      description,
      inputSchema,
      annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(sdk.CallToolRequestSchema, ({ params }) =>
    call(params.name, params.arguments ?? {}, context),
  );
  server.setRequestHandler(sdk.ListResourcesRequestSchema, async () => ({
    resources: await listResources(context),
  }));
  server.setRequestHandler(sdk.ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [planTemplate],
  }));
  server.setRequestHandler(sdk.ReadResourceRequestSchema, async ({ params: { uri } }) => {
    const { text } = partOf(await readResource(uri, context), undefined);
    return { contents: [{ uri, mimeType: 'application/json', text }] };
  });
  server.setRequestHandler(sdk.ListPromptsRequestSchema, () => ({
    prompts: prompts.map(({ text: _text, ...prompt }) => prompt),
  }));
  server.setRequestHandler(sdk.GetPromptRequestSchema, ({ params }) => {
    const prompt = prompts.find(({ name }) => name === params.name);
    if (!prompt) throw new ToolProblem(`There is no prompt ${params.name}.`);
    const text = prompt.text(params.arguments ?? {});
    return { description: prompt.description, messages: [{ role: 'user', content: { type: 'text', text } }] };
  });
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
    process.stdin.once('end', resolve);
  });
  await server.connect(new sdk.StdioServerTransport());
  await closed;
}

interface CallResult {
  [key: string]: unknown;
  content: { type: 'text'; text: string }[];
  isError?: boolean;
}

/** Answers a call. A problem is an answer, too, so that the agent reads what to do. */
async function call(name: string, given: Record<string, unknown>, context: ToolContext): Promise<CallResult> {
  const tool = tools.find((one) => one.name === name);
  if (!tool) return problem(`There is no tool ${name}.`);
  const wrong = problemOf(tool, given);
  if (wrong) return problem(wrong);
  try {
    const { cursor, ...own } = given;
    const result = await tool.run(own, context);
    const { text, next } = partOf('text' in result ? result.text : result.data, cursor as string | undefined);
    const note = { type: 'text' as const, text: dataNote };
    const rest = next === undefined ? [] : [{ type: 'text' as const, text: JSON.stringify({ next }) }];
    return { content: [note, { type: 'text', text }, ...rest] };
  } catch (error) {
    if (error instanceof Error) return problem(error.message);
    throw error;
  }
}

function problemOf({ name, inputSchema }: Tool<unknown>, given: unknown): string | undefined {
  const { valid, errors } = new Validator(inputSchema as Schema, '7', false).validate(given);
  return valid ? undefined : `Wrong arguments for ${name}: ${errors.at(-1)?.error ?? 'see its schema'}`;
}

function problem(text: string): CallResult {
  return { content: [{ type: 'text', text }], isError: true };
}
