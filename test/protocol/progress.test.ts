import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOn } from './support/start-on.js';

interface Progress {
  token: string | number;
  value: { kind: 'begin' | 'report' | 'end'; cancellable?: boolean; percentage?: number; message?: string };
}

describe('The progress of the first check', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'okr-progress-')));
    for (let index = 0; index < 60; index++)
      writeFileSync(
        join(folder, `team-${index}.okr`),
        `plan team-${index} in 2026-Q4\nobjective calm "Calm" {\n}\n`,
      );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is shown from the first file to the last, and can be cancelled', async () => {
    const heard: Progress['value'][] = [];
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const { stop } = await startOn(folder, { window: { workDoneProgress: true } }, (connection) => {
      connection.onRequest('window/workDoneProgress/create', () => null);
      connection.onNotification('$/progress', ({ value }: Progress) => {
        heard.push(value);
        if (value.kind === 'end') end();
      });
    });
    await ended;
    await stop();
    const [first, ...others] = heard;
    assert.deepEqual([first?.kind, first?.cancellable], ['begin', true]);
    assert.equal(first?.message, 'Checking 60 files');
    const shares = others.flatMap(({ percentage }) => percentage ?? []);
    assert.deepEqual(
      shares,
      [...shares].sort((left, right) => left - right),
    );
    assert.equal(heard.filter(({ kind }) => kind === 'end').length, 1);
  });

  it('is not sent to an editor that announces nothing', async () => {
    let ready = () => {};
    const isReady = new Promise<void>((resolve) => {
      ready = resolve;
    });
    const { stop } = await startOn(folder, {}, (connection) => {
      connection.onRequest('window/workDoneProgress/create', () => assert.fail('Nobody asked for progress.'));
      connection.onNotification('okr/status', () => ready());
    });
    await isReady;
    await stop();
  });
});
