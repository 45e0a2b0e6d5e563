import { type LangiumDocument, URI } from 'langium';
import { ResponseError } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import type { Edit, FileEdits } from '../../language/edits/edit.js';
import { type Declaration, declarationsOf } from '../../language/grammar/declarations.js';
import type { PlanFile } from '../../language/grammar/generated/ast.js';
import type { Finding } from '../../language/index.js';
import { addWaiver } from '../../language/lint/fixes/add-waiver.js';
import { fixesFor } from '../../language/lint/fixes-for.js';
import { safeFixes, withoutOverlaps } from '../../language/lint/safe-fixes.js';
import { carryEdit } from '../../language/lsp/carry/carry-requests.js';
import { CheckIns } from '../../language/lsp/check-in/check-ins.js';
import { moveKeyResult } from '../../language/lsp/code-actions/move-key-result.js';
import { GoalEdits } from '../../language/lsp/goal-edit/goal-edits.js';
import type { GoalChange } from '../../language/protocol.js';
import { openServer, type TestServer } from './language-server.js';
import type { PlanTexts } from './linked-plan-arbitrary.js';
import { root } from './workspace.js';

/** The files after one action. */
export interface MadeEdit {
  kind: 'fix' | 'waiver' | 'fix all' | 'move' | 'rename' | 'check-in' | 'goal' | 'carry';
  title: string;
  after: PlanTexts;
  /** The rule of a fix. */
  finding?: Finding;
  /** The changed ranges, by file. */
  changed: Record<string, TextEdit[]>;
}

/**
 * Returns every edit that an editor offers in these files, each applied on its own.
 *
 * @param prepare is called with the loaded files
 */
export async function everyEdit(
  texts: PlanTexts,
  prepare?: (server: TestServer) => Promise<void>,
): Promise<MadeEdit[]> {
  const server = await openServer(texts);
  await prepare?.(server);
  const made: MadeEdit[] = [];
  for (const name of Object.keys(texts)) {
    const document = server.document(name) as LangiumDocument<PlanFile>;
    made.push(...fixesIn(document, server, texts));
    made.push(...movesIn(document, server, texts));
    made.push(...(await renamesIn(document, server, texts)));
    made.push(...goalEditsIn(document, server, texts));
  }
  return [...made, ...checkIns(server, texts), ...(await carries(server, texts))];
}

function fixesIn(
  document: LangiumDocument<PlanFile>,
  { services }: TestServer,
  texts: PlanTexts,
): MadeEdit[] {
  const found = services.lint.Linter.latestFindings(document);
  const waived = services.lint.Linter.waived(document).map(({ finding }) => finding);
  const all = withoutOverlaps(safeFixes(document, found, services)).edits;
  const single = [...found, ...waived].flatMap((finding): MadeEdit[] => {
    const waiver = addWaiver(document, finding);
    const fixes = fixesFor(document, finding, services).map((fix) => ({ kind: 'fix' as const, fix }));
    return [...fixes, ...(waiver ? [{ kind: 'waiver' as const, fix: waiver }] : [])].flatMap(
      ({ kind, fix }) =>
        [plain(fix.edits), filledIn(fix.edits)].map((edits) => ({
          ...madeBy(kind, fix.title, edits, texts),
          finding,
        })),
    );
  });
  return [...single, madeBy('fix all', 'Fix all', plain(all), texts)];
}

function movesIn(document: LangiumDocument<PlanFile>, { shared }: TestServer, texts: PlanTexts): MadeEdit[] {
  const project = shared.workspace.Projects.projectOf(document.uri);
  return keyResults(document).flatMap(({ $cstNode }) => {
    const start = $cstNode?.range.start;
    if (!start) return [];
    return moveKeyResult(document, { start, end: start }, project).map(({ title, edits }) =>
      madeBy('move', title, plain(edits), texts),
    );
  });
}

async function renamesIn(
  document: LangiumDocument<PlanFile>,
  { services }: TestServer,
  texts: PlanTexts,
): Promise<MadeEdit[]> {
  const made: MadeEdit[] = [];
  const names = document.textDocument
    .getText()
    .matchAll(/(?<=\b(?:result|objective|initiative|metric|person|team|plan) )@?\w+/g);
  for (const { index, 0: name } of names) {
    const newName = name.startsWith('@') ? '@renamed' : 'renamed';
    const position = document.textDocument.positionAt(index + 1);
    const edit = await Promise.resolve()
      .then(() =>
        services.lsp.RenameProvider?.rename(document, {
          textDocument: { uri: document.uri.toString() },
          position,
          newName,
        }),
      )
      .catch((error) => {
        // The server may refuse a rename, and a word in a text or comment is not a name.
        if (error instanceof ResponseError) return undefined;
        throw error;
      });
    if (edit) made.push(madeBy('rename', `Rename ${name}`, edit.changes ?? {}, texts));
  }
  return made;
}

