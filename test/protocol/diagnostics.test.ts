import assert from 'node:assert/strict';
import { StdioClient } from '../support/stdio-client.js';

const vocabulary = 'priority trust "Shops trust our forecasts" { owner @ines   in 2026 }\n';
const plan = `plan replenishment in 2026-Q4

objective less-waste "Shops throw away less" {
  owner @ines
  supports trust
  key result blog "Publish 10 blog posts" { owner @tom   from 0 posts to 10 posts }
  initiative writing "Write about what shops throw away" { owner @tom   drives blog }
}
`;

describe('Diagnostics over stdio', () => {
  let client: StdioClient;
  before(async () => {
    client = await StdioClient.start({ 'vocabulary.okr': vocabulary, 'q4.okr': plan });
  });
  after(() => client.stop());

  it('reports files that nobody has opened', async () => {
    const diagnostics = await client.diagnosticsWhere('q4.okr', (found) => found.length > 0);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['output-key-result'],
    );
    assert.match(diagnostics[0]?.codeDescription?.href ?? '', /output-key-result\.md$/);
  });

  it('follows what is typed, with the version of the text', async () => {
    await client.open('q4.okr', plan);
    const version = await client.change('q4.okr', plan.replace('supports trust', 'supports trsut'));
    const diagnostics = await client.diagnosticsWhere('q4.okr', (_found, found) => found === version);
    const unresolved = diagnostics.find(({ code }) => code === 'unresolved-reference');
    assert.match(String(unresolved?.message), /Did you mean `trust`\?/);
  });

  it('tells a closed file when a name it refers to goes, and when it comes back', async () => {
    await client.change('q4.okr', plan);
    await client.diagnosticsWhere('q4.okr', (found) => found.length === 1);
    await client.open('vocabulary.okr', vocabulary);
    await client.change('vocabulary.okr', vocabulary.replace('trust ', 'faith '));
    await client.diagnosticsWhere('q4.okr', (found) =>
      found.some(({ code }) => code === 'unresolved-reference'),
    );
    await client.change('vocabulary.okr', vocabulary);
    await client.diagnosticsWhere('q4.okr', (found) => found.length === 1);
  });
});
