import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fixesFor } from '../../../../language/lint/fixes-for.js';
import type { Fix } from '../../../../language/lint/types/fix.js';
import { openWorkspace, root } from '../../../support/workspace.js';
import { expandSnippet } from '../../client/expand-snippet.js';

/** The rules that report names that lead nowhere. */
const nameRules = ['unresolved-reference', 'unknown-person'];

type Files = Record<string, string>;

interface Offer {
  title: string;
  /** The files after the fix, in an editor without tab stops, and in one that has them. */
  plain: Files;
  filled: Files;
}

/** The fixes that declare the only name of some files that leads nowhere. */
async function offersFor(files: Files): Promise<Offer[]> {
  const workspace = await openWorkspace(files);
  const found = workspace.findings().filter(({ rule }) => nameRules.includes(rule));
  assert.equal(found.length, 1, found.map(({ message }) => message).join('\n') || 'nothing found');
  const [finding] = found as [(typeof found)[0]];
  const document = workspace.document(finding.uri.slice(`file://${root}/`.length));
  return fixesFor(document, finding, workspace.services)
    .filter(({ title }) => title.startsWith('Declare '))
    .map((fix) => {
      assert.ok(!fix.preferred, 'What is declared, a person decides.');
      return { title: fix.title, plain: applied(files, fix, false), filled: applied(files, fix, true) };
    });
}

function applied(files: Files, { edits }: Fix, fillsIn: boolean): Files {
  const result = { ...files };
  for (const [uri, list] of Object.entries(edits)) {
    const name = uri.slice(`file://${root}/`.length);
    const texts = list.map(({ range, newText, snippet }) => ({
      range,
      newText: fillsIn && snippet ? expandSnippet(snippet).replaceAll('\\}', '}') : newText,
    }));
    result[name] = TextDocument.applyEdits(TextDocument.create(uri, 'okr', 0, files[name] ?? ''), texts);
  }
  return result;
}

async function offerFor(files: Files, title: string): Promise<Offer> {
  const offers = await offersFor(files);
  const offer = offers.find((one) => one.title === title);
  assert.ok(offer, `“${title}” is not among: ${offers.map((one) => one.title).join('; ')}`);
  for (const after of [offer.plain, offer.filled]) {
    const left = (await openWorkspace(after)).findings().filter(({ rule }) => nameRules.includes(rule));
    assert.deepEqual(
      left.map(({ message }) => message),
      [],
      JSON.stringify(after, undefined, 2),
    );
  }
  return offer;
}

const goal = (link: string) =>
  `plan shop in 2026-Q4\n\nobjective warm "Customers stay" {\n  owner @mei\n  ${link}\n}\n`;
const keyResult = (statements: string) =>
  goal(`key result stay "Seven in ten stay" { ${statements}   from 40% to 70% }`);

