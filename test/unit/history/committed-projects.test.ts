import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import {
  loadProjectFilesAt,
  loadProjectFilesLike,
  type PastProjectFiles,
} from '../../../cli/load/past-project-files.js';
import { loadProjectFiles, type ProjectFiles } from '../../../cli/load/project-files.js';
import { Selection } from '../../../cli/load/selection.js';
import { commitNamed } from '../../../history/revisions.js';
import { TestRepository } from '../../support/git-repository.js';
import { learnedTables } from '../../support/learned-tables.js';

const machine = { localDate: () => '2026-11-16', learnedTables };

describe('Projects as they were in a commit', () => {
  let repository: TestRepository;

  beforeEach(() => {
    repository = new TestRepository();
  });
  afterEach(() => repository.remove());

  const selected = (path = '.') =>
    new Selection([{ given: path, path: join(repository.root, path), isFolder: true }]);

  const now = () => loadProjectFiles({ selection: selected(), machine, parse: 'all' });

  async function filesAt(name: string, like?: ProjectFiles): Promise<PastProjectFiles> {
    const { id } = await commitNamed(repository.root, name);
    const version = { repository: repository.root, commit: id };
    return like
      ? loadProjectFilesLike(like, version, { today: undefined, machine })
      : loadProjectFilesAt(version, { selection: selected(), machine, parse: 'all' });
  }

  const texts = ({ documents }: ProjectFiles) =>
    Object.fromEntries(
      documents.map(({ uri, textDocument }) => [
        uri.fsPath.slice(repository.root.length + 1).replaceAll('\\', '/'),
        textDocument.getText(),
      ]),
    );

  it('have the texts of the commit, whatever lies on the disk', async () => {
    repository.write('goals/größe und mehr.okr', 'plan sales in 2026-Q4\n');
    repository.write('goals/two\nlines.okr', '// odd');
    repository.write('goals/notes.md', 'no plan');
    repository.write('gone.okr', '// gone');
    repository.commit('2026-10-05');
    repository.write('goals/größe und mehr.okr', 'changed');
    repository.write('new.okr', 'new');
    repository.git('rm', '--quiet', 'gone.okr');
    assert.deepEqual(texts(await filesAt('HEAD')), {
      'goals/größe und mehr.okr': 'plan sales in 2026-Q4\n',
      'goals/two\nlines.okr': '// odd',
      'gone.okr': '// gone',
    });
  });

  it('hold neither symbolic links nor hidden folders', async () => {
    repository.write('goals/q4.okr', '// a plan');
    repository.write('.hidden/q4.okr', '// hidden');
    symlinkSync('goals/q4.okr', join(repository.root, 'link.okr'));
    repository.commit('2026-10-05');
    assert.deepEqual(Object.keys(texts(await filesAt('HEAD'))), ['goals/q4.okr']);
  });

  it('hold the plans of submodules as they were then', async () => {
    const shared = new TestRepository();
    try {
      shared.write('shared.okr', '// first');
      shared.commit('2026-10-01');
      repository.git(
        '-c',
        'protocol.file.allow=always',
        'submodule',
        '--quiet',
        'add',
        shared.root,
        'within',
      );
      repository.commit('2026-10-05');
      repository.write('within/shared.okr', '// second');
      assert.deepEqual(texts(await filesAt('HEAD')), { 'within/shared.okr': '// first' });
    } finally {
      shared.remove();
    }
  });

  it('are what the configurations of another version say', async () => {
    repository.write('okr.config.json', '{ "exclude": ["drafts"], "today": "2020-01-01" }');
    repository.write('drafts/q4.okr', '// a draft');
    repository.write('goals/q4.okr', '// a plan');
    repository.commit('2026-10-05');
    repository.write('okr.config.json', '{ "today": "2026-12-01" }');
    const own = await filesAt('HEAD');
    assert.deepEqual(Object.keys(texts(own)), ['goals/q4.okr']);
    assert.equal(own.projects[0]?.configuration.today, '2020-01-01');
    const alike = await filesAt('HEAD', await now());
    assert.deepEqual(Object.keys(texts(alike)), ['drafts/q4.okr', 'goals/q4.okr']);
    assert.equal(alike.projects[0]?.configuration.today, '2026-12-01');
    assert.deepEqual(
      [...alike.configurationTexts.values()].map((text) => text.toString()),
      ['{ "exclude": ["drafts"], "today": "2020-01-01" }'],
    );
  });

  it('are those of the projects that there are now', async () => {
    repository.write('goals/okr.config.json', '{ "root": true }');
    repository.write('goals/q4.okr', '// a plan');
    repository.write('elsewhere/q4.okr', '// of another project');
    repository.commit('2026-10-05');
    const like = await loadProjectFiles({ selection: selected('goals'), machine, parse: 'all' });
    assert.deepEqual(Object.keys(texts(await filesAt('HEAD', like))), ['goals/q4.okr']);
  });

  it('are empty where there was none', async () => {
    repository.write('README.md', 'a beginning');
    repository.commit('2026-10-05');
    mkdirSync(join(repository.root, 'goals'));
    repository.write('goals/q4.okr', '// a plan');
    assert.deepEqual(texts(await filesAt('HEAD', await now())), {});
  });

  it('say of each file that is no text why it cannot be read', async () => {
    repository.write('bad.okr', Buffer.from([0xff, 0xfe, 0x00]));
    repository.commit('2026-10-05');
    const { documents, services } = await filesAt('HEAD');
    const [document] = documents;
    assert.ok(document);
    assert.equal(
      services.shared.workspace.LangiumDocumentFactory.whyUnreadable(document.uri),
      'it is not UTF-8 text',
    );
  });
});
