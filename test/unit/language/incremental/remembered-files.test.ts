import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type LangiumDocument, type Reference, URI } from 'langium';
import { settingsState } from '../../../../cache/project-state.js';
import { asRememberedFiles, asRememberedResults } from '../../../../cache/remembered-file.js';
import { declarationsOf } from '../../../../language/grammar/declarations.js';
import type { PlanFile } from '../../../../language/grammar/generated/ast.js';
import { RememberedReads } from '../../../../language/incremental/remembered-reads.js';
import type { Finding, OkrServices, OkrSharedServices } from '../../../../language/index.js';
import type { RememberedState } from '../../../../language/lint/remembered-checks.js';
import { rememberedFiles } from '../../../../language/lint/remembered-files.js';
import { isParsed } from '../../../../language/parser/plan-document.js';
import { planGraph } from '../../../../language/report/plan-graph/plan-graph.js';
import { applyTo, edit, names, original } from '../../../support/random-edits.js';
import { runs } from '../../../support/runs.js';
import { openWorkspace, type TestWorkspace, type WorkspaceOptions } from '../../../support/workspace.js';

interface Saved {
  settings: string;
  files: string;
  checks: string;
}

/** What was agreed before of some files, so that checks ask version control. */
const before = Object.fromEntries(
  ['shops.okr', 'platform.okr'].map((name) => [name, original(name).replace('from 8.4%', 'from 9.4%')]),
);

const pastIn = (shared: OkrSharedServices) => (document: LangiumDocument) =>
  JSON.stringify(shared.workspace.PastPlans.textsFor(document));

async function saved({ shared }: TestWorkspace): Promise<Saved> {
  const { files, checks, keys } = rememberedFiles(shared, { pastOf: pastIn(shared) }) ?? {};
  return {
    settings: await settingsState(shared),
    files: JSON.stringify([...(files ?? [])]),
    checks: JSON.stringify({ keys, checks: [...(checks ?? [])] }),
  };
}

/** Opens files as a run does that remembers an earlier one. */
function openAgain(files: ReadonlyMap<string, string>, known: Saved, options: WorkspaceOptions) {
  return openWorkspace(Object.fromEntries(files), {
    ...options,
    prepare: (shared) => remember(shared, known),
  });
}

function remember(shared: OkrSharedServices, { settings, files, checks }: Saved): void {
  const { WorkspaceManager, RememberedChecks } = shared.workspace;
  const load = async (): Promise<RememberedState> => {
    const known = asRememberedFiles(JSON.parse(files));
    assert.ok(known);
    const readChecks = () => asRememberedResults(JSON.parse(checks));
    return { files: known, areChecksValid: settings === (await settingsState(shared)), readChecks };
  };
  const store = { load, save: async () => {}, pastOf: pastIn(shared) };
  WorkspaceManager.onLoaded((documents) => RememberedChecks.load(store, documents));
}

