import { type FileSystemProvider, URI, UriUtils } from 'langium';
import { type Imported, type ImportOptions, importDateIn, importRead } from '../exchange/import.js';
import { type ReadSource, readSource } from '../exchange/parsers/read-source.js';
import { findCycle } from '../exchange/reading/cycles.js';
import { reportMarkdown } from '../exchange/report/report-markdown.js';
import { isSourceProblem, type Source } from '../exchange/sources/source.js';
import { push } from '../exchange/text/push.js';
import { workReader } from '../exchange/work-reader.js';
import type { KnownNames } from '../exchange/write/plans.js';
import { vocabularyPathFor } from '../exchange/write/vocabulary-path.js';
import { isEmail, isPerson, type Person } from '../language/grammar/generated/ast.js';
import type { OkrLspServices } from '../language/lsp/services.js';
import type { Project } from '../language/project/project.js';
import type { ImportedPlan, ImportParams, ImportResult } from '../language/protocol.js';

/** Plans of sources for a folder of the workspace, and what stands in their places. Nothing is written. */
export async function importIntoFolder(
  params: ImportParams,
  { shared, phrasing }: OkrLspServices,
): Promise<ImportResult> {
  const { folder, team, cycle, splitOutputs } = params;
  const project = shared.workspace.Projects.projectOf(below(folder, 'any.okr'));
  const today = shared.Today.for(project);
  const sources = params.sources.map(
    ({ name, base64 }): Source => ({ name, path: name, bytes: bytesOf(base64) }),
  );
  try {
    const read: ReadSource[] = [];
    for (const source of sources) read.push(await readSource(source, 'auto'));
    const reader = phrasing.PhraseReaders.for(
      project.configuration.words,
      project.languageFor(below(folder, 'any.okr')),
    );
    const options: ImportOptions = {
      from: 'auto',
      today,
      ...(team && { team }),
      ...(cycle && { cycle: findCycle(cycle)?.cycle.name ?? cycle }),
      ...(splitOutputs && { isWork: workReader(reader) }),
    };
    const first = importRead(read, options);
    const vocabulary = first.files.find(({ path }) => path === 'vocabulary.okr')?.text;
    const present = await textAt(below(folder, 'vocabulary.okr'), shared.workspace.FileSystemProvider);
    const vocabularyPath = vocabularyPathFor(vocabulary, present, read[0]?.path ?? '');
    const paths = [...first.files.map(({ path }) => path), vocabularyPath];
    const known = knownNames(project, new Set(paths.map((path) => below(folder, path).toString())));
    const importOn = (date: string) => importRead(read, { ...options, today: date, known, vocabularyPath });
    const imported = importOn(today);
    const files: ImportedPlan[] = [];
    for (const { path } of imported.files)
      files.push(await plan(path, folder, imported, importOn, shared.workspace.FileSystemProvider));
    const { summary } = imported.report;
    return {
      files,
      report: reportMarkdown(imported.report),
      goals: Object.values(summary).reduce((sum, count) => sum + count, 0),
      lacks: lacksOf(imported),
    };
  } catch (error) {
    if (isSourceProblem(error)) return { problem: error.message };
    throw error;
  }
}

type Files = Pick<FileSystemProvider, 'exists' | 'readFile'>;

async function textAt(uri: URI, files: Files): Promise<string | undefined> {
  return (await files.exists(uri)) ? files.readFile(uri) : undefined;
}

async function plan(
  path: string,
  folder: string,
  imported: Imported,
  importOn: (date: string) => Imported,
  files: Files,
): Promise<ImportedPlan> {
  const uri = below(folder, path);
  const present = await textAt(uri, files);
  const date = present === undefined ? undefined : importDateIn(present);
  // As of the day of an earlier import, so that a second one makes the same bytes.
  const of = date === undefined ? imported : importOn(date);
  const isIt = (file: Imported['files'][number]) => file.path === path;
  const file = of.files.find(isIt) ?? imported.files.find(isIt);
  const text = file?.text ?? '';
  return {
    uri: uri.toString(),
    path,
    text,
    goals: file?.goals.length ?? 0,
    state: present === undefined ? 'new' : present === text ? 'same' : 'differs',
  };
}

/** What the project declares, but for the files that the import writes itself. */
function knownNames(project: Project, own: ReadonlySet<string>): KnownNames {
  const others = [...project.names.all()].filter(({ documentUri }) => !own.has(documentUri.toString()));
  const named = (namespace: string) =>
    others.filter((one) => one.namespace === namespace).map(({ name }) => name);
  const goals = new Map<string, string[]>();
  for (const { namespace, plan: of, name } of others) {
    if (namespace !== 'goal') continue;
    const key = of ? `${of.team} ${of.cycle}` : '';
    push(goals, key, name);
  }
  const people = others.flatMap(({ node }) => (isPerson(node) ? [person(node)] : []));
  return { people, teams: named('team'), cycles: named('cycle'), goals };
}

function person({ name = '', title, statements }: Person): KnownNames['people'][number] {
  const email = statements.find(isEmail)?.address;
  return { handle: name, ...(title && { name: title }), ...(email && { email }) };
}

function lacksOf({ report, files }: Imported): ('team' | 'cycle')[] {
  if (report.advice.length === 0) return [];
  const open = files
    .filter(({ plan: of }) => of === undefined)
    .flatMap(({ goals }) => goals.map(({ goal }) => goal));
  const goals = open.filter(({ kind }) => kind !== 'priority');
  return [
    ...(goals.some(({ team }) => team === undefined) ? (['team'] as const) : []),
    ...(goals.some(({ cycle }) => cycle === undefined) ? (['cycle'] as const) : []),
  ];
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** The address of a file below a folder. */
function below(folder: string, path: string): URI {
  return UriUtils.joinPath(URI.parse(folder), ...path.split('/'));
}
