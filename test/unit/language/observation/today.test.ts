import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../../language/index.js';
import { pageOf } from '../../../../language/lint/rule-pages.js';
import { areDaysWith, type Days } from '../../../../language/observation/days.js';
import { pageExamples } from '../../../support/page-examples.js';
import { names, original } from '../../../support/random-edits.js';
import { openWorkspace, type WorkspaceOptions } from '../../../support/workspace.js';

/** Days before, in and after the cycles of the examples, some next to each other. */
const many = [
  ...['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01', '2026-08-15', '2026-09-30', '2026-10-01'],
  ...['2026-10-08', '2026-10-10', '2026-10-11', '2026-10-12', '2026-11-02', '2026-11-15', '2026-11-16'],
  ...['2026-11-17', '2026-12-15', '2026-12-31', '2027-01-01', '2027-01-14', '2027-01-15', '2027-03-31'],
  ...['2027-05-01', '2027-06-29', '2027-07-05', '2027-12-31', '2028-01-20', '2029-02-01', '2029-02-02'],
];

/** Enough of them for many plans. */
const few = many.filter((_, index) => index % 3 === 0);

interface Checked {
  day: string;
  days: Days;
  found: string;
}

/** Checks each file of a workspace on all days. */
async function checkedOnAllDays(
  files: Record<string, string>,
  days: readonly string[],
  before: Record<string, string> = {},
): Promise<Checked[][]> {
  const options: WorkspaceOptions = { before, today: days[0] as string };
  const { shared, services } = await openWorkspace(files, options);
  return shared.workspace.LangiumDocuments.all.toArray().map((document) =>
    days.map((day) => {
      options.today = day;
      services.lint.Linter.lint(document);
      const outcome = services.lint.Linter.outcomeOf(document);
      assert.ok(outcome);
      return { day, days: outcome.days, found: JSON.stringify([outcome.findings, outcome.waived]) };
    }),
  );
}

/** Compares the findings of all days on which a check counts. Returns how many pairs of days were compared. */
async function compare(
  files: Record<string, string>,
  days: readonly string[],
  before: Record<string, string> = {},
): Promise<number> {
  let compared = 0;
  for (const file of await checkedOnAllDays(files, days, before)) {
    for (const one of file) {
      assert.ok(areDaysWith(one.days, one.day), `The check of ${one.day} does not count on its own day.`);
      for (const other of file) {
        if (one === other || !areDaysWith(one.days, other.day)) continue;
        assert.equal(one.found, other.found, `${one.day} and ${other.day}`);
        compared++;
      }
    }
  }
  return compared;
}

describe('A check counts on other days', () => {
  let pairs = 0;
  for (const { meta } of rules) {
    it(`only if it finds the same there, in the examples of ${meta.id}`, async () => {
      for (const { files } of pageExamples(pageOf(meta.id).markdown)) {
        const texts = Object.fromEntries(files.map(({ name, text }) => [name, text]));
        const past = files.flatMap(({ name, before }) => (before === undefined ? [] : [[name, before]]));
        pairs += await compare(texts, few, Object.fromEntries(past));
      }
    });
  }

  it('in many pairs of days of these examples', () => assert.ok(pairs > 500, `They were ${pairs}.`));

  it('only if it finds the same there, in whole plans', async () => {
    const company = (readdirSync('examples', { recursive: true }) as string[])
      .filter((name) => /\.okr$|okr\.config\.json$/.test(name))
      .map((name) => [name, readFileSync(join('examples', name), 'utf8')]);
    await compare(Object.fromEntries(company), few);
    await compare(Object.fromEntries(names.map((name) => [name, original(name)])), many);
  });

  it('where its cycle is over and scored, or has not begun', async () => {
    const plan = (cycle: string, more = '') =>
      `plan shops in ${cycle}\nperson @lead "Lead"\nobjective fresh "Shops throw away less food" {\n  owner @lead\n  key result waste "Waste per shop falls by a quarter" {\n    owner @lead\n    from 8% to 6%\n${more}  }\n}\n`;
    const over = plan(
      '2025-Q4',
      '    check-in 2025-12-30 6.2% confidence 90% "Nearly"\n    score 2026-01-05 0.9\n',
    );
    const [[file] = []] = [await checkedOnAllDays({ 'over.okr': over }, many)];
    for (const checks of [file, (await checkedOnAllDays({ 'ahead.okr': plan('2030-Q1') }, many))[0]]) {
      const { days: valid } = checks?.find(({ day }) => day === '2026-11-16') as Checked;
      assert.ok(areDaysWith(valid, '2026-11-17'), JSON.stringify(valid));
      assert.ok(areDaysWith(valid, '2027-06-29'), JSON.stringify(valid));
    }
  });
});

describe('Rules and the model', () => {
  it('compare with today by the functions that record it', () => {
    const compared = /\btoday\b\s*(?:[<>]=?|[!=]==)\s|(?:[<>]=?|[!=]==)\s*(?:\w+\.)?today\b/;
    const read =
      /(?:daysBetween|addDays)\((?:\w+\.)?today\b|daysBetween\([^()]*,\s*(?:\w+\.)?today\b|\btoday\.(?:slice|localeCompare)/;
    for (const folder of ['language/lint', 'language/model']) {
      for (const name of readdirSync(folder, { recursive: true }) as string[]) {
        if (!name.endsWith('.ts')) continue;
        const lines = readFileSync(join(folder, name), 'utf8').split('\n');
        for (const [index, line] of lines.entries()) {
          const code = line.trim();
          if (/^(?:\/\/|\*|\/\*)/.test(code) || fixes.has(code)) continue;
          assert.ok(!compared.test(code) && !read.test(code), `${folder}/${name}:${index + 1}: ${code}`);
        }
      }
    }
  });
});

/** In fixes, which are never remembered. */
const fixes: ReadonlySet<string> = new Set([
  'declare: () => declareCycle(reference, project, today.slice(0, 4)),',
]);
