import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { describeTerminal, plainTerminal } from '../../../../cli/host/terminal.js';
import { renderMarkdown } from '../../../../cli/text/rendered-markdown.js';
import { rules } from '../../../../language/index.js';
import { pageOf } from '../../../../language/lint/rule-pages.js';
import { fakeHost } from '../../../cli/support/fake-host.js';

const page = `# A title

A *first* sentence with \`code\`, **weight**, and a [link](https://okr.test/a), long enough to be
broken somewhere else.

- one
- two that
  goes on

\`\`\`okr expect=missing-owner@1:1
objective "x" { }
\`\`\`

\`\`\`okr
objective "y" { owner @ines }
\`\`\`
`;

describe('A page in the terminal', () => {
  const terminal = describeTerminal(fakeHost({ terminal: { isTerminal: true, columns: 50 } }), 'auto');
  const styled = renderMarkdown(page, terminal);

  it('is the Markdown itself without colour, without the notes on its fences', () => {
    assert.equal(renderMarkdown(page, plainTerminal), page.replace(' expect=missing-owner@1:1', ''));
  });

  it('loses its marks but no word with colour', () => {
    const text = stripVTControlCharacters(styled);
    assert.deepEqual(text.split('\n'), [
      'A title',
      '',
      'A first sentence with code, weight, and a link,',
      'long enough to be broken somewhere else.',
      '',
      '- one',
      '- two that goes on',
      '',
      '  │ objective "x" { }',
      '',
      '  │ objective "y" { owner @ines }',
      '',
    ]);
  });

  it('marks what not to write in red, what to write in green', () => {
    assert.ok(styled.includes('\u001B[31m│\u001B[39m objective "x"'));
    assert.ok(styled.includes('\u001B[32m│\u001B[39m objective "y"'));
  });

  it('opens links', () => assert.ok(styled.includes('\u001B]8;;https://okr.test/a\u001B\\link')));

  it('fits, for every rule', () => {
    for (const { meta } of rules) {
      const lines = stripVTControlCharacters(renderMarkdown(pageOf(meta.id).markdown, terminal)).split('\n');
      const prose = lines.filter(
        (line) => !line.includes('│') && line.includes(' ') && !line.startsWith('|'),
      );
      assert.deepEqual(
        prose.filter((line) => line.length > 50 && line !== pageOf(meta.id).title),
        [],
        meta.id,
      );
    }
  });
});
