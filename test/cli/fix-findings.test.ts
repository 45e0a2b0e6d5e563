import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../cli/program/run.js';
import { fakeHost } from './support/fake-host.js';
import { temporaryFolder } from './support/okr-process.js';

describe('okr check --fix', () => {
  const folder = temporaryFolder();
  const path = (name: string) => join(folder.path, name);

  async function fix(texts: Record<string, string>, ...args: string[]) {
    writeFileSync(path('okr.config.json'), '{ "root": true }\n');
    for (const [name, text] of Object.entries(texts)) writeFileSync(path(name), text);
    const host = fakeHost({ workingFolder: folder.path });
    const status = await run(['check', '--fix', '--fail-on', 'error', ...args], host);
    return { status, notes: host.writtenErrors, textOf: (name: string) => readFileSync(path(name), 'utf8') };
  }

  it('keeps line ends, the byte order mark and the mode of a file', async () => {
    const text =
      '\uFEFFkey result a "Refunds fall from 9% to 5%" {\r\n  owner @ines\r\n  from 9,0% to 5%\r\n}\r\n';
    writeFileSync(path('q4.okr'), text, { mode: 0o640 });
    const { textOf } = await fix({ 'q4.okr': text });
    assert.equal(textOf('q4.okr'), text.replace('9,0', '9.0'));
    if (process.platform !== 'win32') assert.equal(statSync(path('q4.okr')).mode & 0o777, 0o640);
  });

  it('goes on until nothing is left that one fix uncovers after another', async () => {
    const { textOf, notes } = await fix({
      'q4.okr':
        'plan sales in 2026-Q4\n\nkey result a "Refunds fall from 9% to 5%" {\n  owner @ines\n  from 9,0% to 5% by 2026/12/15\n  check-in 2026/11/10 8,5%\n}\n',
    });
    assert.match(textOf('q4.okr'), /from 9\.0% to 5% by 2026-12-15\n {2}check-in 2026-11-10 8\.5%/);
    assert.match(notes, /^Fixed \d invalid-value in q4\.okr\.\n/);
  });

  it('leaves to a person what can be fixed in more than one way', async () => {
    const text = `metric spoilage-a "A" { outcome   unit %   better lower   owner @ines }
metric spoilage-b "B" { outcome   unit %   better lower   owner @ines }
key result k "Refunds fall from 9% to 5%" { owner @ines   measures spoilage-c   from 9% to 5% }
`;
    const { textOf, notes, status } = await fix({ 'q4.okr': text });
    assert.equal(textOf('q4.okr'), text);
    assert.match(notes, /^Nothing was fixed/);
    assert.equal(status, 1);
  });

  it('picks no value, name, person or word, and removes no waiver', async () => {
    const text = `plan care in 2026-Q3
// okr-ignore wrong-cycle: It was planned late.
objective calm "Guests reach a person at once" {
  owner @lia
  supports clam
  key result wait "Waiting time falls" {
    owner @lia
    from 9min to 3min
    lagging
    onwer @lia
    check-in 2026-09-20 4min confidence 7
    score 2026-10-02 1.2 "Faster than we hoped"
  }
  initiative training "Train the desk" { owner @leia   drives wiat }
}
person @lia "Lia"
`;
    const { textOf, notes } = await fix({ 'q3.okr': text }, '--today', '2026-10-05');
    assert.equal(textOf('q3.okr'), text);
    assert.match(notes, /^Nothing was fixed/);
  });

  it('leaves every file as it was where one of them cannot be written', async function () {
    if (process.platform === 'win32') this.skip();
    const text = 'key result a "Refunds fall from 9% to 5%" { owner @ines   from 9,0% to 5% }\n';
    const locked = text.replace('result a', 'result b');
    writeFileSync(path('two.okr'), locked, { mode: 0o444 });
    const { textOf, notes, status } = await fix({ 'one.okr': text });
    assert.match(notes, /^error: .*two\.okr cannot be written: it is write-protected\.\n$/);
    assert.deepEqual([status, textOf('one.okr'), textOf('two.okr')], [2, text, locked]);
  });

  it('touches only files that were selected', async () => {
    const text = 'key result a "Refunds fall from 9% to 5%" { owner @ines   from 9,0% to 5% }\n';
    const { textOf } = await fix(
      { 'one.okr': text, 'two.okr': text.replace('result a', 'result b') },
      'one.okr',
    );
    assert.equal(textOf('one.okr'), text.replace('9,0', '9.0'));
    assert.equal(textOf('two.okr'), text.replace('result a', 'result b'));
  });
});
