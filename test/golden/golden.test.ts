import assert from 'node:assert/strict';
import { rules } from '../../language/index.js';
import { defineRule } from '../../language/lint/define-rule.js';
import { Linter } from '../../language/lint/linter.js';
import { missingOwner } from '../../language/lint/rules/missing-owner.js';
import { openWorkspace, root, type TestWorkspace } from '../support/workspace.js';
import { countKeyResults, readCompany, sortedPlaces } from './marked-company.js';

const everyRule = readCompany('every-rule');
const wellWritten = readCompany('well-written');

/** What no comment in a plan can announce; each has a test of its own below. */
const unmarked = ['invalid-configuration', 'removed-while-linked', 'rule-failure', 'unreadable-file'];

const place = ({ uri, range, rule }: ReturnType<TestWorkspace['findings']>[number]) =>
  `${uri.replace(`file://${root}/`, '')}:${range.start.line + 1} ${rule}`;

describe('A company in which every rule finds something', () => {
  it('is announced by its own comments, down to the line', async () => {
    const workspace = await openWorkspace(everyRule.files, { before: everyRule.before });
    const found = workspace.findings().filter(({ uri }) => uri.endsWith('.okr'));
    assert.deepEqual(sortedPlaces(found.map(place)), everyRule.expected);
  });

  it('leaves no rule out', () => {
    const announced = new Set(everyRule.expected.map((text) => text.split(' ')[1]));
    assert.deepEqual(
      rules.map(({ meta }) => meta.id).filter((id) => !announced.has(id)),
      unmarked,
    );
  });

  it('has a configuration that names a rule that does not exist', async () => {
    const workspace = await openWorkspace(everyRule.files, { before: everyRule.before });
    const found = workspace.findings().filter(({ uri }) => uri.endsWith('.json'));
    assert.deepEqual(found.map(place), ['fleet/okr.config.json:1 invalid-configuration']);
  });

  it('is checked by all other rules where one fails, and where a file cannot be read', async () => {
    const planted = defineRule({
      meta: { ...missingOwner.meta, id: 'planted' },
      check: {
        KeyResult: ({ name }) => {
          if (name === 'punctual') throw new Error('planted');
        },
      },
    });
    const files = { ...everyRule.files, 'company/unreadable.okr': 'objective one \u0000' };
    const { services, shared } = await openWorkspace(files, { before: everyRule.before });
    const linter = new Linter(services, [...rules, planted]);
    const found = shared.workspace.LangiumDocuments.all.toArray().flatMap((one) => linter.lint(one));
    const more = ['company/2026.okr:7 rule-failure', 'company/unreadable.okr:1 unreadable-file'];
    assert.deepEqual(sortedPlaces(found.map(place)), sortedPlaces([...everyRule.expected, ...more]));
  });
});

describe('A company of the same size that is well written', () => {
  it('is one', () => {
    for (const company of [everyRule, wellWritten]) {
      assert.ok(Object.keys(company.files).filter((path) => path.endsWith('.okr')).length >= 8);
      assert.ok(countKeyResults(company) >= 40, `${countKeyResults(company)} key results`);
    }
    assert.equal(JSON.parse(wellWritten.files['okr.config.json'] ?? '').profile, 'strict');
  });

  it('is silent in the strictest profile, hints and all', async () => {
    const workspace = await openWorkspace(wellWritten.files);
    assert.deepEqual(workspace.findings().map(place), []);
  });
});
