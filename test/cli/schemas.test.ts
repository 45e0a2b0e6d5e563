import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { homepage } from '../../language/lint/rule-page.js';
import { runOkr } from './support/okr-process.js';

const files = readdirSync('docs').filter((file) => file.endsWith('.schema.json'));

/** What writes each kind of JSON that no other test compares with its schema. */
const commands: Record<string, string[]> = {
  'status.schema.json': ['status', 'examples', '--cycle=2026-Q4', '--drafts', '--format=json'],
  'review.schema.json': ['review', 'examples', '--since=2026-10-05', '--format=json'],
  'due.schema.json': ['review', 'examples', '--due', '--today=2026-12-14', '--format=json'],
  'audit.schema.json': ['audit', 'examples', '--format=json'],
  'config.schema.json': ['config', 'examples/company/2026.okr', '--format=json'],
  'read.schema.json': [
    'read',
    'Launch the new shop',
    'Customers who come back rise from 20% to 30%',
    'Roll out training to reduce returns',
    'x',
    '--format=jsonl',
  ],
};

describe('Schemas of JSON outputs', () => {
  it('have an address of their own, and a row in the documentation', () => {
    const page = readFileSync('docs/formats.md', 'utf8');
    for (const file of files) {
      const { $id, title } = JSON.parse(readFileSync(`docs/${file}`, 'utf8'));
      const address = homepage.replace('https://github.com', 'https://raw.githubusercontent.com');
      assert.equal($id, `${address}/main/docs/${file}`);
      assert.ok(title, file);
      assert.ok(page.includes(`](${file})`), `${file} is not in docs/formats.md`);
    }
  });

  for (const [file, command] of Object.entries(commands))
    it(`describe what okr ${command[0]} writes: ${file}`, () => {
      const schema = JSON.parse(readFileSync(`docs/${file}`, 'utf8'));
      const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
      const { status, stdout, stderr } = runOkr(command, { folder: process.cwd() });
      assert.equal(status, 0, stderr);
      const documents = file.startsWith('read') ? stdout.trim().split('\n') : [stdout];
      for (const document of documents) {
        const data = JSON.parse(document);
        assert.ok(validate(data), JSON.stringify(validate.errors, undefined, 2));
        assert.equal(validate({ ...(data as object), surprise: 1 }), false);
      }
      // An output without content would match any schema.
      assert.ok(stdout.length > 300, stdout);
    });
});
