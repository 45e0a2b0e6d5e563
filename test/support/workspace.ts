import { Cancellation, type LangiumDocument, URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlanFile } from '../../language/grammar/generated/ast.js';
import {
  compareFindings,
  createOkrServices,
  type Finding,
  type History,
  type OkrServices,
  type OkrSharedServices,
} from '../../language/index.js';
import { configurationFindings } from '../../language/lint/configuration-findings.js';
import { createOkrLspServices } from '../../language/lsp/module.js';
import type { OkrSharedLspServices } from '../../language/lsp/services.js';
import type { ReadPackage } from '../../language/project/goal-package.js';
import type { PastText } from '../../language/project/history.js';
import { learnedTables } from './learned-tables.js';
import { MemoryFileSystem } from './memory-file-system.js';

export const root = '/plans';

/** A project in memory, loaded, linked and checked as the command line would. */
export interface TestWorkspace {
  shared: OkrSharedServices;
  services: OkrServices;
  files: Map<string, string | Error>;
  document(name: string): LangiumDocument<PlanFile>;
  /** Findings of all files and configurations, in the order of files and lines. */
  findings(): Finding[];
  /** Writes a file and lets the project notice, as a save in the editor would. */
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface WorkspaceOptions {
  today?: string;
  /** What files said before, by their path; committed on 2026-09-28. */
  before?: Record<string, string>;
  /** Is called before the files are read. */
  prepare?: (shared: OkrSharedServices) => void;
  /** What files say, by their path, when they have been read and before they are built. */
  meanwhile?: Record<string, string>;
  /** Whether all files are open in an editor, which changes them. */
  isEdited?: boolean;
}

/** Loads files given by their path below the project's root. Without a date, *today* is 2026-11-16. */
export async function openWorkspace(
  files: Record<string, string | Error>,
  options: WorkspaceOptions = {},
): Promise<TestWorkspace> {
  const paths = new Map(Object.entries(files).map(([name, text]) => [`${root}/${name}`, text]));
  const fileSystem = new MemoryFileSystem(paths);
  const context = {
    learnedTables,
    fileSystemProvider: () => fileSystem,
    today: { override: () => options.today, local: () => '2026-11-16' },
    history: pastOf(options.before ?? {}),
    readPackage: emptyPackage,
  };
  const { shared, Okr } = options.isEdited ? createOkrLspServices(context) : createOkrServices(context);
  options.prepare?.(shared);
  const edit = (path: string, text: string | Error | undefined) => {
    const uri = URI.file(path).toString();
    const { TextDocuments } = shared.workspace as Partial<OkrSharedLspServices['workspace']>;
    if (text === undefined) TextDocuments?.delete(uri);
    else if (typeof text === 'string') TextDocuments?.set(TextDocument.create(uri, 'okr', 1, text));
  };
  for (const [path, text] of paths) if (path.endsWith('.okr')) edit(path, text);
  const documents = await shared.workspace.WorkspaceManager.load([URI.file(root)]);
  const uriOf = (name: string) => URI.file(`${root}/${name}`);
  const meanwhile = Object.entries(options.meanwhile ?? {});
  for (const [name, text] of meanwhile) paths.set(`${root}/${name}`, text);
  if (meanwhile.length > 0)
    await shared.workspace.DocumentBuilder.update(
      meanwhile.map(([name]) => uriOf(name)),
      [],
    );
  await shared.workspace.DocumentBuilder.build(documents, { validation: true });

  return {
    shared,
    services: Okr,
    files: paths,
    document: (name) => {
      const document = shared.workspace.LangiumDocuments.getDocument(uriOf(name));
      if (!document) throw new Error(`No document ${name}`);
      return document as LangiumDocument<PlanFile>;
    },
    findings: () => {
      const inFiles = shared.workspace.LangiumDocuments.all
        .toArray()
        .flatMap((one) => Okr.lint.Linter.lint(one));
      const inConfigurations = shared.workspace.Projects.all.flatMap(configurationFindings);
      return [...inFiles, ...inConfigurations].sort(compareFindings);
    },
    write: async (name, text) => {
      paths.set(`${root}/${name}`, text);
      edit(`${root}/${name}`, text);
      const token = options.isEdited ? new Cancellation.CancellationTokenSource().token : undefined;
      await shared.workspace.DocumentBuilder.update([uriOf(name)], [], token);
    },
    remove: async (name) => {
      paths.delete(`${root}/${name}`);
      edit(`${root}/${name}`, undefined);
      await shared.workspace.DocumentBuilder.update([], [uriOf(name)]);
    },
  };
}

/** Every package is installed, and declares nothing. */
const emptyPackage: ReadPackage = async (name) => ({
  found: { root: URI.file(`/node_modules/${name}`), plans: [], isPartial: false },
  watched: [],
});

/** Knows the past only of files that it was asked to prepare, as hosts do. */
function pastOf(before: Record<string, string>): History {
  const prepared = new Map<string, PastText>();
  return {
    prepare: async (requests) => {
      for (const { uri } of requests) {
        const text = before[uri.path.slice(root.length + 1)];
        if (text !== undefined && !prepared.has(uri.path))
          prepared.set(uri.path, { text, date: '2026-09-28' });
      }
    },
    textBefore: ({ uri }) => prepared.get(uri.path),
    draftTexts: () => [],
  };
}

/** A finding as tests write it: `rule@line:column`, both from 1, and the file where there are several. */
export function place(finding: Finding): string {
  const { line, character } = finding.range.start;
  return `${finding.rule}@${line + 1}:${character + 1}`;
}

/**
 * The findings that an example has to name. Hints come so often that they would drown what a page is about: they
 * count on the page of their own rule, and where the example names them.
 *
 * @param named ids of the rules that the example is about
 */
export function announced(findings: readonly Finding[], named: readonly string[]): Finding[] {
  return findings.filter(
    ({ rule, severity }) => named.includes(rule) || (severity !== 'hint' && !leftOut.has(rule)),
  );
}

/** Examples of other rules stay short: an objective in them needs no key result. */
const leftOut: ReadonlySet<string> = new Set(['objective-without-key-result']);

/** The ids of the rules in a list of places such as `rule@line:column`. */
export function rulesIn(places: readonly string[]): string[] {
  return places.map((text) => text.slice(0, text.indexOf('@')));
}
