import { type Command, Option } from 'commander';
import { statuses } from '../../picture/statuses.js';
import { kinds } from '../../picture/words.js';
import type { ReviewOptions } from '../commands/review.js';
import type { SiteOptions } from '../commands/site.js';
import type { StatusOptions } from '../commands/status.js';
import type { TreeOptions } from '../commands/tree.js';
import { directions, themes } from '../options/choices.js';
import {
  cacheLocationOption,
  colorOption,
  draftsOption,
  formatOption,
  noCacheOption,
  pathsArgument,
  tagOption,
  teamOption,
  todayOption,
  withOption,
} from '../options/common-options.js';
import { listOption } from '../options/list-option.js';
import { proportionOf } from '../options/picture-size.js';
import type { PlanOptions } from '../options/plan-options.js';
import { treeFormats, viewFormats } from '../views/formats.js';
import { addCommand, type ProgramContext } from './add-command.js';

/** Adds the commands that show plans: `status`, `review`, `audit`, `tree` and `site`. */
export function addPlanCommands(context: ProgramContext): void {
  const { host, done } = context;
  addViewCommand(context, 'status', 'show the status of the goals')
    .addOption(withOption('whose goals are shown, too'))
    .addOption(noCacheOption('compute again what was computed before'))
    .addOption(cacheLocationOption())
    .action(async (paths: string[], options: StatusOptions) => {
      const { status } = await import('../commands/status.js');
      done(await status(paths, options, host));
    });

  addViewCommand(context, 'review', 'write the agenda of a review: what moved, and why?')
    .option('--since <date>', 'the day of the last review (default: one cadence ago)')
    .option('--due', 'only who is due to check in, for a reminder')
    .action(async (paths: string[], options: ReviewOptions) => {
      const { review } = await import('../commands/review.js');
      done(await review(paths, options, host));
    });

  addViewCommand(context, 'audit', 'trace each initiative to its outcome and priority').action(
    async (paths: string[], options: PlanOptions) => {
      const { audit } = await import('../commands/audit.js');
      done(await audit(paths, options, host));
    },
  );

  addTreeCommand(context);
  addSiteCommand(context);
}

/** Adds a command that shows plans: which, for which day, and how it is written. */
function addViewCommand(
  context: ProgramContext,
  name: 'status' | 'review' | 'audit',
  description: string,
): Command {
  return addCommand(context, name, description)
    .addArgument(pathsArgument())
    .addOption(teamOption())
    .option('--cycle <cycle>', 'plans of this cycle (default: those that run today)')
    .addOption(tagOption())
    .addOption(draftsOption())
    .addOption(todayOption())
    .addOption(formatOption(viewFormats))
    .addOption(colorOption());
}

function addTreeCommand(context: ProgramContext): void {
  const { host, done } = context;
  addCommand(context, 'tree', 'draw the plan as a tree, with progress')
    .addArgument(pathsArgument())
    .addOption(
      new Option('--format <format>', 'format (default: by the ending of the file, else text)').choices(
        treeFormats,
      ),
    )
    .option('--output <file>', 'the file to write or overwrite (default: standard output)')
    .addOption(listOption('--team <teams>', 'goals of these teams'))
    .addOption(
      listOption('--cycle <cycles>', 'goals of these cycles, or all (default: those that run today)'),
    )
    .addOption(listOption('--owner <owners>', 'goals of these people and groups'))
    .addOption(listOption('--status <statuses>', 'goals with these statuses', statuses))
    .addOption(tagOption())
    .addOption(draftsOption())
    .option('--findings', 'only goals with a warning or an error, or without a connection')
    .option(
      '--focus <element>',
      'the line of sight of one goal: everything that it serves, and that serves it',
    )
    .addOption(listOption('--levels <levels>', 'the kinds to draw; elements below move up', kinds))
    .option('--fold', 'hide the work for key results that are on track or met')
    .addOption(
      new Option('--direction <direction>', 'down or right, starting at the priorities')
        .choices(directions)
        .default('down'),
    )
    .addOption(new Option('--theme <theme>', 'the theme of SVG and HTML').choices(themes).default('auto'))
    .addOption(
      new Option('--size <ratio>', 'the shape of an SVG file, such as 16:9 for a slide').argParser(
        proportionOf,
      ),
    )
    .addOption(withOption('whose goals are drawn, too'))
    .addOption(noCacheOption('compute again what was computed before'))
    .addOption(cacheLocationOption())
    .addOption(todayOption())
    .addOption(colorOption())
    .action(async (paths: string[], options: TreeOptions) => {
      const { tree } = await import('../commands/tree.js');
      done(await tree(paths, options, host));
    });
}

function addSiteCommand(context: ProgramContext): void {
  const { host, done } = context;
  addCommand(context, 'site', 'write the plan as a site to read in a browser')
    .addArgument(pathsArgument())
    .requiredOption('--out <folder>', 'the folder to write index.html to; created if missing')
    .option('--title <title>', 'the title of the site (default: the team, or "The plan" for several teams)')
    .addOption(todayOption())
    .action(async (paths: string[], options: SiteOptions) => {
      const { site } = await import('../commands/site.js');
      done(await site(paths, options, host));
    });
}
