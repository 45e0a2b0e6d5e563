import { checkstyleReport } from './checkstyle.js';
import type { ReportFormat } from './formats.js';
import { githubReport } from './github.js';
import { gitlabReport } from './gitlab.js';
import { jsonReport } from './json.js';
import { junitReport } from './junit.js';
import { prettyReport } from './pretty.js';
import { rdjsonlReport } from './rdjsonl.js';
import type { Reporter } from './reporter.js';
import { sarifReport } from './sarif.js';

/** The reporters by the value of `--format`. */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  pretty: prettyReport,
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
  gitlab: gitlabReport,
  rdjsonl: rdjsonlReport,
  checkstyle: checkstyleReport,
  junit: junitReport,
};