/** What the last check of each file found, without checking anything again. */
function published({ shared, services }: TestWorkspace): Record<string, readonly Finding[]> {
  const documents = shared.workspace.LangiumDocuments.all.toArray();
  const found = documents.map(
    (document) => [document.uri.path, services.lint.Linter.latestFindings(document)] as const,
  );
  return Object.fromEntries(found.sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Where all links lead, from both ends, and the plan that a preview shows. */
function meaning({ shared, services }: TestWorkspace): unknown {
  const { LangiumDocuments, Projects } = shared.workspace;
  const { AstNodeLocator } = services.workspace;
  const documents = LangiumDocuments.all
    .toArray()
    .sort((one, other) => (one.uri.path < other.uri.path ? -1 : 1));
  const targetOf = ({ ref, error, $refText }: Reference) => [
    $refText,
    ref?.$container && AstNodeLocator.getAstNodePath(ref),
    error?.message,
  ];
  const referrers = (document: LangiumDocument) =>
    [...declarationsOf(document.parseResult.value as PlanFile)].map((node) =>
      services.references.References.findReferences(node, { includeDeclaration: true })
        .map(({ sourceUri, sourcePath, segment }) => [sourceUri.path, sourcePath, segment.range])
        .toArray(),
    );
  const [project] = Projects.all;
  return {
    links: documents.map(({ references }) => references.map((one) => targetOf(one as Reference))),
    referrers: documents.map(referrers),
    graph: project && planGraph(project, shared),
  };
}

const days = ['2026-11-16', '2026-11-16', '2026-11-16', '2026-12-20'];
const configurations = [undefined, undefined, undefined, '{ "profile": "strict" }', '{ "words": {} }'];

describe('A run that remembers the files of an earlier one', () => {
  const start = (): Map<string, string> => new Map(names.map((name) => [name, original(name)]));

  it('parses no file and checks none where nothing has changed', async () => {
    const files = start();
    const first = await openWorkspace(Object.fromEntries(files), { before });
    const again = await openAgain(files, await saved(first), { before });
    const parsed = again.shared.workspace.LangiumDocuments.all.filter(isParsed).map(({ uri }) => uri.path);
    assert.deepEqual(parsed.toArray(), []);
    assert.ok(Object.values(published(first)).flat().length > 0);
    assert.deepEqual(published(again), published(first));
    assert.deepEqual(meaning(again), meaning(first));
  });

  it('checks a file with another text, and what rests on a fact that differs', async () => {
    const files = start();
    const known = await saved(await openWorkspace(Object.fromEntries(files), { before }));
    const checkedWith = async (name: string, from: string, to: string) => {
      const text = original(name).replace(from, to);
      assert.notEqual(text, original(name));
      const checked: string[] = [];
      const prepare = (shared: OkrSharedServices) => {
        remember(shared, known);
        const { lint } = shared.ServiceRegistry.getServices(URI.file('/plans/any.okr')) as OkrServices;
        const check = lint.Linter.lint.bind(lint.Linter);
        lint.Linter.lint = (document) => {
          checked.push(document.uri.path.replace('/plans/', ''));
          return check(document);
        };
      };
      await openWorkspace(Object.fromEntries(new Map(files).set(name, text)), { before, prepare });
      return checked.sort();
    };
    assert.deepEqual(await checkedWith('vocabulary.okr', 'We grow abroad', 'We grow'), ['vocabulary.okr']);
    assert.deepEqual(await checkedWith('company.okr', 'drives churn', ''), ['company.okr']);
    assert.deepEqual(await checkedWith('vocabulary.okr', 'metric waste', 'metric litter'), [
      'check-ins.okr',
      'shops.okr',
      'vocabulary.okr',
    ]);
  });

  it('finds what a run finds that knows nothing, where a file changes after it was read and before it is indexed', async () => {
    const files = {
      'a.okr': 'plan a in 2026-Q4\n\nmetric stream "Sales in the stream" { unit % }\n',
      'b.okr':
        'plan b in 2026-Q4\n\nobjective o "Sell more" { key result k "Sales" { measures a.stream } }\n',
    };
    const known = await saved(await openWorkspace(files));
    const meanwhile = { 'a.okr': files['a.okr'].replace('metric stream', 'metric river') };
    const fresh = await openWorkspace({ ...files, ...meanwhile });
    const again = await openAgain(new Map(Object.entries(files)), known, { meanwhile });
    assert.notDeepEqual(published(fresh), published(await openWorkspace(files)));
    assert.deepEqual(published(again), published(fresh));
    assert.deepEqual(meaning(again), meaning(fresh));
  });

  it('checks all files where the checks of the earlier run cannot be read', async () => {
    const first = await openWorkspace(Object.fromEntries(start()), { before });
    const known = await saved(first);
    for (const checks of ['{}', known.checks.replace('"keys":["', '"keys":["a","a","')]) {
      assert.equal(asRememberedResults(JSON.parse(checks)), undefined);
      const again = await openAgain(start(), { ...known, checks }, { before });
      assert.deepEqual(published(again), published(first));
    }
  });

  it('finds who read a fact as a plain search does', () => {
    const keys = ['a', 'b', 'c', 'd'];
    const read = fc.array(fc.uniqueArray(fc.nat(keys.length - 1)), { maxLength: 5 });
    fc.assert(
      fc.property(read, fc.array(fc.nat(4)), (files, gone) => {
        const reads = new RememberedReads(keys);
        for (const [file, numbers] of files.entries()) reads.set(`${file}`, numbers);
        const there = new Set(files.keys());
        const compare = () => {
          for (const [number, key] of keys.entries()) {
            const expected = [...there].filter((file) => files[file]?.includes(number)).map(String);
            assert.deepEqual(reads.filesReading(key).sort(), expected);
          }
          assert.deepEqual(reads.filesReading('none'), []);
        };
        compare();
        for (const file of gone) {
          reads.delete(`${file}`);
          there.delete(file);
        }
        compare();
      }),
    );
  });

  it('finds what a run finds that knows nothing, also after edits', async () => {
    let seen = 0;
    const changes = fc.record({
      between: fc.array(edit, { maxLength: 4 }),
      after: fc.array(edit, { maxLength: 2 }),
      day: fc.constantFrom(...days),
      configuration: fc.constantFrom(...configurations),
      agreed: fc.constantFrom(before, before, {}),
    });
    await fc.assert(
      fc.asyncProperty(changes, async ({ between, after, day, configuration, agreed }) => {
        const files = start();
        const known = await saved(await openWorkspace(Object.fromEntries(files), { before }));
        for (const change of between) applyTo(files, change);
        if (configuration) files.set('okr.config.json', configuration);
        const options = { before: agreed, today: day };
        const workspace = await openAgain(files, known, options);
        const compare = async () => {
          const fresh = await openWorkspace(Object.fromEntries(files), options);
          const expected = published(fresh);
          seen += Object.values(expected).flat().length;
          assert.deepEqual(published(workspace), expected);
          return fresh;
        };
        await compare();
        for (const change of after) {
          const name = applyTo(files, change);
          if (!name) continue;
          const text = files.get(name);
          await (text === undefined ? workspace.remove(name) : workspace.write(name, text));
          await compare();
        }
        assert.deepEqual(meaning(workspace), meaning(await compare()));
      }),
      { numRuns: runs(6), seed: 20261130 },
    );
    assert.ok(seen > 50, `Only ${seen} findings were compared.`);
  });
});
