import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { homepage } from '../../language/lint/rule-page.js';
import { version } from '../../package.json';
import { runOkr, temporaryFolder } from './support/okr-process.js';
import { parseScenario, renderScenario, type Step, wordsOf } from './support/scenario.js';

const scenarios = 'test/cli/scenarios';
/** Writes down what the program answers now; the difference is then read in the version control. */
const isUpdate = process.env.UPDATE_EXPECTED === '1';

/** Each file is a session at the command line: documents, commands, and exactly what they answer. */
describe('Scenarios at the command line', () => {
  const folder = temporaryFolder();

  for (const name of readdirSync(scenarios).filter((file) => file.endsWith('.scenario'))) {
    it(name.replace('.scenario', '').replaceAll('-', ' '), () => {
      const file = join(scenarios, name);
      const scenario = parseScenario(readFileSync(file, 'utf8'));
      for (const [path, text] of scenario.files) {
        mkdirSync(dirname(join(folder.path, path)), { recursive: true });
        writeFileSync(join(folder.path, path), text);
      }
      assert.ok(scenario.steps.length > 0, 'a scenario without a command shows nothing');
      for (const step of scenario.steps) runStep(step);
      for (const result of scenario.results) {
        const actual = readFileSync(join(folder.path, result.subject), 'utf8');
        if (isUpdate) result.text = actual;
        assert.equal(actual, result.text, result.subject);
      }
      if (isUpdate) writeFileSync(file, renderScenario(scenario));
    });
  }

  function runStep(step: Step): void {
    const [program, ...args] = wordsOf(step.command);
    assert.equal(program, 'okr', 'a command must be okr');
    const { input, environment } = step;
    const run = runOkr(args, { folder: folder.path, input, environment });
    const actual = { status: `${run.status}\n`, stdout: portable(run.stdout), stderr: portable(run.stderr) };
    for (const stream of ['stdout', 'stderr', 'status'] as const) {
      if (isUpdate) step[stream].text = actual[stream];
      assert.equal(actual[stream], step[stream].text, `${stream} of ${step.command}\n${run.stderr}`);
    }
  }

  /** What differs from machine to machine, or with every release, by its name. */
  function portable(text: string): string {
    return text
      .replaceAll(folder.path, '{folder}')
      .replaceAll(homepage, '{homepage}')
      .replaceAll(version, '{version}');
  }
});
