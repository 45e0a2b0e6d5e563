import { findNodeAtLocation, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isIsoDate } from '../values/dates.js';
import { say } from '../values/say.js';
import { type GivenConfiguration, refinableSettings, withDefaults } from './configuration.js';
import type { ConfigurationProblem } from './configuration-problem.js';
import type { ConfigurationSchema } from './configuration-schema.js';
import { acceptedConfiguration, type ReportAt } from './configuration-values.js';
import { whyMatchesNothing } from './include-patterns.js';

export interface ConfigurationReading {
  /** The settings that could be understood. */
  given: GivenConfiguration;
  /** The mistakes, each with its place. */
  problems: ConfigurationProblem[];
}

/**
 * Reads `okr.config.json`. Mistakes are reported where they are, and the rest still applies.
 *
 * @param configurationSchema the schema of a configuration
 * @param isNested whether the file is inside a project, where it may only refine the rules for its folder
 */
export function readConfiguration(
  text: string,
  configurationSchema: ConfigurationSchema,
  isNested = false,
): ConfigurationReading {
  const document = TextDocument.create('', 'json', 0, text);
  const problems: ConfigurationProblem[] = [];
  const reportAt = (message: string, offset: number, length: number) => {
    const start = document.positionAt(offset);
    const end = document.positionAt(offset + Math.max(length, 1));
    problems.push({ message, range: { start, end } });
  };
  const report: ReportAt = (node, message) => reportAt(message, node.offset, node.length);

  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  for (const error of errors) {
    reportAt(
      say`This is not valid JSON: ${words(printParseErrorCode(error.error))}.`,
      error.offset,
      error.length,
    );
  }
  if (tree?.type !== 'object') {
    if (errors.length === 0)
      reportAt(say`The configuration must be an object in braces. Write \`{ … }\`.`, 0, text.length);
    return { given: {}, problems };
  }
  const given = acceptedConfiguration(tree, configurationSchema, report);
  const refusals = [...impossible(given), ...(isNested ? beyondFolder(given, configurationSchema) : [])];
  for (const { path, at, message } of refusals) {
    const value = findNodeAtLocation(tree, path) ?? tree;
    report(at === 'setting' ? (value.parent ?? value) : value, message);
    removeAt(given, path);
  }
  for (const { index, message } of idlePatterns(given)) {
    const pattern = findNodeAtLocation(tree, ['include', index]);
    if (pattern) report(pattern, message);
  }
  return { given, problems };
}

/** Returns an empty configuration with one problem, for a file that cannot be read. */
export function unreadableConfiguration(reason: string): ConfigurationReading {
  const start = { line: 0, character: 0 };
  const message = say`This configuration cannot be read: ${reason}.`;
  return { given: {}, problems: [{ message, range: { start, end: start } }] };
}

interface Refusal {
  path: string[];
  /** The part with the mistake: the value, or the whole setting. */
  at: 'value' | 'setting';
  message: string;
}

/** Reports values with the right type and without a meaning. */
function* impossible(given: GivenConfiguration): Generator<Refusal> {
  const { today, site } = given;
  if (today !== undefined && !isIsoDate(today)) {
    const message = say`\`${today}\` is not a date. Write year-month-day, such as 2026-11-16.`;
    yield { path: ['today'], at: 'value', message };
  }
  if (site !== undefined && !isWebAddress(site)) {
    const message = `\`${site}\` is not the address of a site. Write an address that begins with https:// or http://.`;
    yield { path: ['site'], at: 'value', message };
  }
  const { status } = withDefaults(given);
  for (const [path, { atRisk, onTrack }] of [
    [['status'], status],
    [['status', 'confidence'], status.confidence],
  ] as const) {
    if (atRisk <= onTrack) continue;
    const message = say`At risk from ${atRisk} is above on track from ${onTrack}, so no goal could be at risk. Lower \`atRisk\`. Until then the defaults apply.`;
    yield { path: [...path], at: 'setting', message };
  }
}

/** Says whether a text is an address that a browser opens as a page. It has no part after `#`, where a site puts its pages. */
function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hash } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && hash === '';
}

/** Reports settings that a folder inside a project cannot set. */
function* beyondFolder(given: GivenConfiguration, { projectRules }: ConfigurationSchema): Generator<Refusal> {
  const advice = say`write it in the configuration of the project’s root`;
  for (const setting of Object.keys(given)) {
    if (refinableSettings.includes(setting)) continue;
    const orElse = say`or make this folder a separate project: \`"root": true\``;
    yield {
      path: [setting],
      at: 'setting',
      message: say`\`${setting}\` applies to a whole project: ${advice}, ${orElse}.`,
    };
  }
  for (const rule of Object.keys(given.rules ?? {})) {
    if (!projectRules.has(rule)) continue;
    yield {
      path: ['rules', rule],
      at: 'setting',
      message: say`\`${rule}\` looks at the whole project: ${advice}.`,
    };
  }
}

/** Reports patterns of `include` that cannot match a plan. The patterns stay, because they have no effect. */
function* idlePatterns({
  include = [],
  exclude,
}: GivenConfiguration): Generator<{ index: number; message: string }> {
  for (const [index, pattern] of include.entries()) {
    const reason = whyMatchesNothing(pattern, exclude);
    if (reason) yield { index, message: `\`${pattern}\` ${reason}` };
  }
}

function removeAt(value: object, path: readonly string[]): void {
  const [name, ...rest] = path as [string, ...string[]];
  const holder = value as Record<string, object>;
  if (rest.length === 0) delete holder[name];
  else if (holder[name]) removeAt(holder[name], rest);
}

/** `PropertyNameExpected` → `property name expected`. */
function words(code: string): string {
  return code.replace(/(?!^)([A-Z])/g, ' $1').toLowerCase();
}
