// What a person at the editor waits for, measured over standard input and output.
import type {
  CompletionItem,
  CompletionList,
  Diagnostic,
  Location,
  LocationLink,
} from 'vscode-languageserver-protocol';
import { MeasuredServer, type ServerOptions } from '../server.js';
import { textOf } from '../workspace.js';
import { repeatEdits } from './repeat-edits.js';
import { cpuOf, memoryOf, memoryWhenIdle } from './usage.js';

/** Figures by name: milliseconds, MiB or counts, as the name says. */
export type Figures = Record<string, number>;

/**
 * Measures a server on a folder, from its start on.
 *
 * @param isFull whether edits are measured too, or only the start
 */
export async function measureServer(
  files: ReadonlyMap<string, string>,
  options: ServerOptions,
  isFull: boolean,
): Promise<Figures> {
  const start = performance.now();
  const server = new MeasuredServer(files, options);
  try {
    const figures = await measureStart(server, files, start);
    return isFull ? { ...figures, ...(await measureEdits(server, files)) } : figures;
  } finally {
    await server.stop();
  }
}

async function measureStart(
  server: MeasuredServer,
  files: ReadonlyMap<string, string>,
  start: number,
): Promise<Figures> {
  const elapsed = () => performance.now() - start;
  const name = 'team-0.okr';
  const text = textOf(files, name);
  const uri = server.uri(name);
  const first = server.diagnostics((params) => params.uri === uri).then(elapsed);
  let last = 0;
  server.onPublished(() => {
    last = elapsed();
  });
  await server.initialize();
  await server.open(name, text);
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes('depends on'));
  const position = { line, character: (lines[line] ?? '').length - 2 };
  const answer = await server.connection.sendRequest<(Location | LocationLink)[] | null>(
    'textDocument/definition',
    { textDocument: { uri }, position },
  );
  const definition = elapsed();
  const [found] = answer ?? [];
  const target = found && ('targetUri' in found ? found.targetUri : found.uri);
  const expected = files.size > 2 ? 'team-1.okr' : name;
  if (target !== server.uri(expected)) throw new Error(`The definition is in ${target}.`);
  await server.checked;
  const { pid } = server.process;
  return {
    'spawn → findings of the open file': await first,
    'spawn → definition right': definition,
    'spawn → findings of all files': last,
    'start, CPU': cpuOf(pid),
    'memory when all is checked, MiB': memoryOf(pid),
    'memory idle, MiB': await memoryWhenIdle(pid),
  };
}

async function measureEdits(server: MeasuredServer, files: ReadonlyMap<string, string>): Promise<Figures> {
  const editor = new Editor(server, files);
  await editor.open('hub.okr');
  return {
    ...(await editor.type('keystroke, leaf', 'team-0.okr', 'Move the forecast', 'x')),
    ...(await editor.type('keystroke, first word of a key result', 'team-0.okr', '"Spoilage', 'x')),
    ...(await editor.type('keystroke, hub', 'hub.okr', 'Priority 0 for', 'x')),
    ...(await editor.complete('completion after an edit')),
    // Last, because all files are checked again behind it.
    ...(await editor.breakName('exported name broken → other open file')),
    'memory after edits, MiB': memoryOf(server.process.pid),
    'memory idle after edits, MiB': await memoryWhenIdle(server.process.pid),
  };
}

/** A broken link as we report it, or plain Langium. */
function isBrokenLink({ code, data }: Diagnostic): boolean {
  return (
    code === 'unresolved-reference' || (data as { code?: unknown } | undefined)?.code === 'linking-error'
  );
}

class Editor {
  private readonly versions = new Map<string, number>([['team-0.okr', 1]]);

  constructor(
    private readonly server: MeasuredServer,
    private readonly files: ReadonlyMap<string, string>,
  ) {}

  async open(name: string): Promise<void> {
    const uri = this.server.uri(name);
    const published = this.server.published(uri, 1);
    await this.server.open(name, textOf(this.files, name));
    this.versions.set(name, 1);
    await published;
  }

  /** Types into a text, letter by letter, until the findings of that version are published. */
  async type(figure: string, name: string, place: string, letter: string): Promise<Figures> {
    const text = textOf(this.files, name);
    return this.repeat(figure, (count) =>
      this.server.keystroke(
        name,
        this.nextVersion(name),
        text.replace(place, `${place}${letter.repeat(count % 10)}`),
      ),
    );
  }

  /** Renames a metric that each team measures, until an open file that measures it shows the broken link; and back. */
  async breakName(figure: string): Promise<Figures> {
    const hub = textOf(this.files, 'hub.okr');
    const uri = this.server.uri('team-0.okr');
    const figures = await this.repeat(figure, async (count) => {
      const isBroken = count % 2 === 1;
      const told = this.server.diagnostics(
        (params) => params.uri === uri && params.diagnostics.some(isBrokenLink) === isBroken,
      );
      const start = performance.now();
      await this.change('hub.okr', isBroken ? hub.replace('metric metric-0 ', 'metric metric-x ') : hub);
      await told;
      return performance.now() - start;
    });
    return figures;
  }

  /** Asks for completion right after an edit. */
  async complete(figure: string): Promise<Figures> {
    const name = 'team-0.okr';
    const text = textOf(this.files, name);
    const figures = await this.repeat(figure, async (count) => {
      const edited = text.replace('supports priority-0', `supports prio${'r'.repeat(count % 2)}`);
      const lines = edited.split('\n');
      const line = lines.findIndex((one) => one.includes('supports prio'));
      const start = performance.now();
      await this.change(name, edited);
      const result = await this.server.connection.sendRequest<CompletionItem[] | CompletionList | null>(
        'textDocument/completion',
        { textDocument: { uri: this.server.uri(name) }, position: { line, character: 15 } },
      );
      const items = Array.isArray(result) ? result : (result?.items ?? []);
      if (items.length === 0) throw new Error('Completion offers nothing.');
      return performance.now() - start;
    });
    // The broken link of the last edit would count as one that the next figure breaks.
    await this.server.keystroke(name, this.nextVersion(name), text);
    return figures;
  }

  private async change(name: string, text: string): Promise<void> {
    const textDocument = { uri: this.server.uri(name), version: this.nextVersion(name) };
    const contentChanges = [{ text }];
    await this.server.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  private nextVersion(name: string): number {
    const version = (this.versions.get(name) ?? 0) + 1;
    this.versions.set(name, version);
    return version;
  }

  private repeat(figure: string, once: (count: number) => Promise<number>): Promise<Figures> {
    return repeatEdits(figure, this.server.process.pid, once);
  }
}
