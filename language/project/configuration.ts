import { type Schema, Validator } from '@cfworker/json-schema';
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Interval } from '../generated/ast.js';
import schema from '../lint/configuration.schema.json';
import type { Finding } from '../lint/finding.js';
import type { OwnWords } from '../phrasing/reading.js';
import { nearestNames } from '../references/nearest-names.js';
import { isIsoDate } from '../values/dates.js';

export const configurationFileName = 'okr.config.json';

/** What a project's configuration says; every part has a default. */
export interface Configuration {
  root: boolean;
  today?: string;
  include: string[];
  exclude: string[];
  /** The project's own vocabulary for the phrase reader. */
  words?: OwnWords;
  /** The month in which the fiscal year begins, 1 to 12. */
  cycleStart: number;
  /** How often a check-in is due where no key result, metric, objective, team or cycle says otherwise. */
  cadence: Interval;
  status: StatusThresholds;
}

/** From where on a goal counts as what; every number from 0 to 1. */
export interface StatusThresholds {
  /** Progress, as a share of what is expected by today. */
  onTrack: number;
  atRisk: number;
  confidence: { onTrack: number; atRisk: number };
  /** The share of a cycle, from its start, in which a goal without a check-in has not started yet. */
  notStarted: number;
}

export const defaultConfiguration: Configuration = {
  root: false,
  include: ['**/*.okr'],
  exclude: [],
  cycleStart: 1,
  cadence: 'quarterly',
  status: { onTrack: 0.9, atRisk: 0.6, confidence: { onTrack: 0.7, atRisk: 0.4 }, notStarted: 0.1 },
};

export interface ConfigurationReading {
  /** What could be understood; defaults for the rest. */
  configuration: Configuration;
  findings: Finding[];
}

const validator = new Validator(schema as Schema, '7', false);

/** Reads `okr.config.json`. What is wrong is reported at its place; the rest still applies. */
export function readConfiguration(uri: string, text: string): ConfigurationReading {
  const document = TextDocument.create(uri, 'json', 0, text);
  const findings: Finding[] = [];
  const report = (message: string, offset: number, length: number) => {
    const range = {
      start: document.positionAt(offset),
      end: document.positionAt(offset + Math.max(length, 1)),
    };
    findings.push({ rule: 'invalid-configuration', severity: 'error', message, uri, range });
  };

  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  for (const error of errors) {
    report(`This is not JSON: ${words(printParseErrorCode(error.error))}.`, error.offset, error.length);
  }
  const value: unknown = tree ? getNodeValue(tree) : undefined;
  if (!tree || typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (errors.length === 0) report('The configuration must be an object in braces.', 0, text.length);
    return { configuration: { ...defaultConfiguration }, findings };
  }
  const wrong = reportSchemaErrors(tree, value, report);
  const accepted = Object.fromEntries(Object.entries(value).filter(([key]) => !wrong.has(key)));
  const configuration = { ...defaultConfiguration, ...accepted } as Configuration;
  if (configuration.today !== undefined && !isIsoDate(configuration.today)) {
    const node = findNodeAtLocation(tree, ['today']) ?? tree;
    report(
      `\`${configuration.today}\` is no date. Write year-month-day, such as 2026-11-16.`,
      node.offset,
      node.length,
    );
    configuration.today = undefined;
  }
  return { configuration, findings };
}

/** What holds where a configuration is there but cannot be read: the defaults, and a finding that says so. */
export function unreadableConfiguration(uri: string, reason: string): ConfigurationReading {
  const start = { line: 0, character: 0 };
  const message = `This configuration cannot be read: ${reason}.`;
  const finding: Finding = {
    rule: 'invalid-configuration',
    severity: 'error',
    message,
    uri,
    range: { start, end: start },
  };
  return { configuration: { ...defaultConfiguration }, findings: [finding] };
}

/** @returns the properties that cannot be used */
function reportSchemaErrors(
  tree: Node,
  value: object,
  report: (message: string, offset: number, length: number) => void,
): Set<string> {
  const wrong = new Set<string>();
  const known = Object.keys(schema.properties);
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    wrong.add(key);
    const node = findNodeAtLocation(tree, [key])?.parent ?? tree;
    const [nearest] = nearestNames(key, known);
    report(
      `There is no option \`${key}\`.${nearest ? ` Did you mean \`${nearest}\`?` : ''}`,
      node.offset,
      node.length,
    );
  }
  for (const error of validator.validate(value).errors) {
    const path = error.instanceLocation.split('/').slice(1);
    const [key] = path;
    // Errors of the object as a whole only repeat those of its parts; unknown options are reported above.
    if (key === undefined || wrong.has(key) || error.keyword === 'properties' || error.keyword === 'items')
      continue;
    const location = path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const node = findNodeAtLocation(tree, location) ?? tree;
    report(`\`${key}\`: ${error.error.replace(/^Instance /, 'this ')}`, node.offset, node.length);
    wrong.add(key);
  }
  return wrong;
}

/** `PropertyNameExpected` → `property name expected`. */
function words(code: string): string {
  return code.replace(/(?!^)([A-Z])/g, ' $1').toLowerCase();
}
