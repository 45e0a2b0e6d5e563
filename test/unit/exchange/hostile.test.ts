import assert from 'node:assert/strict';
import { type Imported, importSources } from '../../../exchange/import.js';
import { limits } from '../../../exchange/sources/source.js';
import { filesOf, importText, renderImport, today } from './support/import-files.js';

/** Sources that are refused: what they are, and the sentence that says why. */
const refused: readonly (readonly [
  what: string,
  name: string,
  source: string | Uint8Array,
  reason: RegExp,
])[] = [
  [
    'another encoding',
    'goals.csv',
    bytesOf('Objective\nCaf\xe9s'),
    /goals\.csv is not UTF-8 \(line 2\)\. Save it as UTF-8/,
  ],
  ['bytes of no text', 'goals.md', Uint8Array.of(0, 1, 2, 255), /goals\.md is not UTF-8/],
  ['NUL characters', 'goals.md', '# Objective: A\0B', /contains NUL characters/],
  [
    'a quote that is never closed',
    'goals.csv',
    'Objective,Key result\n"never,closed\n',
    /a quote is opened and never closed \(line 2\)/,
  ],
  [
    'a spreadsheet under another name',
    'goals.csv',
    bytesOf('PK\x03\x04rest'),
    /is an archive, not a text file\. For a spreadsheet, use --from xlsx/,
  ],
  ['invalid JSON', 'goals.json', '{"objectives": [', /goals\.json:1 is not valid JSON/],
  ['invalid YAML', 'goals.yaml', 'objectives:\n  - title: "open\n', /goals\.yaml:\d+ is not valid YAML/],
  ['lists in lists in lists', 'goals.json', '['.repeat(100_000), /nested deeper than 200 levels/],
  [
    'objects in objects',
    'goals.json',
    `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
    /nested deeper than 200 levels/,
  ],
  ['flow lists of YAML', 'goals.yaml', `a: ${'['.repeat(100_000)}`, /nested deeper than 200 levels/],
  ['quotes of Markdown', 'goals.md', `${'> '.repeat(50_000)}x`, /nested deeper than 200 levels/],
  ['elements of HTML', 'goals.html', `${'<div>'.repeat(50_000)}x`, /nested deeper than 200 levels/],
  [
    'brackets of Markdown',
    'goals.md',
    '['.repeat(50_000),
    /goals\.md:1 has more than 5000 marks in one paragraph/,
  ],
  [
    'aliases that repeat each other',
    'goals.yaml',
    aliasBomb(),
    /more than 1000000 values, with those that aliases repeat/,
  ],
  ['much Markdown', 'goals.md', '- a\n'.repeat(limits.markdownCharacters / 4 + 1), /0\.5 million characters/],
  [
    'more than a list of goals',
    'goals.csv',
    new Uint8Array(limits.fileBytes + 1),
    /goals\.csv has 20 MB, more than the 20 MB that are allowed/,
  ],
];

/** Sources that are read, with what must be in the result or report, and what must not. */
const harmless: readonly (readonly [
  what: string,
  name: string,
  source: string,
  found: readonly string[],
  absent: readonly string[],
])[] = [
  [
    'keys of prototypes in JSON',
    'goals.json',
    '{"objectives":[{"title":"Shops wait less","__proto__":{"polluted":"yes"},"constructor":{"prototype":{"spoilt":"y"}},"key_results":[{"title":"Wait from 9 min to 6 min","toString":"t1","hasOwnProperty":"h1","__proto__":"p1"}]}]}',
    ['Shops wait less', 'from 9 min to 6 min', 'polluted', 'yes', 'spoilt', 't1', 'h1', 'p1'],
    [],
  ],
  [
    'keys of prototypes in YAML',
    'goals.yaml',
    'objectives:\n- title: Shops wait less\n  __proto__: {polluted: "yes"}\n  key_results:\n  - {title: Wait from 9 min to 6 min, constructor: c1, valueOf: v1}\n',
    ['Shops wait less', 'polluted', 'yes', 'c1', 'v1'],
    [],
  ],
  [
    'columns of prototypes',
    'goals.csv',
    '__proto__,constructor,Objective,Key result,toString\np1,c1,Shops wait less,Wait from 9 min to 6 min,t1\n',
    ['Shops wait less', 'p1', 'c1', 't1'],
    [],
  ],
  [
    'scripts in Markdown',
    'goals.md',
    '## Objective: Shops wait less <script>alert(1)</script>\n- KR 1: <img src=x onerror=alert(2)> Wait from 9 min to 6 min\n\n<script>\nalert(3)\n</script>\n',
    ['Shops wait less', 'from 9 min to 6 min'],
    [],
  ],
  [
    'scripts in HTML',
    'goals.html',
    '<script>var a = "KR 9: from 1 to 2"</script><h2>Objective: Shops wait less</h2><ul><li onclick="alert(1)">KR 1: Wait from 9 min to 6 min</li></ul>',
    ['Shops wait less', 'from 9 min to 6 min'],
    ['onclick', 'from 1 to 2'],
  ],
  [
    'ragged rows',
    'goals.csv',
    'Objective,Key result,Owner\nShops\n,,,,,extra,cells\n"Towns","Wait from 9 min to 6 min",Lena,more,and more\n',
    ['Shops', 'Towns', 'extra', 'cells', 'more', 'and more', 'from 9 min to 6 min'],
    [],
  ],
  [
    'a cell that claims the whole table',
    'goals.html',
    '<table><tr><th>Objective</th><th>Key result</th></tr><tr><td rowspan="99999999" colspan="1">Shops wait less</td><td>Wait from 9 min to 6 min</td></tr></table>',
    ['Shops wait less', 'from 9 min to 6 min'],
    [],
  ],
  [
    'words of a plan',
    'goals.md',
    '## Objective: Shops "wait" less } plan x in 2026-Q4 {\n- KR 1: Wait from 9 min to 6 min // okr-ignore missing-owner: no\n  """ description\n',
    ['from 9 min to 6 min', 'okr-ignore', 'description'],
    [],
  ],
  [
    'a date that does not exist',
    'goals.csv',
    'Objective,Key result,Due\nShops,Wait from 9 min to 6 min,2026-02-30\n',
    ['2026-02-30'],
    ['by 2026-02-30'],
  ],
];

describe('Hostile sources', () => {
  for (const [what, name, source, reason] of refused)
    it(`are refused in a sentence: ${what}`, () =>
      assert.rejects(imported(name, source), (error: Error) => {
        assert.equal(error.name, 'SourceProblem');
        assert.match(error.message, reason);
        return true;
      }));

  for (const [what, name, source, found, absent] of harmless)
    it(`do no harm: ${what}`, async () => {
      const result = await imported(name, source);
      const text = `${renderImport(result)}${JSON.stringify(result.report)}`;
      for (const word of found) assert.ok(text.includes(word), `${word} is missing in\n${text}`);
      const plans = Object.values(filesOf(result)).join('');
      for (const word of absent) assert.ok(!plans.includes(word), `${word} is in\n${plans}`);
      assert.equal(({} as Record<string, unknown>).polluted, undefined);
    });

  it('write below the folder of the import, whatever teams and cycles are called', async () => {
    const names = [
      '../../../etc',
      '..',
      '/etc/passwd',
      'C:\\windows',
      'con',
      '\\\\host\\share',
      'a/../../b',
      '~root',
      '.git',
    ];
    const rows = names.flatMap((team) =>
      names.map((cycle) => `"${team}","${cycle}",Shops,Wait from 9 min to 6 min`),
    );
    const result = await importText('goals.csv', `Team,Cycle,Objective,Key result\n${rows.join('\n')}\n`);
    assert.ok(result.files.length > 0);
    for (const { path } of result.files) {
      assert.match(path, /^[^/\\:]+(?:\/[^/\\:]+)*\.okr$/, path);
      for (const part of path.split('/'))
        assert.doesNotMatch(part, /^(?:\.|(?:con|aux|nul|prn|com\d|lpt\d)(?:\.|$))/i, path);
    }
    const text = renderImport(result);
    for (const word of ['passwd', 'windows', 'host', 'share', 'root', 'git'])
      assert.ok(text.includes(word), word);
  });

  it('in UTF-16 with its mark are read', async () => {
    const text = 'Objective,Key result\nCafés zählen,Wait from 9 min to 6 min\n';
    const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    assert.ok(
      Object.values(filesOf(await imported('goals.csv', bytes)))
        .join('')
        .includes('Cafés zählen'),
    );
  });
});

function imported(name: string, source: string | Uint8Array): Promise<Imported> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  return importSources([{ name, bytes }], { from: 'auto', today });
}

/** One byte for each character. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

/** Nine lists of nine lists of … of nine values. */
function aliasBomb(): string {
  const names = [...'abcdefghi'];
  return names
    .map(
      (name, index) =>
        `${name}: &${name} [${Array(9)
          .fill(index === 0 ? 'x' : `*${names[index - 1]}`)
          .join(', ')}]`,
    )
    .join('\n');
}
