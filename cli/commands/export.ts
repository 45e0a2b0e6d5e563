import { resolve } from 'node:path';
import { URI } from 'langium';
import { safeCell } from '../../exchange/document/cells.js';
import type { PlanDocument } from '../../exchange/document/document.js';
import { documentCsv, documentJson, documentLines } from '../../exchange/document/formats.js';
import { documentTables } from '../../exchange/document/goal-rows.js';
import { documentMarkdown } from '../../exchange/document/markdown.js';
import { planDocument } from '../../exchange/document/plan-document.js';
import { selectDocument } from '../../exchange/document/select-document.js';
import { canonicalCycleName } from '../../language/values/cycles.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import { UsageError } from '../host/usage-error.js';
import { replacement, writeFiles } from '../host/write-files/write-files.js';
import { loadProject } from '../load/load-tree.js';
import { type ExportFormat, exportFormats } from '../views/formats.js';

export interface ExportCommandOptions {
  format?: ExportFormat;
  output?: string;
  team?: string[];
  cycle?: string[];
  tag?: string[];
  today?: string;
}

/** `okr export`: the plans as data for other programs. */
export async function exportPlans(
  paths: readonly string[],
  options: ExportCommandOptions,
  host: Host,
): Promise<ExitCode> {
  const format = options.format ?? formatOfFile(options.output) ?? 'json';
  if (format === 'xlsx' && options.output === undefined)
    throw new UsageError('A spreadsheet cannot be printed. Name a file: --output goals.xlsx.');
  const { plan, documents, services, files } = await loadProject(
    paths,
    { ...(options.today !== undefined && { today: options.today }), command: 'export' },
    host,
  );
  for (const uri of plan.brokenFiles)
    host.writeError(
      `${pathFrom(host.workingFolder, URI.parse(uri).fsPath)} has syntax errors. Only the parts that can be read are exported.\n`,
    );
  const own = files ? documents.filter(({ uri }) => files.includes(uri.toString())) : documents;
  const document = chosen(
    planDocument({ documents: own, references: services.references.References, graph: plan }),
    options,
  );
  const content = await written(format, document);
  if (options.output === undefined) host.write(content as string);
  else
    writeFiles([
      { ...replacement(resolve(host.workingFolder, options.output), content), makesFolders: true },
    ]);
  return exitCodes.success;
}

/** @throws {UsageError} where nothing is what the options ask for, with what there is */
function chosen(
  document: PlanDocument,
  { team = [], cycle = [], tag = [] }: ExportCommandOptions,
): PlanDocument {
  const cycles = cycle.map(canonicalCycleName);
  demand(
    '--team',
    team,
    document.elements.flatMap((element) =>
      element.kind === 'team' ? (element.name ?? []) : (element.team ?? []),
    ),
  );
  demand(
    '--cycle',
    cycles,
    document.elements.flatMap((element) => element.cycle ?? []),
  );
  demand(
    '--tag',
    tag,
    document.elements.flatMap(({ tags }) => tags),
  );
  return selectDocument(document, { teams: team, cycles, tags: tag });
}

function demand(option: string, wanted: readonly string[], present: readonly string[]): void {
  const unknown = wanted.find((name) => !present.includes(name));
  if (unknown === undefined) return;
  const names = [...new Set(present)].sort();
  throw new UsageError(
    `${option} ${unknown}: no goal here has it. ${names.length > 0 ? `There are: ${names.join(', ')}.` : 'No goal here has any.'}`,
  );
}

async function written(format: ExportFormat, document: PlanDocument): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return documentJson(document);
    case 'jsonl':
      return documentLines(document);
    case 'csv':
      return documentCsv(document);
    case 'markdown':
      return documentMarkdown(document);
    case 'xlsx': {
      const { writeXlsx } = await import('../../exchange/parsers/write-xlsx.js');
      return writeXlsx(
        documentTables(document).map(({ name, header, rows }) => ({
          name,
          header,
          rows: rows.map((row) => row.map(safeCell)),
        })),
      );
    }
  }
}

const extensions: Readonly<Record<string, ExportFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  ndjson: 'jsonl',
};

/** @throws {UsageError} where a name tells nothing */
function formatOfFile(output: string | undefined): ExportFormat | undefined {
  if (output === undefined) return undefined;
  const extension = /\.(\w+)$/.exec(output)?.[1]?.toLowerCase() ?? '';
  const format =
    exportFormats.find((one) => one === extension) ??
    (Object.hasOwn(extensions, extension) ? extensions[extension] : undefined);
  if (format) return format;
  throw new UsageError(
    `--output ${output}: its name does not say what to write. Name it .${['json', 'jsonl', 'csv', 'xlsx', 'md'].join(', .')}, or add --format.`,
  );
}
