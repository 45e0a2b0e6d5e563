import type { Format } from '../commands/choices.js';
import { githubReport } from './github.js';
import { jsonReport } from './json.js';
import { prettyReport } from './pretty.js';
import type { Reporter } from './reporter.js';

/** What a report can be written as, by the value of `--format`. */
export const reporters: Readonly<Record<Format, Reporter>> = {
  pretty: prettyReport,
  json: jsonReport,
  github: githubReport,
};
