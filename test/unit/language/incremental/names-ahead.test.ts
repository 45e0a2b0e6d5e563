import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DocumentState } from 'langium';
import { namespaceOf } from '../../../../language/grammar/declarations.js';
import { mayDeclare } from '../../../../language/names/may-declare.js';
import { occurrencesIn } from '../../../../language/names/occurrences.js';
import { recordOf } from '../../../../language/names/plan-record.js';
import { openServer, type TestServer } from '../../../support/language-server.js';
import { parse } from '../../../support/parse.js';
import { planText } from '../../../support/plan-arbitrary.js';
import { applyTo, edit, names, original } from '../../../support/random-edits.js';
import { runs } from '../../../support/runs.js';

const company = Object.fromEntries(names.map((name) => [name, original(name)]));

/** Where the name at an offset is declared, as soon as what it needs is indexed. */
async function definition({ services, document, uri }: TestServer, name: string, offset: number) {
  const file = document(name);
  const position = file.textDocument.positionAt(offset);
  return services.lsp.DefinitionProvider?.getDefinition(file, { textDocument: { uri: uri(name) }, position });
}

/** The files that have been indexed after somebody asked for a definition in files that had only been read. */
async function indexedFor(texts: Record<string, string>): Promise<string[]> {
  const server = await openServer(texts, { isBuilt: false });
  const { cursor, shared } = server;
  assert.ok(cursor);
  const { document, position, name } = cursor;
  const offset = document.textDocument.offsetAt(position);
  await shared.workspace.NamesAhead.prepare(document, offset);
  assert.ok(await definition(server, name, offset));
  return names.filter((file) => server.document(file).state >= DocumentState.IndexedContent);
}

describe('A definition before all files are indexed', () => {
  it('is the same as afterwards, for each name of a goal', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 8 }), async (edits) => {
        const files = new Map(Object.entries(company));
        for (const one of edits) applyTo(files, one);
        const texts = Object.fromEntries(files);
        const built = await openServer(texts);
        for (const name of files.keys())
          for (const { namespace, source, reference, part } of occurrencesIn(built.document(name))) {
            if (namespace !== 'goal' || built.document(name).uri.path.endsWith('check-ins.okr')) continue;
            const fresh = await openServer(texts, { isBuilt: false });
            await fresh.shared.workspace.NamesAhead.prepare(fresh.document(name), source.offset);
            assert.deepEqual(
              await definition(fresh, name, source.offset),
              await definition(built, name, source.offset),
              `${name}: ${reference?.$refText ?? source.text}, part ${part}`,
            );
            compared++;
          }
      }),
      { numRuns: runs(6) },
    );
    assert.ok(compared > 100, `Only ${compared} names were compared.`);
  });

  it('needs those files only that may declare the name', async () => {
    const [shops, platform] = ['shops.okr', 'platform.okr'].map((name) => company[name] as string);
    assert.ok(shops && platform);
    const asked = { ...company, 'platform.okr': platform.replace('shops.less-', 'shops.le|ss-') };
    assert.deepEqual(await indexedFor(asked), ['shops.okr']);
    const single = { ...company, 'shops.okr': shops.replace('drives spoil', 'drives spo|il') };
    assert.deepEqual(await indexedFor(single), ['shops.okr']);
  });

  it('waits for all files where words are not enough', async () => {
    const { shared, document, files } = await openServer(company, { isBuilt: false });
    const { NamesAhead, DocumentBuilder, LangiumDocuments } = shared.workspace;
    const name = 'shops.okr';
    const offset = (files.get(name) as string).indexOf('shops in');
    const prepared = NamesAhead.prepare(document(name), offset);
    await DocumentBuilder.build(LangiumDocuments.all.toArray(), { validation: false });
    await prepared;
    assert.ok(names.every((file) => document(file).state >= DocumentState.IndexedContent));
  });
});

describe('A text that may declare a name', () => {
  it('is each text in which a parser finds a declaration, also with mistakes of syntax', () => {
    let compared = 0;
    fc.assert(
      fc.property(planText(), fc.nat(), fc.nat(40), (text, at, length) => {
        const from = at % (text.length + 1);
        const cut = text.slice(0, from) + text.slice(from + length);
        const document = parse(cut);
        for (const { name, type, written } of recordOf(document).names) {
          if (namespaceOf(type) !== 'goal') continue;
          assert.ok(mayDeclare(cut, written ?? name), `${name} in ${JSON.stringify(cut)}`);
          compared++;
        }
      }),
      { numRuns: runs(300) },
    );
    assert.ok(compared > 50, `Only ${compared} names were compared.`);
  });

  it('mentions the name as more than the target of links', () => {
    const declaring = [
      'objective churn "x"',
      'objective // what it supports\nchurn "x"',
      'key result /* drives */ churn',
    ];
    for (const text of declaring) assert.ok(mayDeclare(text, 'churn'), text);
    const referring = [
      'supports churn',
      'drives a, churn',
      'depends on x.churn',
      'objective churn-b "x"',
      'a churns b',
    ];
    for (const text of referring) assert.ok(!mayDeclare(text, 'churn'), text);
  });
});
