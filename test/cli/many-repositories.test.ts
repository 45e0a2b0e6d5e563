import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import diffSchema from '../../docs/diff.schema.json';
import schema from '../../docs/plans.schema.json';
import { TestRepository } from '../support/git-repository.js';
import { runOkr } from './support/okr-process.js';

const company = `plan company in 2026
objective trust "Customers trust us" {
  owner @eva
  key result stay "Customers who stay rise from 80% to 90%" { from 80% to 90% }
}
`;
const sales = `plan sales in 2026-Q4
objective welcome "New customers feel welcome" {
  owner @bo
  supports company.2026.trust, company.2026.nothing
  key result second "Customers with a second order rise from 20% to 30%" { from 20% to 30% }
}
`;

describe('Plans in several repositories', () => {
  let publisher: TestRepository;
  let dependant: TestRepository;
  beforeEach(() => {
    publisher = new TestRepository();
    publisher.write('package.json', '{ "name": "@acme/goals-company" }\n');
    publisher.write('company.okr', company);
    publisher.commit('2026-10-01');
    dependant = new TestRepository();
    dependant.write('sales.okr', sales);
  });
  afterEach(() => {
    publisher.remove();
    dependant.remove();
  });

  const index = (repository: TestRepository, ...args: string[]) => {
    const { status, stdout, stderr } = runOkr(['index', ...args], { folder: repository.root });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  const broken = (...args: string[]) => {
    const { stdout } = runOkr(['check', '--format=json', ...args], { folder: dependant.root });
    const { findings, summary } = JSON.parse(stdout);
    const found = findings.filter(({ rule }: { rule: string }) => rule === 'unresolved-reference');
    assert.equal(summary.errors, found.length);
    return found.map(({ message }: { message: string }) => /`([^`]*)`/.exec(message)?.[1]);
  };

  it('are indexed with their package and their commit', () => {
    const document = JSON.parse(index(publisher));
    assert.equal(document.package, '@acme/goals-company');
    assert.equal(document.commit, publisher.git('rev-parse', 'HEAD').trim());
    const validate = new Ajv({ strict: false }).compile(schema);
    assert.ok(validate(document), JSON.stringify(validate.errors));
    const exported = JSON.parse(runOkr(['export', '--format=json'], { folder: publisher.root }).stdout);
    const { package: _package, commit: _commit, ...rest } = document;
    assert.deepEqual(rest, exported);
    const [first] = index(publisher, '--format=jsonl').split('\n');
    assert.equal(JSON.parse(first as string).package, '@acme/goals-company');
    assert.equal(JSON.parse(index(dependant)).commit, null);
  });

  it('are joined by qualified name: a link into another repository is no error, a wrong one is', () => {
    assert.deepEqual(broken(), ['company.2026.trust', 'company.2026.nothing']);
    const file = join(dependant.root, 'company.json');
    writeFileSync(file, index(publisher));
    assert.deepEqual(broken('--with', file), ['company.2026.nothing']);
  });

  it('are one tree and one status, and tell a publisher which links a change breaks', () => {
    const folder = { folder: publisher.root };
    publisher.write('indexes/sales.json', index(dependant));
    const run = (...args: string[]) => {
      const { status, stdout, stderr } = runOkr([...args, '--with=indexes', '--format=json'], folder);
      assert.equal(status, 0, stderr);
      return JSON.parse(stdout);
    };
    const { nodes, links } = run('tree', '--cycle=all');
    const named = nodes.map(({ id, index: from, owner }: Record<string, string>) => [id, from, owner]);
    const source = join('indexes', 'sales.json');
    assert.deepEqual(named, [
      ['objective company.2026.trust', null, '@eva'],
      ['key-result company.2026.stay', null, '@eva'],
      ['objective sales.2026-Q4.welcome', source, '@bo'],
      ['key-result sales.2026-Q4.second', source, '@bo'],
    ]);
    assert.ok(links.some(({ to }: { to: string }) => to === 'objective company.2026.trust'));
    const { plans } = run('status', '--team=sales', '--cycle=2026-Q4');
    assert.deepEqual(
      plans.map(({ objectives }: { objectives: { element: string }[] }) => objectives[0]?.element),
      ['sales.2026-Q4.welcome'],
    );
    publisher.write('company.okr', company.replace('objective trust', 'objective trusted'));
    const difference = run('diff') as {
      summary: { brokenElsewhere: number };
      elements: { brokenElsewhere: { by: { element: string }[] } }[];
    };
    const validDiff = new Ajv({ strict: false }).compile(diffSchema);
    assert.ok(validDiff(difference), JSON.stringify(validDiff.errors));
    const { summary, elements } = difference;
    assert.equal(summary.brokenElsewhere, 1);
    assert.equal(elements[0]?.brokenElsewhere.by[0]?.element, 'sales.2026-Q4.welcome');
  });

  it('refuse a file that is no index', () => {
    writeFileSync(
      join(dependant.root, 'other.json'),
      '{"format":"okr-plans","schemaVersion":9,"elements":[]}',
    );
    for (const file of ['other.json', 'missing.json', 'sales.okr']) {
      const { status, stderr } = runOkr(['check', '--with', file], { folder: dependant.root });
      assert.equal(status, 2, file);
      assert.match(stderr, new RegExp(`--with ${file}`));
    }
  });
});
