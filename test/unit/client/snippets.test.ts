import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formatDocument } from '../../../language/index.js';
import { openWorkspace, place } from '../../support/workspace.js';
import { expandSnippet } from './expand-snippet.js';

interface Snippet {
  prefix: string | string[];
  description: string;
  body: string | string[];
}

const snippets = JSON.parse(readFileSync('snippets/okr.json', 'utf8')) as Record<string, Snippet>;

/** Where a snippet is meant to be used; the others stand at the top of a file. */
const surroundings: Record<string, [before: string, after: string]> = {
  'Check-in': ['key result a "A" {\n', '\n}'],
  Reading: ['metric a "A" {\n', '\n}'],
  Score: ['key result a "A" {\n', '\n}'],
  Changed: ['key result a "A" {\n', '\n}'],
  'Changed statement': ['key result a "A" {\n', '\n}'],
  Dropped: ['objective a "A" {\n', '\n}'],
  'Reads as': ['key result a "A" {\n', '\n}'],
};

/** Findings that no snippet may cause; that a goal has no owner yet is another matter. */
const formRules = ['syntax-error', 'invalid-value', 'duplicate-property', 'misplaced-plan'];

describe('snippets', () => {
  for (const [name, { body, description, prefix }] of Object.entries(snippets)) {
    it(`“${name}” is sound as it is inserted`, async () => {
      const [before, after] = surroundings[name] ?? ['', ''];
      const text = `${before}${expandSnippet([body].flat().join('\n'))}${after}\n`;
      ok(!text.includes('$'), text);
      const workspace = await openWorkspace({ 'plan.okr': text });
      const findings = workspace.findings().filter(({ rule }) => formRules.includes(rule));
      deepEqual(findings.map(place), [], text);
      ok(description.length > 0 && [prefix].flat().every((word) => word.length > 0));
    });
  }

  it('are as the formatter would write them', async () => {
    for (const [name, { body }] of Object.entries(snippets)) {
      if (surroundings[name]) continue;
      const text = `${expandSnippet([body].flat().join('\n')).trim()}\n`;
      const workspace = await openWorkspace({ 'plan.okr': text });
      deepEqual(formatDocument(workspace.document('plan.okr')), { text }, name);
    }
  });
});
