import { compareText } from '../../../language/values/text.js';
import { faultOf } from './faults.js';
import type { RunningServer } from './running-server.js';

/** What an editor can see of a server that has done all that it was told. */
export interface EndState {
  published: [uri: string, findings: unknown][];
  pulled: unknown;
  symbols: unknown;
  outlines: unknown;
  definitions: unknown;
  plans: unknown;
}

/** Words that are followed by a name. */
const named = /\b(?:supports|drives|predicts|measures|on|of|owner|by|in|plan) +(?=\S)/g;

/** Asks a server for everything. @param texts the texts of all plans, by URI, as the editor shows them */
export async function endState(server: RunningServer, texts: ReadonlyMap<string, string>): Promise<EndState> {
  const { items } = await server.request<{ items: { uri: string; items: unknown; version: unknown }[] }>(
    'workspace/diagnostic',
    { previousResultIds: [] },
  );
  const symbols = await server.request<unknown[]>('workspace/symbol', { query: '' });
  const outlines: unknown[] = [];
  const definitions: unknown[] = [];
  const plans: unknown[] = [];
  for (const [uri, text] of texts) {
    const textDocument = { uri };
    outlines.push([uri, await answerOf(server, 'textDocument/documentSymbol', { textDocument })]);
    const plan = await answerOf(server, 'okr/plan', { uri });
    plans.push([uri, typeof plan === 'object' ? { ...plan, version: 0 } : plan]);
    for (const position of places(text)) {
      const definition = await answerOf(server, 'textDocument/definition', { textDocument, position });
      definitions.push([uri, position, definition]);
    }
  }
  return {
    published: [...server.published]
      .filter(([, findings]) => findings.length > 0)
      .map(([uri, findings]): [string, unknown] => [uri, sorted([...findings])])
      .sort(([left], [right]) => compareText(left, right)),
    pulled: items.map(({ uri, items: found, version }) => ({
      uri,
      version,
      found: sorted(found as unknown[]),
    })),
    symbols: sorted(symbols),
    outlines,
    definitions,
    plans,
  };
}

/** Returns the answer, or why there is none: a server may refuse to describe a file that belongs to no folder. */
async function answerOf(server: RunningServer, method: string, params: object): Promise<unknown> {
  return server.request(method, params).catch((error) => {
    const fault = faultOf(error);
    if (fault !== undefined) throw error;
    return `refused: ${(error as Error).message}`;
  });
}

/** Where names stand, at most 40 of them. */
function places(text: string): { line: number; character: number }[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((content, line) =>
      [...content.matchAll(named)].map(({ index, 0: word }) => ({ line, character: index + word.length })),
    )
    .slice(0, 40);
}

function sorted(items: unknown[]): unknown[] {
  return items.map((item) => JSON.stringify(item)).sort(compareText);
}