describe('Declaring what a link names', () => {
  it('offers each kind that the link may lead to', async () => {
    const titlesOf = async (files: Files) => (await offersFor(files)).map(({ title }) => title);
    assert.deepEqual(await titlesOf({ 'a.okr': goal('supports growth') }), [
      'Declare priority growth',
      'Declare objective growth',
    ]);
    assert.deepEqual(await titlesOf({ 'a.okr': keyResult('measures retention') }), [
      'Declare metric retention',
    ]);
    assert.deepEqual(await titlesOf({ 'a.okr': keyResult('predicts profit "Pilot"') }), [
      'Declare key result profit',
      'Declare metric profit',
    ]);
    assert.deepEqual(await titlesOf({ 'a.okr': keyResult('depends on pipes') }), [
      'Declare key result pipes',
      'Declare initiative pipes',
    ]);
    assert.deepEqual(
      await titlesOf({ 'a.okr': `${goal('')}person @mei "Mei"\nperson @li\nteam x { owner @bo }\n` }),
      ['Declare person @bo'],
    );
    assert.deepEqual(await titlesOf({ 'a.okr': 'priority a "A" { owner @mei   in sprint-25 }\n' }), [
      'Declare cycle sprint-25',
    ]);
  });

  it('writes a priority where the others stand, with the owner of what supports it', async () => {
    const files = {
      'company.okr':
        'priority trust "Trust" { owner @ruth }\npriority calm "Calm" { owner @ruth } // last\n\nteam shop "Shop"\n',
      'shop.okr': goal('supports customers-stay'),
    };
    const { plain } = await offerFor(files, 'Declare priority customers-stay in company.okr');
    assert.equal(
      plain['company.okr'],
      'priority trust "Trust" { owner @ruth }\npriority calm "Calm" { owner @ruth } // last\npriority customers-stay "Customers stay" {\n  owner @mei\n}\n\nteam shop "Shop"\n',
    );
    assert.equal(plain['shop.okr'], files['shop.okr']);
  });

  it('writes it behind the header of the plan where the project has no file for all', async () => {
    const { plain } = await offerFor({ 'shop.okr': goal('supports growth') }, 'Declare priority growth');
    assert.equal(
      plain['shop.okr'],
      goal('supports growth').replace('Q4\n', 'Q4\n\npriority growth "Growth" {\n  owner @mei\n}\n'),
    );
  });

  it('writes it in the file of teams and people where there is one', async () => {
    const files = { 'a.okr': goal('supports growth'), 'b.okr': 'team shop "Shop"' };
    const { plain } = await offerFor(files, 'Declare priority growth in b.okr');
    assert.equal(plain['b.okr'], 'priority growth "Growth" {\n  owner @mei\n}\n\nteam shop "Shop"');
  });

  it('writes a metric with the unit and the direction of the key result that measures it', async () => {
    const falling = goal(
      'key result wait "Waits shrink" { owner @mei   measures wait-time   from 12 days to 5 days }',
    );
    const { plain, filled } = await offerFor({ 'a.okr': falling }, 'Declare metric wait-time');
    const metric = 'metric wait-time "Wait time" {\n  unit days\n  better lower\n  owner @mei\n}\n';
    assert.ok(plain['a.okr']?.includes(metric), plain['a.okr']);
    assert.ok(filled['a.okr']?.includes('"Wait time" {\n  outcome\n  unit days\n  better lower\n'));
    const paid = goal('key result paid "More is paid" { measures pay   from $40K to $60K }');
    const money = await offerFor({ 'a.okr': paid }, 'Declare metric pay');
    assert.ok(money.plain['a.okr']?.includes('  unit $\n  better higher\n'), money.plain['a.okr']);
    const unfinished = goal('key result paid "More is paid" { measures pay }');
    const open = await offerFor({ 'a.okr': unfinished }, 'Declare metric pay');
    assert.ok(open.filled['a.okr']?.includes('  outcome\n  unit %\n'));
  });

  it('writes a key result behind the others of the objective around the link', async () => {
    const text = goal('key result one "One" { from 1 to 2 }\n\n  initiative work "Work" { drives two }');
    const { plain, filled } = await offerFor({ 'a.okr': text }, 'Declare key result two');
    assert.match(plain['a.okr'] ?? '', /\n {2}key result two "Two"/);
    assert.match(filled['a.okr'] ?? '', /\n {2}key result two "Two" \{\n {4}from unknown to \n {2}\}/);
  });

  it('asks in which objective, where the work stands in none', async () => {
    const text = `${goal('')}objective cold "Cold" { owner @mei }\n\ninitiative work "Work" { drives two   owner @mei }\n`;
    const offers = await offersFor({ 'a.okr': text });
    assert.deepEqual(
      offers.map(({ title }) => title),
      ['Declare key result two in objective “Customers stay”', 'Declare key result two in objective “Cold”'],
    );
    const { plain } = await offerFor({ 'a.okr': text }, 'Declare key result two in objective “Cold”');
    assert.ok(plain['a.okr']?.includes('objective cold "Cold" { owner @mei   key result two "Two" }'));
  });

  it('goes to the plan that a name says', async () => {
    const files = {
      'shop.okr': goal('supports tills.fast'),
      'tills.okr': 'plan tills in 2026-Q4\n\nobjective slow "Tills" {\n  owner @bo\n}',
      'old.okr': 'plan tills in 2026-Q3\n\nobjective old "Old" { owner @bo }\n',
    };
    const { plain } = await offerFor(files, 'Declare objective fast in tills.okr');
    // Who owns it in another team, nobody here knows.
    assert.equal(plain['tills.okr'], `${files['tills.okr']}\n\nobjective fast "Fast"\n`);
    const older = { ...files, 'shop.okr': goal('supports tills.2026-Q3.fast') };
    await offerFor(older, 'Declare objective fast in old.okr');
    assert.deepEqual(await offersFor({ ...files, 'shop.okr': goal('supports nobody.fast') }), []);
  });

  it('declares what a check-in is of in the plan of its date', async () => {
    const files = { 'a.okr': goal(''), 'b.okr': 'check-ins 2026-11-02 {\n  shop.stay 50%\n}\n' };
    const { plain } = await offerFor(files, 'Declare key result stay in objective “Customers stay”');
    assert.ok(plain['a.okr']?.includes('key result stay "Stay"'));
  });

  it('writes work behind the work that waits for it', async () => {
    const text = goal(
      'key result one "One" { from 1 to 2 }\n\n  initiative work "Work" {\n    owner @li\n    drives one\n    depends on pipes\n  }',
    );
    const { plain } = await offerFor({ 'a.okr': text }, 'Declare initiative pipes');
    assert.ok(
      plain['a.okr']?.includes(
        '    depends on pipes\n  }\n  initiative pipes "Pipes" {\n    owner @li\n  }\n}\n',
      ),
      plain['a.okr'],
    );
  });

  it('writes a person with a name made of the handle, where the others stand', async () => {
    const files = {
      'a.okr': goal('').replace('@mei', '@dev.patel'),
      'people.okr': 'person @mei "Mei"\n\nperson @li "Li"\n\nteam shop "Shop"\n',
    };
    const { plain } = await offerFor(files, 'Declare person @dev.patel in people.okr');
    assert.equal(
      plain['people.okr'],
      'person @mei "Mei"\n\nperson @li "Li"\n\nperson @dev.patel "Dev Patel"\n\nteam shop "Shop"\n',
    );
  });

  it('writes no element into another one, nor into a comment', async () => {
    const files = {
      'a.okr': goal('supports growth'),
      'b.okr':
        'priority one "One" { owner @li } team shop "Shop" {\n  owner @li\n} /* about\nboth */\nteam tills "Tills"\n',
    };
    const { plain } = await offerFor(files, 'Declare priority growth in b.okr');
    assert.ok(
      plain['b.okr']?.includes('both */\n\npriority growth "Growth" {\n  owner @mei\n}\nteam tills'),
      plain['b.okr'],
    );
  });
});
