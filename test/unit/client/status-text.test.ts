import { equal, match } from 'node:assert/strict';
import { describeStatus } from '../../../client/status-text.js';
import type { StatusParams } from '../../../language/protocol.js';
import { speak } from '../../../language/values/say.js';
import { languages } from '../../support/translations.js';

const ready = (errors: number, warnings: number, informations: number): StatusParams => ({
  state: 'ready',
  files: 12,
  findings: { errors, warnings, informations },
});

describe('status entry', () => {
  afterEach(() => speak(undefined));

  it('turns while the plans are read', () => {
    match(describeStatus('starting', undefined).label, /loading~spin/);
    match(describeStatus('running', undefined).label, /loading~spin/);
    match(
      describeStatus('running', { ...ready(0, 0, 0), state: 'loading', files: 1 }).tooltip,
      /1 file so far/,
    );
  });

  it('counts what asks for attention, and names all of it', () => {
    const status = describeStatus('running', ready(1, 2, 3));
    equal(status.label, '$(error) OKR 3');
    equal(status.tooltip, '12 files, 1 error, 2 warnings, 3 suggestions. Click to show the goals.');
    equal(status.command, 'okr.showGoals');
  });

  it('speaks the language of the editor', () => {
    speak(languages.find(({ tag }) => tag === 'de'));
    equal(
      describeStatus('running', ready(1, 2, 1)).tooltip,
      '12 Dateien, 1 Fehler, 2 Warnungen, 1 Hinweis. Klicken Sie, um die Ziele anzuzeigen.',
    );
  });

  it('is quiet where there is nothing to do', () => {
    equal(describeStatus('running', ready(0, 0, 0)).label, '$(check) OKR');
    match(describeStatus('running', ready(0, 0, 0)).spoken, /no findings/);
    equal(describeStatus('running', ready(0, 4, 0)).label, '$(warning) OKR 4');
  });

  it('offers a restart where the server is stopped, whatever was counted before', () => {
    const status = describeStatus('stopped', ready(1, 0, 0));
    equal(status.command, 'okr.restartServer');
    equal(status.alarm, true);
  });
});
