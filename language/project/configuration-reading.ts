import { findNodeAtLocation, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isIsoDate } from '../values/dates.js';
import { type GivenConfiguration, refinableSettings, withDefaults } from './configuration.js';
import type { ConfigurationProblem } from './configuration-problem.js';
import type { ConfigurationSchema } from './configuration-schema.js';
import { acceptedConfiguration, type ReportAt } from './configuration-values.js';
import { whyMatchesNothing } from './include-patterns.js';

export interface ConfigurationReading {
  /** What could be understood of what it says. */
  given: GivenConfiguration;
  /** What is wrong, each at its place. */
  problems: ConfigurationProblem[];
}

/**
 * Reads `okr.config.json`. What is wrong is reported at its place; the rest still applies.
 *
 * @param configurationSchema what a configuration may say
 * @param isNested whether it stands within a project, where it may only refine the rules for its folder
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
    reportAt(`This is not JSON: ${words(printParseErrorCode(error.error))}.`, error.offset, error.length);
  }
  if (tree?.type !== 'object') {
    if (errors.length === 0) reportAt('The configuration must be an object in braces.', 0, text.length);
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

/** What holds where a configuration is there but cannot be read: nothing but a finding that says so. */
export function unreadableConfiguration(reason: string): ConfigurationReading {
  const start = { line: 0, character: 0 };
  const message = `This configuration cannot be read: ${reason}.`;
  return { given: {}, problems: [{ message, range: { start, end: start } }] };
}

interface Refusal {
  path: string[];
  /** What is wrong of it: its value, or that it stands here at all. */
  at: 'value' | 'setting';
  message: string;
}

/** Values that are well formed and still mean nothing. */
function* impossible(given: GivenConfiguration): Generator<Refusal> {
  const { today } = given;
  if (today !== undefined && !isIsoDate(today)) {
    const message = `\`${today}\` is no date. Write year-month-day, such as 2026-11-16.`;
    yield { path: ['today'], at: 'value', message };
  }
  const { status } = withDefaults(given);
  for (const [path, { atRisk, onTrack }] of [
    [['status'], status],
    [['status', 'confidence'], status.confidence],
  ] as const) {
    if (atRisk <= onTrack) continue;
    const message = `At risk from ${atRisk} lies above on track from ${onTrack}, so that nothing could be at risk. The defaults hold.`;
    yield { path: [...path], at: 'setting', message };
  }
}

/** What a folder within a project cannot decide for itself. */
function* beyondFolder(given: GivenConfiguration, { projectRules }: ConfigurationSchema): Generator<Refusal> {
  const advice = 'write it in the configuration of the project’s root';
  for (const setting of Object.keys(given)) {
    if (refinableSettings.includes(setting)) continue;
    const orElse = 'or make this folder a root of its own: `"root": true`';
    yield {
      path: [setting],
      at: 'setting',
      message: `\`${setting}\` holds for a whole project: ${advice}, ${orElse}.`,
    };
  }
  for (const rule of Object.keys(given.rules ?? {})) {
    if (!projectRules.has(rule)) continue;
    yield {
      path: ['rules', rule],
      at: 'setting',
      message: `\`${rule}\` looks at the whole project: ${advice}.`,
    };
  }
}

/** Patterns of `include` that match no plan, whichever files there are. They stay: they only do nothing. */
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
