import { URI, UriUtils } from 'langium';
import { repositoryReader } from '../../history/git-checkout.js';
import { rules } from '../../language/index.js';
import { configurationFindings } from '../../language/lint/configuration-findings.js';
import { effectiveConfiguration } from '../../language/lint/effective-configuration.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import { type ColorChoice, describeTerminal, plainTerminal } from '../host/terminal.js';
import { givenToday } from '../load/given-today.js';
import { loadProjectFiles } from '../load/project-files.js';
import { select } from '../load/selection.js';
import { describeConfiguration, type TodaySetting } from '../report/configuration-report.js';
import { configurationReporters } from '../reporters/configuration.js';
import type { ConfigurationFormat } from '../reporters/formats.js';
import { countedInEnglish } from '../text/english-count.js';

export interface ConfigOptions {
  format: ConfigurationFormat;
  color: ColorChoice;
}

/**
 * Runs `okr config`: prints the configuration of a file, or of the files of a folder, with the origin of each value.
 */
export async function config(given: string, options: ConfigOptions, host: Host): Promise<ExitCode> {
  const override = givenToday(undefined, host);
  const selection = select([given], host, undefined);
  const files = await loadProjectFiles({
    selection,
    today: override,
    machine: host,
    parse: 'selected',
    readRepository: repositoryReader(host.environment),
  });
  const [selected] = selection.paths;
  if (!selected) throw new Error('The path on the command line must be selected.');
  const uri = URI.file(selected.path);
  // Any file of a folder will do: they all have the same configuration.
  const file = selected.isFolder ? UriUtils.joinPath(uri, 'any.okr') : uri;
  const { Projects, PlanFinder } = files.services.shared.workspace;
  const project = Projects.projectOf(file);
  const today: TodaySetting = {
    value: files.services.shared.Today.for(project),
    origin: override
      ? { kind: 'environment', variable: 'OKR_TODAY' }
      : project.configuration.today && project.rootConfiguration
        ? { kind: 'configuration', uri: project.rootConfiguration.uri }
        : { kind: 'machine' },
  };
  const effective = effectiveConfiguration(
    project,
    file,
    rules.map(({ meta }) => meta),
  );
  const report = describeConfiguration(
    {
      path: selected.path,
      root: project.root.fsPath,
      isIncluded: selected.isFolder || PlanFinder.placeOf(file) === 'member',
      today,
      effective,
    },
    (path) => pathFrom(host.workingFolder, path),
  );
  const terminal = options.format === 'pretty' ? describeTerminal(host, options.color) : plainTerminal;
  host.write(configurationReporters[options.format](report, terminal));
  const mistakes = configurationFindings(project).length;
  if (mistakes > 0)
    host.writeError(
      `Some settings do not apply: okr check reports ${countedInEnglish(mistakes, 'mistake')}.\n`,
    );
  return exitCodes.success;
}
