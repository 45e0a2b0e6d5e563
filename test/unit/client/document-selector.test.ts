import { deepEqual, ok } from 'node:assert/strict';
import { planSelector } from '../../../client/document-selector.js';

describe('documents that the server is told of', () => {
  const schemes = (...folders: string[]) => planSelector(folders).map(({ scheme }) => scheme);

  it('are files and what was never saved', () => {
    deepEqual(planSelector([]), [
      { language: 'okr', scheme: 'file' },
      { language: 'okr', scheme: 'untitled' },
    ]);
  });

  it('lie where the folders of the workspace are, each kind once', () => {
    deepEqual(schemes('file', 'vscode-vfs', 'file', 'vscode-vfs'), ['file', 'untitled', 'vscode-vfs']);
  });

  it('are no earlier versions in views of differences', () => {
    for (const scheme of ['git', 'review', 'pr', 'gitlens', 'vscode-local-history', 'vscode-chat-code-block'])
      ok(!schemes('file').includes(scheme), scheme);
  });
});
