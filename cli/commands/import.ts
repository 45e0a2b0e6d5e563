import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Imported, type ImportOptions, importDateIn, importRead } from '../../exchange/import.js';
import { type ReadSource, readSource } from '../../exchange/parsers/read-source.js';
import { findCycle } from '../../exchange/reading/cycles.js';
import { isPlanName } from '../../exchange/reading/grammar-words.js';
import { type Mapping, noMapping } from '../../exchange/recognise/mapping.js';
import { mappingText, readMapping } from '../../exchange/recognise/mapping-file.js';
import { isSourceProblem, type Source, type SourceKind } from '../../exchange/sources/source.js';
import { workReader } from '../../exchange/work-reader.js';
import { nothingKnown } from '../../exchange/write/plans.js';
import { vocabularyPathFor } from '../../exchange/write/vocabulary-path.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import { describeTerminal } from '../host/terminal.js';
import { UsageError } from '../host/usage-error.js';
import type { FileToWrite } from '../host/write-files/staged-file.js';
import { newFile, replacement, writeFiles } from '../host/write-files/write-files.js';
import { givenToday } from '../load/given-today.js';
import { findSources } from '../load/import-sources.js';
import { TargetFolder } from '../load/import-targets.js';
import { knownNames } from '../load/known-names.js';
import { projectPhrasing } from '../load/project-phrasing.js';
import type { ImportedTarget, ImportResult } from '../report/import-result.js';
import { visibleText } from '../text/visible-text.js';
import type { ImportFormat } from '../views/formats.js';
import { importJson, importView } from '../views/import.js';

export interface ImportCommandOptions {
  from: SourceKind | 'auto';
  team?: string;
  cycle?: string;
  map?: string;
  out: string;
  dryRun?: boolean;
  splitOutputs?: boolean;
  force?: boolean;
  today?: string;
  format: ImportFormat;
}

/** `okr import`: makes plans of pages, sheets and the files of other tools. The command overwrites nothing without `--force`. */
export async function importPlans(
  paths: readonly string[],
  options: ImportCommandOptions,
  host: Host,
): Promise<ExitCode> {
  const today = givenToday(options.today, host) ?? host.localDate();
  const { sources, skipped } = await findSources(paths, host);
  const { read, problems } = await readAll(sources, options.from);
  if (read.length === 0 && options.format === 'pretty')
    return refuse(problems.length > 0 ? problems : [nothingFound(sources)], host);
  const target = new TargetFolder(resolve(host.workingFolder, options.out));
  const mapping = readMap(options.map, host);
  const base: ImportOptions = {
    from: options.from,
    today,
    mapping: mapping ?? noMapping,
    ...stoodIn(options),
    ...(options.splitOutputs && { isWork: workReader(await projectPhrasing(target.path, host)) }),
  };
  const importOn = await importer(read, base, target, host);
  const imported = importOn(today);
  const isEmpty = Object.values(imported.report.summary).every((count) => count === 0);
  const files = isEmpty ? [] : targets(imported, importOn, target, options);
  const isDry = options.dryRun === true;
  const map = mapping || isEmpty || isDry ? undefined : options.map;
  if (!isDry) write(files, target, map === undefined ? [] : [mapFile(map, imported, host)]);
  const result: ImportResult = {
    report: imported.report,
    folder: options.out,
    isDry,
    files: files.map(({ file, text, state, isWritten }) => ({
      path: pathFrom(host.workingFolder, target.pathOf(file)),
      text,
      state,
      isWritten,
    })),
    problems: isEmpty && read.length > 0 ? [...problems, nothingFound(sources)] : problems,
    skipped,
    ...(map !== undefined && { mapping: map }),
  };
  host.write(
    options.format === 'json' ? importJson(result) : importView(result, describeTerminal(host, 'auto')),
  );
  const leftAlone = files.some(({ state, isWritten }) => !isWritten && state !== 'same');
  return leftAlone || result.problems.length > 0 ? exitCodes.failure : exitCodes.success;
}

function refuse(problems: readonly string[], host: Host): ExitCode {
  for (const problem of problems) host.writeError(`error: ${visibleText(problem)}\n`);
  return exitCodes.failure;
}

/** All files or none: half of an import would refer to people and teams that nothing declares. */
function write(files: readonly Target[], target: TargetFolder, others: readonly FileToWrite[]): void {
  const plans = files
    .filter(({ isWritten }) => isWritten)
    .map(({ file, text, present }) => {
      const path = target.demandInside(file);
      return present ? { ...replacement(path, text), was: present } : newFile(path, text);
    });
  writeFiles([...plans, ...others]);
}

