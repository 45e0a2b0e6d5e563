import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

describe('THIRD_PARTY_NOTICES', () => {
  it('lists the packages that the bundles contain', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/notices.mjs', '--check'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });
});
