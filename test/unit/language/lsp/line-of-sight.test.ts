import assert from 'node:assert/strict';
import type { CallHierarchyItem } from 'vscode-languageserver-protocol';
import { openServer, type TestServer } from '../../../support/language-server.js';
import { company, marked } from './company.js';
import { placeText } from './places.js';

async function prepare(
  files: Record<string, string>,
): Promise<{ server: TestServer; item: CallHierarchyItem }> {
  const server = await openServer(files);
  const { document, params } = server.atCursor();
  const items = await server.services.lsp.CallHierarchyProvider?.prepareCallHierarchy(document, params);
  const [item] = items ?? [];
  assert.ok(item && items?.length === 1, 'there is no one item');
  return { server, item };
}

const nameOf = ({ name }: CallHierarchyItem) => name.split(' — ')[0];

async function above(server: TestServer, item: CallHierarchyItem) {
  return (await server.services.lsp.CallHierarchyProvider?.outgoingCalls({ item })) ?? [];
}

async function below(server: TestServer, item: CallHierarchyItem) {
  return (await server.services.lsp.CallHierarchyProvider?.incomingCalls({ item })) ?? [];
}

describe('The line of sight', () => {
  it('leads from the work to the priority', async () => {
    const { server, item } = await prepare(marked('q4.okr', 'initiative nig|htly'));
    const names = [nameOf(item)];
    let current = item;
    for (let [step] = await above(server, current); step; [step] = await above(server, current)) {
      names.push(nameOf(step.to));
      current = step.to;
    }
    assert.deepEqual(names, ['nightly', 'spoilage', 'less-waste', 'trust']);
  });

  it('leads down from the priority, across files', async () => {
    const { server, item } = await prepare(marked('vocabulary.okr', 'priority tr|ust'));
    const [objective] = await below(server, item);
    assert.deepEqual(nameOf(objective?.from as CallHierarchyItem), 'less-waste');
    assert.equal(objective?.from.detail, 'replenishment 2026-Q4 · @ines');
    assert.deepEqual(
      objective?.fromRanges.map((range) => placeText(server, objective.from.uri, range)),
      ['q4.okr:6 trust'],
    );
    const [keyResult] = await below(server, objective?.from as CallHierarchyItem);
    assert.equal(nameOf(keyResult?.from as CallHierarchyItem), 'spoilage');
    const work = await below(server, keyResult?.from as CallHierarchyItem);
    assert.deepEqual(
      work.map(({ from }) => nameOf(from)),
      ['nightly'],
    );
  });

  it('begins at a name that stands elsewhere, and anywhere in the text of a goal', async () => {
    const byName = await prepare(marked('check-ins.okr', 'replenishment.spoi|lage'));
    assert.equal(nameOf(byName.item), 'spoilage');
    assert.match(byName.item.uri, /q4\.okr$/);
    const byText = await prepare(marked('q4.okr', '"Shops throw aw|ay less"'));
    assert.equal(nameOf(byText.item), 'less-waste');
  });

  it('does not begin where there is no goal', async () => {
    const server = await openServer(marked('vocabulary.okr', 'team pro|duct'));
    const { document, params } = server.atCursor();
    assert.equal(
      await server.services.lsp.CallHierarchyProvider?.prepareCallHierarchy(document, params),
      undefined,
    );
  });

  it('counts work inside a key result as driving it, and work that drives nothing as serving nothing', async () => {
    const inside = `${company['q4.okr']}
objective fresh "Fresh" {
  key result sold "More is sold" { from 1 to 2   initiative shelf "Shelves" {} }
  initiative lonely "Work for nothing" {}
}
`;
    const shelf = await prepare({ 'q4.okr': inside.replace('initiative shelf', 'initiative sh|elf') });
    const [step] = await above(shelf.server, shelf.item);
    assert.equal(nameOf(step?.to as CallHierarchyItem), 'sold');
    const lonely = await prepare({ 'q4.okr': inside.replace('initiative lonely', 'initiative lon|ely') });
    assert.deepEqual(await above(lonely.server, lonely.item), []);
  });

  it('shows two links to one goal as one step, and survives a circle', async () => {
    const circle = `plan a in 2026-Q4
objective one "One" { supports t|wo, a.two }
objective two "Two" { supports one }
`;
    const { server, item } = await prepare({ 'a.okr': circle });
    assert.equal(nameOf(item), 'two');
    const [only, ...others] = await below(server, item);
    assert.deepEqual([nameOf(only?.from as CallHierarchyItem), others], ['one', []]);
    assert.equal(only?.fromRanges.length, 2);
    const [back] = await below(server, only?.from as CallHierarchyItem);
    assert.equal(nameOf(back?.from as CallHierarchyItem), 'two');
  });

  it('forgets a goal whose text has gone', async () => {
    const { server, item } = await prepare(marked('q4.okr', 'initiative nig|htly'));
    const gone = { ...item, uri: server.uri('gone.okr') };
    assert.deepEqual(await above(server, gone), []);
    assert.deepEqual(await below(server, gone), []);
  });
});
