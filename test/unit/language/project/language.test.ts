import assert from 'node:assert/strict';
import { openWorkspace } from '../../../support/workspace.js';

const plan = (title: string) => `team shop "Shop" { owner @ines }
objective less "Less waiting" {
  owner @ines
  key result one "${title}" { owner @ines   from 0 to 30 }
}
`;

const warned = async (files: Record<string, string>): Promise<string[]> => {
  const workspace = await openWorkspace(files);
  return workspace
    .findings()
    .filter(({ rule }) => rule === 'output-key-result')
    .map(({ uri }) => uri.replace(/^.*\/plans\//, ''));
};

describe('the language of statements', () => {
  it('is recognised in each file, so that plans may be mixed', async () => {
    const files = {
      'a.okr': plan('Neues Kassensystem in 30 Filialen einführen'),
      'b.okr': plan('Install the new checkout in 30 shops'),
      'c.okr': plan('Het nieuwe kassasysteem in 30 winkels invoeren'),
      'd.okr': plan('Installer le nouveau logiciel de caisse dans 30 magasins'),
    };
    assert.deepEqual(await warned(files), ['a.okr', 'b.okr', 'd.okr']);
  });

  it('follows the configuration of the nearest folder where a statement could be in several', async () => {
    const files = {
      'okr.config.json': '{ "root": true, "language": "nl" }',
      'a.okr': plan('Launch App'),
      'sales/okr.config.json': '{ "language": "en" }',
      'sales/b.okr': plan('Launch App'),
    };
    assert.deepEqual(await warned(files), ['sales/b.okr']);
  });

  it('is a tag: another word is a mistake in the configuration', async () => {
    const workspace = await openWorkspace({ 'okr.config.json': '{ "language": "deutsch" }' });
    const [finding] = workspace.findings();
    assert.equal(finding?.rule, 'invalid-configuration');
    assert.match(finding?.message ?? '', /`language` is one of en, de, fr/);
  });
});
