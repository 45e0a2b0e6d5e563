import assert from 'node:assert/strict';
import { type LangiumDocument, URI } from 'langium';
import { openServer } from '../../../support/language-server.js';
import { names, original } from '../../../support/random-edits.js';

const company = Object.fromEntries(names.map((name) => [name, original(name)]));

describe('The edition of all names', () => {
  async function open() {
    const server = await openServer(company);
    const { workspace } = server.shared;
    const index = workspace.Projects.projectOf(URI.parse(server.uri('shops.okr'))).names;
    const add = (document: LangiumDocument) => workspace.IndexManager.updateNames(document);
    return { server, index, add, remove: (uri: URI) => workspace.IndexManager.removeContent(uri) };
  }

  it('stays over an edit that changes no name, and over no other edit', async () => {
    const { server, index } = await open();
    const { workspace } = server.shared;
    const shops = server.document('shops.okr');
    const before = index.editions[0];
    const all = [...index.all()].map(({ name }) => name);
    const write = async (text: string) => {
      workspace.LangiumDocumentFactory.textNow = async () => text;
      await workspace.DocumentBuilder.update([shops.uri], []);
    };
    await write(original('shops.okr').replace('"Shops throw away less"', '"Shops throw away much less"'));
    assert.equal(index.editions[0], before);
    assert.deepEqual(
      [...index.all()].map(({ name }) => name),
      all,
    );
    await write(original('shops.okr').replace('objective less-waste', 'objective waste-less'));
    assert.notEqual(index.editions[0], before);
  });

  it('is another one when other names have come or gone meanwhile', async () => {
    const { server, index, add, remove } = await open();
    const [shops, platform] = [server.document('shops.okr'), server.document('platform.okr')];
    const before = index.editions[0];
    remove(shops.uri);
    remove(platform.uri);
    add(shops);
    assert.notEqual(index.editions[0], before);
    add(platform);
    assert.notEqual(index.editions[0], before);
    const known = index.editions[0];
    remove(shops.uri);
    assert.notEqual(index.editions[0], known);
  });
});