function checkIns(server: TestServer, texts: PlanTexts): MadeEdit[] {
  const checkIns = new CheckIns(server.shared);
  const [anyFile] = Object.keys(texts) as [string];
  const reports = [
    { value: '2.5%' },
    { value: '3%', confidence: '55%', note: 'Slowly' },
    { value: 'target' },
    { value: '5min' },
  ];
  return checkIns.choices(server.document(anyFile).uri).flatMap(({ location, title }) =>
    reports.flatMap((report): MadeEdit[] => {
      const result = checkIns.edit({ location, ...report });
      if ('problem' in result) return [];
      const edits = Object.fromEntries(
        result.edit.documentChanges.flatMap((change) =>
          'kind' in change ? [] : [[change.textDocument.uri, change.edits]],
        ),
      );
      return [madeBy('check-in', `Check in ${title}`, edits, texts)];
    }),
  );
}

/** What a person can change in the preview: properties of a goal, its name, and links to other goals. */
function goalEditsIn(
  document: LangiumDocument<PlanFile>,
  { shared }: TestServer,
  texts: PlanTexts,
): MadeEdit[] {
  const edits = new GoalEdits(shared);
  const located = (all: readonly Declaration[], uri: URI) =>
    all.flatMap(({ $type, $cstNode }) =>
      $cstNode && goals.has($type) ? [{ uri: uri.toString(), range: $cstNode.range }] : [],
    );
  const targets = shared.workspace.LangiumDocuments.all
    .toArray()
    .flatMap(({ parseResult, uri }) =>
      located([...declarationsOf(parseResult.value as PlanFile)].slice(0, 2), uri),
    );
  const changes: GoalChange[] = [
    ...goalValues.map(([property, value]) => ({ property, value })),
    ...targets.flatMap((target) =>
      (['supports', 'drives'] as const).map((property) => ({ property, target })),
    ),
  ];
  return located([...declarationsOf(document.parseResult.value)], document.uri).flatMap((location, index) =>
    // Each goal gets every third change, so that all of them are tried, and in little time.
    changes
      .filter((_change, at) => at % 3 === index % 3)
      .flatMap((change) => {
        const result = edits.edit({ location, change });
        return 'problem' in result
          ? []
          : [madeBy('goal', `Change ${JSON.stringify(change)}`, result.changes, texts)];
      }),
  );
}

const goals: ReadonlySet<string> = new Set(['Objective', 'KeyResult', 'Initiative']);
const goalValues = [
  ['owner', '@mia'],
  ['owner', ''],
  ['weight', '0.5'],
  ['status', 'done'],
  ['statement', 'Shops  say "yes" // to {'],
  ['name', 'renamed'],
] as const;

/** The plans of the next cycle, once where nobody has written them yet. */
async function carries({ shared, uri }: TestServer, texts: PlanTexts): Promise<MadeEdit[]> {
  const [anyFile] = Object.keys(texts) as [string];
  const result = await carryEdit({ uri: uri(anyFile), from: '2026-Q4', to: '2027-Q1' }, shared);
  if ('problem' in result) return [];
  const edits: Record<string, TextEdit[]> = {};
  for (const change of result.edit.documentChanges)
    if (!('kind' in change)) edits[change.textDocument.uri] = change.edits;
  return [madeBy('carry', 'Carry to 2027-Q1', edits, texts)];
}

function keyResults(document: LangiumDocument<PlanFile>) {
  return [...declarationsOf(document.parseResult.value)].filter(({ $type }) => $type === 'KeyResult');
}

function madeBy(
  kind: MadeEdit['kind'],
  title: string,
  edits: Record<string, TextEdit[]>,
  texts: PlanTexts,
): MadeEdit {
  const named = Object.entries(edits).map(([uri, list]) => [nameOf(uri), list] as const);
  const after = { ...texts };
  for (const [name, list] of named)
    after[name] = TextDocument.applyEdits(TextDocument.create('', 'okr', 0, texts[name] ?? ''), list);
  return { kind, title, after, changed: Object.fromEntries(named) };
}

function nameOf(uri: string): string {
  return URI.parse(uri).path.slice(root.length + 1);
}

function plain(edits: FileEdits): Record<string, TextEdit[]> {
  return mapEdits(edits, ({ newText }) => newText);
}

/** Returns the text that an editor writes if the person fills in no tab stop. A word instead of a number is replaced by a number. */
function filledIn(edits: FileEdits): Record<string, TextEdit[]> {
  return mapEdits(edits, ({ newText, snippet }) =>
    snippet === undefined
      ? newText
      : snippet
          .replace('{1:value}', '{1:1}')
          .replace(/(?<!\\)\$\{\d+:((?:\\.|[^}])*)\}/g, '$1')
          .replace(/(?<!\\)\$\d/g, '')
          .replace(/\\([\\$}])/g, '$1'),
  );
}

function mapEdits(edits: FileEdits, textOf: (edit: Edit) => string): Record<string, TextEdit[]> {
  const entries = Object.entries(edits).map(([uri, list]) => [
    uri,
    list.map((edit) => ({ range: edit.range, newText: textOf(edit) })),
  ]);
  return Object.fromEntries(entries);
}
