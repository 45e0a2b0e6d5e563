import { type LangiumDocument, URI } from 'langium';
import { type CheckInToWrite, checkInEdits, type FileEdit } from '../../language/check-in/check-in-edits.js';
import type { PlanFile } from '../../language/grammar/generated/ast.js';
import type { Project } from '../../language/project/project.js';
import { type IsoDate, readDate } from '../../language/values/dates.js';
import { groupBy } from '../../language/values/group-by.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import { UsageError } from '../host/usage-error.js';
import { newFile, writeFiles } from '../host/write-files/write-files.js';
import { findKeyResult } from '../load/find-key-result.js';
import { givenToday } from '../load/given-today.js';
import { loadSelected } from '../load/load-selected.js';
import type { ProjectFiles } from '../load/project-files.js';
import { readInputFile } from '../load/read-input-file.js';
import { editedFile, editedText } from '../load/rewritten-file.js';
import { type GivenCheckIn, type LineProblem, readCheckInLines } from '../options/check-in-lines.js';
import { countedInEnglish } from '../text/english-count.js';
import { patchOf } from '../text/patch.js';
import { visibleText } from '../text/visible-text.js';

export interface CheckInOptions {
  date?: string;
  confidence?: string;
  forecast?: string;
  note?: string;
  by?: string;
  from?: string;
  dryRun?: boolean;
  today?: string;
}

/**
 * Runs `okr check-in`: writes check-ins where the team writes them. All or none are written.
 *
 * @throws {UsageError} for a check-in that cannot be written
 */
export async function checkIn(
  name: string | undefined,
  value: string | undefined,
  options: CheckInOptions,
  host: Host,
): Promise<ExitCode> {
  const { checkIns, problems } = await givenCheckIns(name, value, options, host);
  const files = await loadSelected(['.'], options, host);
  const found = checkIns.flatMap((given): Found[] => {
    const read = readCheckIn(given, files, todayOf(files, options, host));
    if ('problem' in read) problems.push({ line: given.line ?? 0, problem: read.problem });
    return 'problem' in read ? [] : [{ ...read, line: given.line ?? 0 }];
  });
  const { edits, notes, problems: unwritten } = editsOf(found, files);
  refuse([...problems, ...unwritten], options.from);
  for (const note of notes) host.writeError(`note: ${note}\n`);
  if (edits.length === 0) host.write('Nothing to write: the files already contain this.\n');
  else if (options.dryRun) for (const edit of edits) host.write(shownPatch(edit, files, host));
  else write(edits, found.length, files, host);
  return exitCodes.success;
}

type Found = CheckInToWrite & { project: Project; line: number };

async function givenCheckIns(
  name: string | undefined,
  value: string | undefined,
  { from, date, confidence, forecast, note, by }: CheckInOptions,
  host: Host,
): Promise<{ checkIns: GivenCheckIn[]; problems: LineProblem[] }> {
  const single = { date, confidence, forecast, note, by };
  if (from === undefined) {
    if (name === undefined || value === undefined)
      throw new UsageError('Name a key result and its value: okr check-in NAME VALUE. Or use --from FILE.');
    return { checkIns: [{ name, value, ...single }], problems: [] };
  }
  const [extra] = Object.entries(single).flatMap(([option, text]) => (text === undefined ? [] : [option]));
  if (name !== undefined || extra)
    throw new UsageError(`--from reads everything from the file. Leave out ${extra ? `--${extra}` : name}.`);
  return readCheckInLines(await readInputFile(from, host));
}

function todayOf({ services, projects }: ProjectFiles, { today }: CheckInOptions, host: Host): IsoDate {
  const [project] = projects;
  if (project) return services.shared.Today.for(project);
  return givenToday(today, host) ?? host.localDate();
}

function readCheckIn(
  { name, value, confidence, forecast, note, ...given }: GivenCheckIn,
  files: ProjectFiles,
  today: IsoDate,
): Omit<Found, 'line'> | { problem: string } {
  const date = given.date === undefined ? { date: today } : readDate(given.date);
  if ('problem' in date) return { problem: date.problem };
  if (date.date > today) return { problem: `${date.date} is after today, ${today}.` };
  const by = given.by === undefined ? undefined : /^@?([\p{L}\p{N}_./-]+)$/u.exec(given.by)?.[1];
  if (given.by !== undefined && by === undefined)
    return { problem: `\`${given.by}\` is no handle. Write a handle such as @lena.` };
  const found = findKeyResult(name, date.date, files);
  if ('problem' in found) return found;
  const { keyResult, project } = found;
  return {
    keyResult,
    project,
    date: date.date,
    value,
    ...(confidence !== undefined && { confidence }),
    ...(forecast !== undefined && { forecast }),
    ...(note !== undefined && { note }),
    ...(by !== undefined && { by: `@${by}` }),
  };
}

/** Computes the edits of each project. */
function editsOf(
  found: readonly Found[],
  files: ProjectFiles,
): { edits: FileEdit[]; notes: string[]; problems: LineProblem[] } {
  const all = { edits: [] as FileEdit[], notes: [] as string[], problems: [] as LineProblem[] };
  const { services, documents } = files;
  const { workspace } = services.shared;
  for (const group of groupBy(found, ({ project }) => project.root.toString()).values()) {
    const [{ project }] = group as [Found];
    const own = documents.filter(
      ({ uri }) =>
        workspace.Projects.projectOf(uri) === project && !workspace.FileSystemProvider.isLeftOut(uri),
    );
    const parse = (text: string, uri: URI) =>
      workspace.LangiumDocumentFactory.fromString<PlanFile>(text, uri);
    const references = services.references.References;
    const result = checkInEdits(group, { project, references, documents: own, parse });
    if ('problems' in result)
      for (const { index, problem } of result.problems)
        all.problems.push({ line: group[index]?.line ?? 0, problem });
    else {
      all.edits.push(...result.edits);
      all.notes.push(...result.notes);
    }
  }
  return all;
}

function refuse(problems: readonly LineProblem[], from: string | undefined): void {
  if (problems.length === 0) return;
  const sorted = problems.toSorted((left, right) => left.line - right.line);
  const lines = sorted.map(({ line, problem }) =>
    visibleText(from === undefined ? problem : `line ${line}: ${problem}`),
  );
  throw new UsageError(from === undefined ? lines.join('\n') : `${lines.join('\n')}\nNothing was written.`);
}

function write(edits: readonly FileEdit[], count: number, files: ProjectFiles, host: Host): void {
  writeFiles(
    edits.map((edit) => {
      const document = documentOf(edit, files);
      return document
        ? editedFile(document, [edit.edit])
        : newFile(URI.parse(edit.uri).fsPath, edit.edit.newText);
    }),
  );
  for (const { uri } of edits) host.write(`wrote  ${shownPath(uri, host)}\n`);
  host.write(`${countedInEnglish(count, 'check-in')}\n`);
}

function shownPatch(edit: FileEdit, files: ProjectFiles, host: Host): string {
  const document = documentOf(edit, files);
  const after = document ? editedText(document, [edit.edit]) : edit.edit.newText;
  return patchOf(shownPath(edit.uri, host), document?.textDocument.getText(), after);
}

function documentOf({ uri }: FileEdit, { documents }: ProjectFiles): LangiumDocument | undefined {
  return documents.find((document) => document.uri.toString() === uri);
}

function shownPath(uri: string, { workingFolder }: Host): string {
  return visibleText(pathFrom(workingFolder, URI.parse(uri).fsPath));
}
