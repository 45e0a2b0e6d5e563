import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { TestRepository } from '../support/git-repository.js';
import { runOkr } from './support/okr-process.js';

/** Controls of a terminal and of the direction of text, and what code hosts turn into mentions and links. */
const hostile = '\u202ebidi\u2066 \u061c\u0085 \u001b[31mred \u007f @mei @acme/ops #12 !3 GH-4 sales#5';
const file = 'bi\u202edi\u001b[31m @mei #7.okr';
const plan = `plan sales in 2026-Q4
priority p "Trust ${hostile}" { owner @ines in 2026 }
metric m "Shops ${hostile}" { owner @mei unit % better lower reading 2026-09-30 9% }
objective stay "Shops stay ${hostile}" {
  owner @mei
  description """${hostile}"""
  risk "Risk ${hostile}"
  check-in 2026-11-09 confidence 60% "Note ${hostile}"
  key result waits "Launch ${hostile}" {
    owner @mei
    from 10% to 4%
    leading
    guard m >= 3%
    predicts m "Seen ${hostile}"
    check-in 2026-11-09 7% confidence 40% "Slow ${hostile}"
  }
  key result same "One ${hostile}" { from 0 to 1 }
  key result same "Two ${hostile}" { keep <= 2% }
  initiative calls "Call ${hostile}" { drives nothing owner @mei status active due 2026-10-01 check-in 2026-11-02 30% }
}
// okr-ignore missing-owner: because ${hostile}
key result alone "Alone ${hostile}" { from 1 to 2 }
`;

const formats: Readonly<Record<string, readonly string[]>> = {
  check: ['pretty', 'json', 'github', 'sarif', 'gitlab', 'rdjsonl', 'checkstyle', 'junit'],
  status: ['pretty', 'json', 'markdown'],
  review: ['pretty', 'json', 'markdown'],
  audit: ['pretty', 'json', 'markdown'],
  diff: ['pretty', 'json', 'markdown'],
  tree: ['text', 'svg', 'html', 'mermaid', 'markdown', 'json', 'dot'],
  export: ['csv', 'json', 'jsonl', 'markdown'],
};

/** All but tabs and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there.
const effective = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/;
/** A mention or a link of a code host; a word joiner or code in between keeps it text. */
const mention = /(?<![\w&])[@#]\w|(?<!\w)!\d|GH-\d/;

describe('Text of a plan in reports', () => {
  let repository: TestRepository;

  before(() => {
    repository = new TestRepository();
    repository.write('okr.config.json', '{ "root": true }');
    repository.write(file, plan);
    repository.commit('2026-11-01');
    writeFileSync(
      `${repository.root}/${file}`,
      plan.replace('10% to 4%', '10% to 5%').replace('Shops stay', 'Stay'),
    );
  });

  after(() => repository.remove());

  for (const [command, names] of Object.entries(formats))
    for (const format of names)
      it(`has no effect: okr ${command} --format ${format}`, () => {
        const { stdout, stderr } = runOkr([command, '--format', format], { folder: repository.root });
        assert.ok(stdout.length > 100, stderr);
        const found = effective.exec(stdout.replaceAll('\r\n', '\n') + stderr);
        assert.equal(found, null, `${JSON.stringify(found?.[0])} at ${found?.index}`);
        if (format !== 'markdown') return;
        const shown = stdout.replace(/<!--[\s\S]*?-->/g, '').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
        assert.doesNotMatch(shown, mention);
      });
});
