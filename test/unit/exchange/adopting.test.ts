import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { filesOf, importText } from './support/import-files.js';

describe('docs/adopting.md', () => {
  it('shows what an import makes of its page', async () => {
    const page = readFileSync('docs/adopting.md', 'utf8');
    const fence = (language: string) =>
      [...page.matchAll(new RegExp(`\`\`\`${language}.*\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text]) => text);
    const [source = ''] = fence('markdown');
    const [plan, vocabulary] = fence('okr');
    assert.deepEqual(filesOf(await importText('wiki.md', source, { today: '2026-11-16' })), {
      'vocabulary.okr': vocabulary,
      'ferry/2026-Q4.okr': plan,
    });
  });
});