/** Reads each source on its own: one that cannot be read never hides the others. */
async function readAll(
  sources: readonly Source[],
  from: SourceKind | 'auto',
): Promise<{ read: ReadSource[]; problems: string[] }> {
  const read: ReadSource[] = [];
  const problems: string[] = [];
  for (const source of sources) {
    try {
      read.push(await readSource(source, from));
    } catch (error) {
      if (!isSourceProblem(error)) throw error;
      problems.push(error.message);
    }
  }
  return { read, problems };
}

/**
 * What an import makes on a day. What the project declares already is left out; its own files of an earlier import are no part of the
 * project for this.
 */
async function importer(
  read: readonly ReadSource[],
  base: ImportOptions,
  target: TargetFolder,
  host: Host,
): Promise<(today: string) => Imported> {
  const first = importRead(read, base);
  const present = target.read('vocabulary.okr');
  const vocabulary = first.files.find(({ path }) => path === 'vocabulary.okr')?.text;
  const vocabularyPath = vocabularyPathFor(
    vocabulary,
    present && new TextDecoder().decode(present),
    read[0]?.path ?? '',
  );
  const written = new Set(
    [...first.files.map(({ path }) => path), vocabularyPath].map((path) => target.pathOf(path)),
  );
  const known = await knownNames(target.path, written, host);
  const isSame = known === nothingKnown && vocabularyPath === 'vocabulary.okr';
  return (today) =>
    isSame && today === base.today ? first : importRead(read, { ...base, today, known, vocabularyPath });
}

interface Target {
  file: string;
  text: string;
  /** What the file contains now; undefined if there is none. */
  present: Uint8Array | undefined;
  state: ImportedTarget['state'];
  isWritten: boolean;
}

/** Each file as of the day of its earlier import, so that a second one makes the same bytes, and what stands in its place. */
function targets(
  imported: Imported,
  importOn: (today: string) => Imported,
  target: TargetFolder,
  options: ImportCommandOptions,
): Target[] {
  const byDate = new Map<string, Imported>();
  return imported.files.map(({ path, text }) => {
    const present = target.read(path);
    const date = present && importDateIn(new TextDecoder().decode(present));
    const earlier = date === undefined ? undefined : (byDate.get(date) ?? importOn(date));
    if (date !== undefined && earlier) byDate.set(date, earlier);
    const own = earlier?.files.find((file) => file.path === path)?.text ?? text;
    const bytes = new TextEncoder().encode(own);
    const state = target.state(path, bytes);
    return {
      file: path,
      text: own,
      present,
      state,
      isWritten: state === 'new' || (state === 'differs' && options.force === true),
    };
  });
}

/** What stands in where a source names no team or cycle. */
function stoodIn({ team, cycle }: ImportCommandOptions): Pick<ImportOptions, 'team' | 'cycle'> {
  if (team !== undefined && !/\p{L}/u.test(team))
    throw new UsageError(`--team ${team}: a team has a name with letters.`);
  if (cycle === undefined) return { ...(team !== undefined && { team }) };
  const known = findCycle(cycle)?.cycle;
  if (!(known && !known.declared) && !isPlanName(cycle))
    throw new UsageError(
      `--cycle ${cycle}: write a quarter, half or year, such as 2026-Q4, 2026-H2, 2026 or FY27-Q1, or the name of a cycle that you declare.`,
    );
  return { ...(team !== undefined && { team }), cycle: known && !known.declared ? known.name : cycle };
}

function readMap(file: string | undefined, host: Host): Mapping | undefined {
  if (file === undefined) return undefined;
  const path = resolve(host.workingFolder, file);
  if (!existsSync(path)) return undefined;
  try {
    return readMapping(readFileSync(path, 'utf8'), file);
  } catch (error) {
    throw new UsageError(isSourceProblem(error) ? error.message : `${file} cannot be read: ${String(error)}`);
  }
}

function mapFile(file: string, { report }: Imported, host: Host): FileToWrite {
  return replacement(resolve(host.workingFolder, file), mappingText(report.columns, noMapping));
}

function nothingFound(sources: readonly Source[]): string {
  const names = sources.map(({ name }) => name).slice(0, 5);
  const what =
    names.length === 0
      ? 'There is no file of a supported format'
      : `No objective or key result was found in ${names.join(', ')}`;
  return `${what}. docs/adopting.md shows the supported layouts. --map says what columns mean.`;
}
