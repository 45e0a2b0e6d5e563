import { extname, resolve } from 'node:path';
import { URI } from 'langium';
import { planDocument } from '../../exchange/document/plan-document.js';
import type { PlanGraph } from '../../language/protocol.js';
import { exportPlan, fileExtensions } from '../../picture/export/export-plan.js';
import { selectPlan } from '../../picture/select/select.js';
import type { PictureTheme } from '../../picture/themed-style.js';
import type { PictureView } from '../../picture/view.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import { type ColorChoice, describeTerminal, plainTerminal } from '../host/terminal.js';
import { UsageError } from '../host/usage-error.js';
import { replacement, writeFiles } from '../host/write-files/write-files.js';
import { type LoadedTree, loadProject, loadTree } from '../load/load-tree.js';
import { PlanIndexes } from '../load/plan-indexes.js';
import { type CacheOptions, ReportCache } from '../load/report-cache.js';
import { type ViewOptions, viewOf } from '../options/tree-view.js';
import { indexNotes } from '../report/index-notes.js';
import { joinedGraph } from '../report/joined-graph.js';
import { type TreeFormat, treeFormats } from '../views/formats.js';
import { treeText } from '../views/tree.js';

export interface TreeOptions extends ViewOptions, CacheOptions {
  format?: TreeFormat;
  output?: string;
  theme: PictureTheme;
  /** The exact width of a picture divided by its height. */
  size?: number;
  today?: string;
  /** Files of `okr index` of other repositories. */
  with?: string[];
  color: ColorChoice;
}

/**
 * Runs `okr tree`: the plan as a picture, for people, pages and programs. The state of the goals never makes it fail.
 */
export async function tree(paths: readonly string[], options: TreeOptions, host: Host): Promise<ExitCode> {
  const format = options.format ?? formatOfFile(options.output) ?? 'text';
  if (options.size !== undefined && format !== 'svg')
    throw new UsageError('--size is for SVG only. Add --format svg, or name the output file .svg.');
  const { plan, files } = await loadJoinedTree(paths, options, host);
  for (const uri of plan.brokenFiles)
    host.writeError(
      `${pathFrom(host.workingFolder, URI.parse(uri).fsPath)} has syntax errors. The tree shows the parts that can be read.\n`,
    );
  const view = viewOfSome(plan, viewOf(options, plan, files), host);
  if (!view)
    throw new UsageError(
      'No goal matches the options. Use fewer options; `okr tree --cycle all` shows all goals.',
    );
  const text = written(format, plan, view, options, host);
  if (options.output === undefined) host.write(text);
  else
    writeFiles([{ ...replacement(resolve(host.workingFolder, options.output), text), makesFolders: true }]);
  return exitCodes.success;
}

/** Loads the plan, and joins it with the goals of indexes. */
async function loadJoinedTree(
  paths: readonly string[],
  options: Pick<TreeOptions, 'today' | 'with' | keyof CacheOptions>,
  host: Host,
): Promise<LoadedTree> {
  const { all } = PlanIndexes.read(options.with ?? [], host);
  const { today } = options;
  const mayBeEmpty = all.length > 0;
  const load = { ...(today !== undefined && { today }), command: 'tree', mayBeEmpty } as const;
  if (all.length === 0) return loadTree(paths, load, ReportCache.in(host, options), host);
  const { plan, documents, services, project, files } = await loadProject(paths, load, host);
  for (const note of indexNotes(all, plan.today)) host.writeError(`${note}\n`);
  const references = services.references.References;
  const document = planDocument({ documents, references, graph: plan });
  return { plan: joinedGraph({ graph: plan, document, project }, all), ...(files && { files }) };
}

/**
 * Returns the same view; if no selected goal belongs to a current cycle, the view of all cycles, because an empty picture
 * would not say why it is empty.
 *
 * @returns undefined if no goal is selected in any cycle
 */
function viewOfSome(plan: PlanGraph, view: PictureView, host: Host): PictureView | undefined {
  if (!isEmpty(plan, view)) return view;
  const ofAll = { ...view, filter: { ...view.filter, current: false } };
  if (!view.filter.current || isEmpty(plan, ofAll)) return undefined;
  host.writeError(
    `None of these goals belongs to a current cycle on ${plan.today}, so all cycles are drawn.\n`,
  );
  return ofAll;
}

function isEmpty(plan: PlanGraph, view: PictureView): boolean {
  return selectPlan(plan, view).plan.nodes.length === 0;
}

function written(
  format: TreeFormat,
  plan: PlanGraph,
  view: PictureView,
  { theme, color, output, size }: TreeOptions,
  host: Host,
): string {
  const form = size === undefined ? undefined : { proportion: size, isExact: true };
  if (format !== 'text') return exportPlan(format, plan, view, theme, form);
  return treeText(plan, view, output === undefined ? describeTerminal(host, color) : plainTerminal);
}

/** Other names of files than ours. */
const otherExtensions: Readonly<Record<string, TreeFormat>> = {
  '.gv': 'dot',
  '.htm': 'html',
  '.mermaid': 'mermaid',
  '.txt': 'text',
};

function ownExtensions(): Record<string, TreeFormat> {
  const named = treeFormats.filter((one) => one !== 'text');
  return Object.fromEntries(named.map((one) => [`.${fileExtensions[one]}`, one]));
}

/** @throws {UsageError} if a name tells nothing: text in a file named .png would help nobody */
function formatOfFile(output: string | undefined): TreeFormat | undefined {
  if (output === undefined) return undefined;
  const extension = extname(output).toLowerCase();
  const formats: Readonly<Record<string, TreeFormat>> = { ...ownExtensions(), ...otherExtensions };
  if (Object.hasOwn(formats, extension)) return formats[extension];
  const endings = Object.keys(formats).sort().join(', ');
  throw new UsageError(
    `--output ${output}: the ending of this name is not a known format. Known endings: ${endings}. Or add --format.`,
  );
}
