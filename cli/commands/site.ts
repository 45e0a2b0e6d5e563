import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { URI } from 'langium';
import type { PlanGraph } from '../../language/protocol.js';
import { pictureTitle } from '../../picture/frame.js';
import { selectPlan } from '../../picture/select/select.js';
import { everything } from '../../picture/view.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import { UsageError } from '../host/usage-error.js';
import { replacement, writeFiles } from '../host/write-files/write-files.js';
import { loadProject } from '../load/load-tree.js';
import { countedInEnglish } from '../text/english-count.js';
import { siteMark, sitePage } from '../views/site-page.js';
import { siteData } from '../views/site-plan.js';

export interface SiteOptions {
  out: string;
  title?: string;
  today?: string;
}

const pageName = 'index.html';

/**
 * Runs `okr site`: writes the plan as a site to read, in one file. The state of the goals never makes it fail. Other files in
 * the folder stay as they are.
 *
 * @throws {UsageError} if the folder is a file, or if the page in it is of somebody else
 */
export async function site(paths: readonly string[], options: SiteOptions, host: Host): Promise<ExitCode> {
  const folder = resolve(host.workingFolder, options.out);
  const path = join(folder, pageName);
  refuseForeign(folder, path, options.out);
  const { plan: all, files } = await loadProject(
    paths,
    { ...(options.today !== undefined && { today: options.today }), command: 'site' },
    host,
  );
  for (const uri of all.brokenFiles)
    host.writeError(
      `${pathFrom(host.workingFolder, URI.parse(uri).fsPath)} has syntax errors. The site shows the parts that can be read.\n`,
    );
  const plan = files ? partOfFiles(all, files) : all;
  const title = options.title?.trim() || pictureTitle(plan, everything);
  const page = sitePage(siteData(plan, title), title, host.siteProgram());
  writeFiles([{ ...replacement(path, page), makesFolders: true }]);
  const shown = pathFrom(host.workingFolder, path);
  host.write(`wrote  ${shown} (${countedInEnglish(plan.nodes.length, 'element')}, as of ${plan.today})\n`);
  return exitCodes.success;
}

/** Only a page that `okr site` wrote is replaced. */
function refuseForeign(folder: string, path: string, given: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageError(`--out ${given}: this is a file. Name a folder.`);
  if (!existsSync(path)) return;
  if (statSync(path).isFile() && readFileSync(path, 'utf8').includes(siteMark)) return;
  throw new UsageError(
    `--out ${given}: its ${pageName} is not a page of \`okr site\`. Nothing was written. Name another folder.`,
  );
}

/** The goals of the named files, with the goals that they serve. */
function partOfFiles(plan: PlanGraph, files: readonly string[]): PlanGraph {
  const filter = { ...everything.filter, files };
  return selectPlan(plan, { ...everything, filter }).plan;
}
