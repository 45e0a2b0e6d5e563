import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  FileChangeType,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { changeText } from '../../../language/lsp/open-documents.js';
import { focusNotification } from '../../../language/protocol.js';
import { applyTo, company, original } from '../../support/random-edits.js';
import { faultOf } from './faults.js';
import { RunningServer } from './running-server.js';
import type { NewText, Step, Storm, Told } from './steps.js';

type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

/** An editor with a folder on the disk: it does what the steps of a storm say, and knows what its documents contain. */
export class Editor {
  /** What is open, by path. */
  readonly open = new Map<string, TextDocument>();
  readonly faults: string[] = [];
  opened = ['one'];
  messages = 0;
  private server: RunningServer;
  private readonly answers: Promise<unknown>[] = [];

  /** @param cache the folder in which its servers remember what they know, if they stop in order */
  constructor(
    readonly folder: string,
    private readonly storm: Storm,
    private readonly cache: string,
  ) {
    this.server = this.start(cache);
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  /** Starts a server, and opens in it all that is open. */
  start(cache?: string): RunningServer {
    const server = new RunningServer(this.storm.isRepository, cache);
    const ready = server.initialize(
      this.opened.map((name) => this.uri(name)),
      this.storm.pulls,
    );
    this.answers.push(ready.catch((error) => this.failed('initialize', error)));
    for (const document of this.open.values()) this.sendOpen(document, server);
    return server;
  }

  do(step: Step): unknown {
    return (this.actions[step.kind] as (step: Step) => unknown)(step);
  }

  /** Closes what is open in folders that are gone: such documents keep the project that they had, which a fresh server cannot know. */
  closeOrphans(): void {
    for (const path of [...this.open.keys()])
      if (!existsSync(join(this.folder, dirname(path))))
        this.do({ kind: 'close', path: path as StepOf<'close'>['path'] });
  }

  /** Waits for all answers. @returns the server that runs at the end */
  async finish(): Promise<RunningServer> {
    // What nobody reported is seen when the editor comes to the front.
    this.server.notify(focusNotification);
    await Promise.all(this.answers);
    this.messages += this.server.sent;
    return this.server;
  }

  private readonly actions: { [Kind in Step['kind']]: (step: StepOf<Kind>) => unknown } = {
    write: ({ path, text, told }) => {
      const type = existsSync(join(this.folder, path)) ? FileChangeType.Changed : FileChangeType.Created;
      if (this.writeFile(path, this.textOf(path, text))) this.tell(told, [path, type]);
    },
    delete: ({ path, told }) => {
      if (!existsSync(join(this.folder, path))) return;
      rmSync(join(this.folder, path), { recursive: true });
      this.tell(told, [path, FileChangeType.Deleted]);
    },
    move: ({ path, to, told }) => {
      const [from, target] = [join(this.folder, path), join(this.folder, to)];
      if (path === to || !existsSync(from) || existsSync(target) || !this.makeFolder(dirname(to))) return;
      renameSync(from, target);
      this.tell(told, [path, FileChangeType.Deleted], [to, FileChangeType.Created]);
    },
    configure: ({ folder, content, told }) => this.put(`${folder}/okr.config.json`, content, told),
    ignore: ({ folder, content, told }) => this.put(`${folder}/.gitignore`, content, told),
    open: ({ path, text }) => {
      if (this.open.has(path)) return;
      const content = text ? this.textOf(path, text) : (this.read(path) ?? '');
      const document = TextDocument.create(this.uri(path), 'okr', 1, content.replace(/^\uFEFF/, ''));
      this.open.set(path, document);
      this.sendOpen(document, this.server);
    },
    change: ({ path, changes, version }) => {
      const contentChanges = changes.map(({ start, end, text }) => ({ range: { start, end }, text }));
      this.change(path, contentChanges, version);
    },
    replace: ({ path, text }) => this.change(path, [{ text: this.textOf(path, text) }], 1),
    close: ({ path }) => {
      this.open.delete(path);
      this.server.notify('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
    },
    save: ({ path, told }) => {
      const document = this.open.get(path);
      if (!document) return;
      const type = existsSync(join(this.folder, path)) ? FileChangeType.Changed : FileChangeType.Created;
      if (!this.writeFile(path, document.getText())) return;
      this.server.notify('textDocument/didSave', { textDocument: { uri: document.uri } });
      this.tell(told, [path, type]);
    },
    focus: () => this.server.notify(focusNotification),
    folders: ({ added, removed }) => {
      const gone = removed.filter((name) => this.opened.includes(name));
      const come = added.filter((name) => !this.opened.includes(name) && existsSync(join(this.folder, name)));
      this.opened = [...this.opened.filter((name) => !gone.includes(name)), ...come];
      const named = (names: string[]) => names.map((name) => ({ uri: this.uri(name), name }));
      this.server.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: named(come), removed: named(gone) },
      });
    },
    request: (step) => void this.answers.push(this.ask(step)),
    settle: () => Promise.all(this.answers),
    // The server gets so far between two messages, and no further.
    turns: async ({ count }) => {
      for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
    },
    restart: async ({ way }) => {
      const { server } = this;
      this.messages += server.sent;
      if (way === 'shut down')
        await server.request('shutdown').catch((error) => this.failed('shutdown', error));
      server.kill();
      await Promise.all(this.answers.splice(0));
      this.server = this.start(this.cache);
    },
  };

  private async ask({ method, path, position, cancelled }: StepOf<'request'>): Promise<void> {
    const range = { start: position, end: position };
    const params = {
      textDocument: { uri: this.uri(path) },
      uri: this.uri(path),
      ...{ position, positions: [position], range },
      context: { diagnostics: [], includeDeclaration: true },
      options: { tabSize: 2, insertSpaces: true },
      ...{ query: '', newName: 'renamed', previousResultIds: [] },
    };
    const source = new CancellationTokenSource();
    const answer = this.server.request(method, params, source.token);
    if (cancelled === 'at once') source.cancel();
    if (cancelled === 'soon') setImmediate(() => source.cancel());
    await answer.catch((error) => this.failed(method, error));
  }

  private failed(method: string, error: unknown): void {
    const fault = faultOf(error);
    if (fault !== undefined) this.faults.push(`${method}: ${fault}`);
  }

  private sendOpen(document: TextDocument, server: RunningServer): void {
    const { uri, version } = document;
    server.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'okr', version, text: document.getText() },
    });
  }

  /** Changes a document, also one that is not open: then nothing happens. */
  private change(path: string, contentChanges: TextDocumentContentChangeEvent[], by: number): void {
    const document = this.open.get(path);
    const version = (document?.version ?? 1) + by;
    if (document) changeText(document, contentChanges, version);
    this.server.notify('textDocument/didChange', {
      textDocument: { uri: this.uri(path), version },
      contentChanges,
    });
  }

  private tell(told: Told, ...changes: [path: string, type: FileChangeType][]): void {
    if (told === 'no') return;
    const named = changes.map(([path, type]) => ({
      uri: this.uri(told === 'folder' ? dirname(path) : path),
      type: told === 'wrong kind' ? (((type % 3) + 1) as FileChangeType) : type,
    }));
    this.server.notify('workspace/didChangeWatchedFiles', { changes: named });
  }

  private put(path: string, content: string | null, told: Told): void {
    const type = existsSync(join(this.folder, path)) ? FileChangeType.Changed : FileChangeType.Created;
    if (content !== null) {
      if (this.writeFile(path, content)) this.tell(told, [path, type]);
    } else if (existsSync(join(this.folder, path))) {
      rmSync(join(this.folder, path));
      this.tell(told, [path, FileChangeType.Deleted]);
    }
  }

  private textOf(path: string, text: NewText): string {
    const name = basename(path) in company ? basename(path) : 'company.okr';
    const present = this.open.get(path)?.getText() ?? this.read(path) ?? original(name);
    switch (text.kind) {
      case 'edited': {
        const files = new Map([[name, present]]);
        applyTo(files, text.edit);
        return files.get(name) ?? '';
      }
      case 'empty':
        return '';
      case 'broken':
        return `${original(name)}\nobjective broken "Without an end {\n key result`;
      case 'nul':
        return `objective nul "N\0"`;
      case 'windows':
        return `\uFEFF${original(name).replaceAll('\n', '\r\n')}`;
      case 'original':
        return original(name);
    }
  }

  private read(path: string): string | undefined {
    const file = join(this.folder, path);
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'utf8') : undefined;
  }

  /** @returns false where a folder has the name of the file */
  private writeFile(path: string, text: string): boolean {
    const file = join(this.folder, path);
    if (!this.makeFolder(dirname(path)) || (existsSync(file) && lstatSync(file).isDirectory())) return false;
    writeFileSync(file, text);
    return true;
  }

  private makeFolder(path: string): boolean {
    const folder = join(this.folder, path);
    if (existsSync(folder) && !lstatSync(folder).isDirectory()) return false;
    mkdirSync(folder, { recursive: true });
    return true;
  }
}
