import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Schema, Validator } from '@cfworker/json-schema';
import type { RDFormatValidator } from '@umbrelladocs/rdformat-validator';
import { scanXmlReport } from 'danger-plugin-lint-report';
import { parse as parseJunit } from 'junit2json';
import type { Log } from 'sarif';
import { validateXML } from 'xmllint-wasm';

// These are read the way in which Node finds them; their modules are written for another.
const require = createRequire(import.meta.url);

/** What the official schema of SARIF 2.1.0, as Microsoft publishes it, has to say of a log. */
export function sarifProblems(log: unknown): string[] {
  const schema = JSON.parse(
    readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  ) as Schema;
  const { errors } = new Validator(schema, '4', false).validate(log);
  return errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`);
}

/** What a validator of reviewdog's format has to say of a diagnostic. */
export async function rdjsonProblems(diagnostic: unknown): Promise<string[]> {
  const reader = require('@umbrelladocs/rdformat-validator') as {
    RDFormatValidator: typeof RDFormatValidator;
  };
  const validator = new reader.RDFormatValidator({ strictMode: true, allowExtraFields: false });
  const { errors } = await validator.validateObject(diagnostic);
  return errors.map(({ path, message }) => `${path}: ${message}`);
}

/** What libxml2 has to say of a document. */
export async function xmlProblems(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml, normalization: 'c14n' });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** A finding as a bot reads it from Checkstyle's XML. */
export interface CheckstyleViolation {
  file: string;
  line: number;
  column: number;
  severity: string;
  message: string;
}

/** Reads Checkstyle's XML as a bot for pull requests does in which these files change. */
export async function readCheckstyle(xml: string, files: string[]): Promise<CheckstyleViolation[]> {
  const violations: CheckstyleViolation[] = [];
  const changes = { modified_files: files, created_files: [] };
  await scanXmlReport(changes, xml, process.cwd(), false, (violation: CheckstyleViolation) =>
    violations.push(violation),
  );
  return violations;
}

/** Reads JUnit's XML as a program does that collects results of tests. */
export async function readJunit(xml: string) {
  const result = await parseJunit(xml);
  if (!result || !('testsuite' in result)) throw new Error('There are no test suites.');
  return result;
}

/** What GitLab's documentation asks of each entry in a report of code quality. */
const gitlabSchema: Schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          // From the root of the repository, without `./`.
          path: { type: 'string', pattern: '^(?!/|\\.{1,2}/)' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
};

/** What is wrong with a report of code quality, by GitLab's documentation. */
export function gitlabProblems(report: unknown): string[] {
  const { errors } = new Validator(gitlabSchema, '7', false).validate(report);
  return errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`);
}

/** A log, for tests that look into it. */
export function readSarif(text: string): Log {
  return JSON.parse(text) as Log;
}
