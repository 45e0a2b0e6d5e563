import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../../scripts/vscode/browser.mjs';

describe('The search for a browser', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'okr-browser-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function program(name: string): string {
    const path = join(folder, name);
    writeFileSync(path, '');
    chmodSync(path, 0o755);
    return path;
  }

  it('takes the one on the PATH', () => {
    const chrome = program(process.platform === 'win32' ? 'chrome.exe' : 'chromium');
    assert.equal(findBrowser({ PATH: folder }), chrome);
  });

  it('prefers the one that CHROME_PATH names', () => {
    program('chromium');
    const own = program('my-browser');
    assert.equal(findBrowser({ PATH: folder, CHROME_PATH: own }), own);
  });

  it('does not fall back silently when CHROME_PATH is wrong', () => {
    program('chromium');
    const wrong = join(folder, 'missing');
    assert.throws(
      () => findBrowser({ PATH: folder, CHROME_PATH: wrong }),
      /CHROME_PATH names no program: .*missing/,
    );
  });

  it('names the one command that installs one', () => {
    const nowhere = { PATH: folder };
    assert.throws(() => findBrowser(nowhere, 'win32'), /winget install Google\.Chrome/);
  });
});
