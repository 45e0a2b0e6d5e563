import type { IsoDate } from '../language/values/dates.js';
import { assemble, becomeWork } from './assemble/assemble.js';
import { importDocuments, isDocumentSource } from './document/import-documents.js';
import { readGoals } from './interpret/goals.js';
import { settleGuessedKinds } from './interpret/guessed-kinds.js';
import type { Goal } from './model/goal.js';
import { type ReadSource, readSource } from './parsers/read-source.js';
import { decimalSignOf } from './reading/numbers.js';
import type { Context, Draft } from './recognise/draft.js';
import { type Mapping, noMapping } from './recognise/mapping.js';
import { mergeDrafts, recogniseSource, textsOf } from './recognise/recognise.js';
import { auditImport } from './report/audit.js';
import { type ImportedFile, type ImportReport, importReportVersion } from './report/report.js';
import { type Source, type SourceKind, SourceProblem } from './sources/source.js';
import { type KnownNames, nothingKnown, type PlanText, writePlans } from './write/plans.js';

export interface ImportOptions {
  from: SourceKind | 'auto';
  /** The day that values without a date are of. */
  today: IsoDate;
  /** Stand in where a source names none. */
  team?: string;
  cycle?: string;
  mapping?: Mapping;
  /** Makes initiatives of what is listed as key results and reads as work; told of each statement. */
  isWork?: (statement: string) => boolean;
  known?: KnownNames;
  vocabularyPath?: string;
}

/** What an import made, before anything is written. */
export interface Imported {
  files: PlanText[];
  report: ImportReport;
}

/**
 * Reads goals from sources of any form and writes them as plans. It knows no file system: sources come in as bytes, plans go out as
 * texts.
 *
 * @throws {SourceProblem} where a source cannot be read
 */
export async function importSources(sources: readonly Source[], options: ImportOptions): Promise<Imported> {
  const read: ReadSource[] = [];
  for (const source of sources) read.push(await readSource(source, options.from));
  return importRead(read, options);
}

/** The same for sources that are read already. */
export function importRead(read: readonly ReadSource[], options: ImportOptions): Imported {
  const documents = read.filter(isDocumentSource);
  if (documents.length === 0) return importRecognised(read, options);
  if (documents.length < read.length)
    throw new SourceProblem(
      `${documents[0]?.name} is an export of plans, and the other files are not. Import them separately.`,
    );
  return importDocuments(documents, {
    header: headerText(read, options.today),
    vocabularyPath: options.vocabularyPath ?? 'vocabulary.okr',
  });
}

function importRecognised(read: readonly ReadSource[], options: ImportOptions): Imported {
  const { mapping = noMapping, known = nothingKnown, today } = options;
  const draft = mergeDrafts(
    read.map((source) => recogniseSource(source, givenContext(source, read.length, options), mapping)),
  );
  const decimals = decimalSignOf(read.flatMap(({ parsed }) => textsOf(parsed)));
  settleGuessedKinds(draft.items);
  const goals = readGoals(draft.items, {
    decimals,
    today,
    mapping,
    directories: draft.directories,
    cycles: known.cycles,
  });
  assemble(goals);
  if (options.isWork) splitOutputs(goals, options.isWork);
  const files = writePlans(
    goals,
    {
      header: headerText(read, today),
      vocabularyPath: options.vocabularyPath ?? 'vocabulary.okr',
      ...(options.team !== undefined && { team: options.team }),
      ...(options.cycle !== undefined && { cycle: options.cycle }),
    },
    known,
  );
  return { files, report: reportOf(read, draft, goals, files) };
}

/** The first line of each file. A second import takes its date from there, so that it makes the same bytes. */
export function headerText(read: readonly { name: string }[], date: IsoDate): string {
  const [first] = read;
  const names = read.length === 1 && first ? first.name : `${read.length} files`;
  return `Imported from ${names.replace(/\s+/g, ' ')} on ${date}. Values without a date are of that day.`;
}

/** The date of an earlier import, from the first line of a file that it wrote; undefined for any other file. */
export function importDateIn(text: string): IsoDate | undefined {
  return /^\uFEFF?\/\/ Imported from .* on (\d{4}-\d{2}-\d{2})\. /.exec(text)?.[1];
}

/** What a person says of one file comes before what the file's name says; of a folder, only where no name says it. */
function givenContext({ kind }: ReadSource, count: number, { team, cycle }: ImportOptions): Context {
  if (count > 1) return {};
  return {
    // The name of a page is often its team's; that of an export hardly ever.
    ...((team !== undefined || kind !== 'markdown') && { team }),
    ...(cycle !== undefined && { cycle: { name: cycle } }),
  };
}

function splitOutputs(goals: readonly Goal[], isWork: (statement: string) => boolean): void {
  for (const goal of goals) if (goal.kind === 'key-result' && isWork(goal.title)) becomeWork(goal);
  for (const goal of goals) {
    if (goal.kind === 'initiative' && goal.container?.kind === 'initiative') {
      goal.comments.push({ label: 'Part of', text: goal.container.title });
      const { container } = goal.container;
      if (container) goal.container = container;
      else delete goal.container;
    }
  }
}

function reportOf(
  read: readonly ReadSource[],
  draft: Draft,
  goals: readonly Goal[],
  files: readonly PlanText[],
): ImportReport {
  const count = (kind: Goal['kind'], among: readonly Goal[] = goals) =>
    among.filter((goal) => goal.kind === kind).length;
  return {
    schemaVersion: importReportVersion,
    sources: read.map(({ name, kind }) => ({ file: name, kind })),
    files: files.map(({ path, plan, goals: own }): ImportedFile => {
      const among = own.map(({ goal }) => goal);
      return {
        path,
        plan: plan ?? null,
        objectives: count('objective', among),
        keyResults: count('key-result', among),
        initiatives: count('initiative', among),
      };
    }),
    columns: draft.columns,
    entries: auditImport({ draft, goals, files, sources: read }),
    summary: {
      objectives: count('objective'),
      keyResults: count('key-result'),
      initiatives: count('initiative'),
      priorities: count('priority'),
    },
    advice: adviceFor(files),
  };
}

function adviceFor(files: readonly PlanText[]): string[] {
  const open = files.filter(
    ({ plan, goals }) => plan === undefined && goals.some(({ goal }) => goal.kind !== 'priority'),
  );
  if (open.length === 0) return [];
  const lacksCycle = open.some(({ goals }) => goals.some(({ goal }) => !goal.cycle));
  const lacksTeam = open.some(({ goals }) => goals.some(({ goal }) => goal.team === undefined));
  const options = [...(lacksTeam ? ['--team NAME'] : []), ...(lacksCycle ? ['--cycle 2026-Q4'] : [])];
  const what = [...(lacksTeam ? ['team'] : []), ...(lacksCycle ? ['cycle'] : [])].join(' and no ');
  return [
    `The source names no ${what} for the goals in ${open.map(({ path }) => path).join(', ')}: add ${options.join(' and ')} to make a plan of them.`,
  ];
}
