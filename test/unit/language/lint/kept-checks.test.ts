import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { DocumentState, type LangiumDocument } from 'langium';
import { type Finding, rules } from '../../../../language/index.js';
import { pageOf } from '../../../../language/lint/rule-pages.js';
import { readCompany } from '../../../golden/marked-company.js';
import { pageExamples } from '../../../support/page-examples.js';
import { company, original } from '../../../support/random-edits.js';
import { runs } from '../../../support/runs.js';
import { changed, type TextChange, textChange } from '../../../support/text-changes.js';
import { openWorkspace, type TestWorkspace } from '../../../support/workspace.js';

interface Plans {
  files: Record<string, string>;
  today?: string;
  before?: Record<string, string>;
}

const examples: Plans = { files: filesIn('examples') };
const companies: Plans[] = [
  { files: Object.fromEntries(Object.keys(company).map((name) => [name, original(name)])) },
  withTexts(readCompany('every-rule')),
  withTexts(readCompany('well-written')),
  examples,
];
const pages: Plans[] = rules
  .flatMap(({ meta }) => pageExamples(pageOf(meta.id).markdown))
  .filter(({ files }) => files.some(({ name }) => name.endsWith('.okr')))
  .map(({ files, today }) => ({
    files: Object.fromEntries(files.map(({ name, text }) => [name, text])),
    ...(today && { today }),
    before: Object.fromEntries(files.flatMap(({ name, before }) => (before ? [[name, before]] : []))),
  }));

function withTexts({
  files,
  before,
}: {
  files: Record<string, string | Error>;
  before?: Record<string, string>;
}): Plans {
  const texts = Object.entries(files).filter((file): file is [string, string] => typeof file[1] === 'string');
  return { files: Object.fromEntries(texts), ...(before && { before }) };
}

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.okr$|okr\.config\.json$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
}

/** Findings that were found before, since a finding that counts again at the same place is the same object. */
class SeenFindings {
  private readonly seen = new WeakSet<Finding>();
  again = 0;

  add(finding: Finding): void {
    if (this.seen.has(finding)) this.again++;
    this.seen.add(finding);
  }
}

/** What the last check of a file found and what it observed, then the same of a check of all its elements. */
function bothChecks(
  { shared, services }: TestWorkspace,
  document: LangiumDocument,
  seen: SeenFindings,
): [kept: unknown, fresh: unknown] {
  const { Linter } = services.lint;
  const outcome = () => [
    Linter.outcomeOf(document),
    shared.workspace.FactIndex.observedBy(document.uri).sort(),
  ];
  const kept = outcome();
  for (const finding of Linter.latestFindings(document)) seen.add(finding);
  Linter.lint(document);
  return [kept, outcome()];
}

/** Makes changes one after the other, and compares each file that is checked after one of them. */
async function compareAfter(
  plans: Plans,
  first: number,
  changes: readonly TextChange[],
  seen: SeenFindings,
): Promise<void> {
  const workspace = await openWorkspace(plans.files, { ...plans, isEdited: true });
  const files = new Map(Object.entries(plans.files).filter(([name]) => name.endsWith('.okr')));
  const originals = new Map(files);
  const names = [...files.keys()];
  // A person stays with a few files.
  const edited = [0, 1].map((next) => names[(first + next) % names.length] as string);
  const checked = new Set<LangiumDocument>();
  workspace.shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, (document) => {
    checked.add(document);
  });
  const { LangiumParser } = workspace.services.parser;
  for (const [index, change] of changes.entries()) {
    const [name, text] = changed(files, edited, change);
    const { parserErrors, lexerErrors } = LangiumParser.parse(text);
    // Most mistakes of syntax are left out: each of them ends what is kept in its file.
    if (parserErrors.length + lexerErrors.length > 0 && index % 5 > 0) continue;
    // Now and then a person takes everything back.
    const next = index % 9 === 8 ? (originals.get(name) as string) : text;
    files.set(name, next);
    checked.clear();
    await workspace.write(name, next);
    for (const document of checked) {
      const [kept, fresh] = bothChecks(workspace, document, seen);
      assert.deepEqual(kept, fresh, `${name} after ${change.kind}:\n${next}`);
    }
  }
}

async function holdsFor(all: readonly Plans[], count: number): Promise<number> {
  const seen = new SeenFindings();
  const changes = fc.array(textChange, { minLength: 1, maxLength: runs(20), size: 'max' });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...all), fc.nat(1000), changes, (plans, first, made) =>
      compareAfter(plans, first, made, seen),
    ),
    { numRuns: runs(count), seed: 20261130 },
  );
  return seen.again;
}

describe('Elements that are not checked again after an edit', () => {
  it('are checked again where something else in the file is not understood any more', async () => {
    const text = (owner: string) =>
      `objective one "Shops trust us" { owner ${owner} }\n\nobjective two "Shops stay" { owner @ines }\n`;
    const workspace = await openWorkspace({ 'example.okr': text('@ines') }, { isEdited: true });
    for (const owner of ['@tom', '@ines', 'ines']) await workspace.write('example.okr', text(owner));
    const [kept, fresh] = bothChecks(workspace, workspace.document('example.okr'), new SeenFindings());
    assert.deepEqual(kept, fresh);
  });

  it('have the findings of a check of the whole file, in companies', async () => {
    const again = await holdsFor(companies, 12);
    assert.ok(again > 30, `Only ${again} findings counted again.`);
  });

  it('have the findings of a check of the whole file, in the examples of all rules', async () => {
    const again = await holdsFor(pages, 60);
    assert.ok(again > 30, `Only ${again} findings counted again.`);
  });
});
