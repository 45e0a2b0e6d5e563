import assert from 'node:assert/strict';
import { openEditor } from '../../../support/completion.js';
import { openServer } from '../../../support/language-server.js';

const vocabulary = `metric rating "What members think" { unit points   better higher }
metric waits "Waits" { unit minutes   better lower }
priority care "Members trust us" { until 2030 }
`;
const inKeyResult = (line: string) => `plan desk in 2026-Q4\nkey result safe "Safe" {\n  ${line}\n}\n`;

describe('Levels, guards, steps, beliefs and parts in the editor', () => {
  const offers: [what: string, text: string, ...wanted: string[]][] = [
    ['measures and key results that may be guarded', inKeyResult('guard |'), 'rating', 'waits'],
    ['a bound after the guarded name', inKeyResult('guard rating |'), 'at least'],
    ['bounds of a level', inKeyResult('reach |'), 'at least'],
    ['cycles of a priority', 'priority p "P" {\n  until |\n}\n', '2026-Q4'],
    [
      'a part of an initiative',
      'plan desk in 2026-Q4\ninitiative whole "Whole" {\n  owner @a\n  |\n}\n',
      'initiative',
    ],
    ['the forecast of a check-in', inKeyResult('reach 90%\n  check-in 2026-11-09 71% |'), 'forecast'],
  ];
  for (const [what, text, ...wanted] of offers)
    it(`offers ${what}`, async () => {
      const editor = await openEditor({ 'vocabulary.okr': vocabulary });
      const labels = await editor.labels(text, 'q4.okr');
      for (const label of wanted) assert.ok(labels.includes(label), `${label} in ${labels.join(' | ')}`);
    });

  const renames: [what: string, files: Record<string, string>, newName: string, ...lines: string[]][] = [
    [
      'a guarded metric',
      {
        'vocabulary.okr': vocabulary.replace('rating', 'rat|ing'),
        'q4.okr': inKeyResult('guard rating >= 4'),
      },
      'score',
      'metric score "What members think" { unit points   better higher }',
      'guard score >= 4',
    ],
    [
      'a key result that work drives with a belief',
      {
        'q4.okr': `${inKeyResult('reach 90%').replace('safe', 'sa|fe')}initiative a "A" {\n  drives safe "It halved trouble"\n}\n`,
      },
      'secure',
      'key result secure "Safe" {',
      'drives secure "It halved trouble"',
    ],
    [
      'a part that other work depends on',
      {
        'q4.okr':
          'plan desk in 2026-Q4\ninitiative whole "W" {\n  initiative hall|-one "H" { status done }\n}\ninitiative b "B" {\n  depends on hall-one\n}\n',
      },
      'first-hall',
      'initiative first-hall "H" { status done }',
      'depends on first-hall',
    ],
  ];
  for (const [what, files, newName, ...lines] of renames)
    it(`renames ${what}`, async () => {
      const server = await openServer(files);
      const { document, params } = server.atCursor();
      const edit = await server.services.lsp.RenameProvider?.rename(document, { ...params, newName });
      const text = Object.values(server.applied(edit ?? {})).join('\n');
      for (const line of lines) assert.ok(text.includes(line), `${line} in:\n${text}`);
    });
});
