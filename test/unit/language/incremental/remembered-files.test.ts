import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type LangiumDocument, type Reference, URI } from 'langium';
import { settingsState } from '../../../../cache/project-state.js';
import { asRememberedFiles } from '../../../../cache/remembered-file.js';
import { declarationsOf } from '../../../../language/grammar/declarations.js';
import type { PlanFile } from '../../../../language/grammar/generated/ast.js';
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
}

/** What was agreed before of some files, so that checks ask version control. */
const before = Object.fromEntries(
  ['shops.okr', 'platform.okr'].map((name) => [name, original(name).replace('from 8.4%', 'from 9.4%')]),
);

const pastIn = (shared: OkrSharedServices) => (document: LangiumDocument) =>
  JSON.stringify(shared.workspace.PastPlans.textsFor(document));

async function saved({ shared }: TestWorkspace): Promise<Saved> {
  const known = rememberedFiles(shared, { pastOf: pastIn(shared) });
  const files = JSON.stringify({ keys: known?.keys ?? [], files: [...(known?.files ?? [])] });
  return { settings: await settingsState(shared), files };
}

/** Opens files as a run does that remembers an earlier one. */
function openAgain(files: ReadonlyMap<string, string>, known: Saved, options: WorkspaceOptions) {
  return openWorkspace(Object.fromEntries(files), {
    ...options,
    prepare: (shared) => remember(shared, known),
  });
}

function remember(shared: OkrSharedServices, { settings, files }: Saved): void {
  const { WorkspaceManager, RememberedChecks } = shared.workspace;
  const load = async (): Promise<RememberedState> => {
    const known = asRememberedFiles(JSON.parse(files));
    assert.ok(known);
    return { ...known, areChecksValid: settings === (await settingsState(shared)) };
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
