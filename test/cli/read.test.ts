import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf } from '../../cli/host/input-lines.js';
import { markedLines } from '../../cli/reporters/marked-text.js';
import { createPhraseReader } from '../../language/phrasing/english/phrase-reader.js';
import { englishModel } from '../support/learned-tables.js';
import { cleanEnvironment, okrProgram, runOkr, temporaryFolder } from './support/okr-process.js';

/** The answers of `okr read --format jsonl` to a text on standard input. */
function answers(input: string | Uint8Array, folder: string, more: string[] = []) {
  const { status, stdout, stderr } = runOkr(['read', '--format', 'jsonl', ...more], { folder, input });
  assert.deepEqual([status, stderr], [0, '']);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

describe('okr read', () => {
  const folder = temporaryFolder();

  it('answers a hundred thousand lines, in order, whatever is in them', () => {
    const statements = ['Run a campaign', '', 'Churn falls to 3%', '🚀', 'Ship “it” \\ now', '\u0000'];
    const input = Array.from({ length: 100_000 }, (_, line) => statements[line % statements.length]);
    const found = answers(`${input.join('\n')}\n`, folder.path);
    assert.equal(found.length, input.length);
    found.forEach(({ text }, line) => {
      assert.equal(text, input[line]);
    });
    assert.deepEqual(
      found.slice(0, 4).map(({ reading, warn }) => [reading, warn]),
      [
        ['activity', true],
        ['unclear', false],
        ['outcome', false],
        ['unclear', false],
      ],
    );
  });

  it('says what the reader says, with offsets into the text', () => {
    const text = 'Launch the “self-service” portal to improve retention';
    const [found] = answers(text, folder.path);
    const reading = createPhraseReader(englishModel).read(text);
    assert.equal(found.reading, reading.reading);
    assert.equal(found.warn, true);
    assert.deepEqual(found.hiddenOutcome, reading.hiddenOutcome);
    assert.equal(found.evidence.length, reading.evidence.length);
    for (const { start, end, text: words, weight } of found.evidence) {
      assert.equal(text.slice(start, end), words);
      assert.equal(typeof weight, 'number');
    }
  });

  it('reads objectives as such', () => {
    const [objective] = answers('Delight small bakeries', folder.path, ['--kind', 'objective']);
    const [keyResult] = answers('Delight small bakeries', folder.path);
    assert.deepEqual([objective.kind, objective.reading], ['objective', 'outcome']);
    assert.deepEqual([keyResult.kind, keyResult.reading], ['key-result', 'unclear']);
  });

  it('heeds the own words of the project, and says when its configuration has mistakes', () => {
    writeFileSync(join(folder.path, 'okr.config.json'), '{ "words": { "bridge": ["warm intro"] } }');
    assert.equal(answers('Make 20 warm intros', folder.path)[0].reading, 'bridge');
    writeFileSync(join(folder.path, 'okr.config.json'), '{ "words": { "bridge": ["warm intro"] }, "x": 1 }');
    const { status, stdout, stderr } = runOkr(['read', '--format', 'jsonl', 'Make 20 warm intros'], {
      folder: folder.path,
    });
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).reading, 'bridge');
    assert.match(stderr, /okr check/);
  });

  it('answers each line before the next one comes', async () => {
    const child = spawn(process.execPath, [okrProgram, 'read', '--format', 'jsonl'], {
      cwd: folder.path,
      env: cleanEnvironment(),
    });
    child.stdout.setEncoding('utf8');
    for (const statement of ['Run a campaign', 'Publish 10 guides']) {
      child.stdin.write(`${statement}\n`);
      const [answer] = await once(child.stdout, 'data');
      assert.equal(JSON.parse(answer).text, statement);
    }
    child.stdin.end();
    assert.deepEqual(await once(child, 'close'), [0, null]);
  });

  it('ends quietly where nobody reads on', async () => {
    const child = spawn(process.execPath, [okrProgram, 'read', '--format', 'jsonl'], {
      cwd: folder.path,
      env: cleanEnvironment(),
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.stdin.on('error', () => {}); // The program ends before it has read all.
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end('Run a campaign\n'.repeat(200_000));
    const [code] = await once(child, 'close');
    assert.deepEqual([code, stderr], [0, '']);
  });
});

describe('lines of a stream', () => {
  const pieces: [string, Uint8Array[], string[]][] = [
    ['line ends of both kinds', [bytes('a\r\nb\n')], ['a', 'b']],
    ['a last line without an end', [bytes('a\nb')], ['a', 'b']],
    ['empty lines', [bytes('\n\na\n')], ['', '', 'a']],
    ['nothing', [], []],
    ['a letter cut in two', [bytes('é').slice(0, 1), bytes('é').slice(1), bytes('\n')], ['é']],
    ['a line in many pieces', [bytes('a'), bytes('b'), bytes('c\nd')], ['abc', 'd']],
    ['what is no UTF-8', [Uint8Array.of(0xff, 0x0a, 0x61)], ['\uFFFD', 'a']],
    ['a byte order mark', [bytes('\uFEFFa\n')], ['a']],
  ];
  for (const [name, chunks, expected] of pieces)
    it(name, async () => {
      const found: string[] = [];
      for await (const lines of linesOf(stream(chunks))) found.push(...lines);
      assert.deepEqual(found, expected);
    });
});

describe('marked text', () => {
  it('puts marks below wide characters and emoji', () =>
    assert.deepEqual(markedLines('🚀 Ship 你好', [{ start: 8, end: 10, sign: '^' }], 80), [
      { text: '🚀 Ship 你好', marks: `${' '.repeat(8)}^^^^` },
    ]));

  it('breaks long lines, marks and all', () =>
    assert.deepEqual(markedLines('abcdef', [{ start: 1, end: 5, sign: '^' }], 4), [
      { text: 'abcd', marks: ' ^^^' },
      { text: 'ef', marks: '^' },
    ]));

  it('shows characters that would do harm as signs', () => {
    const [line] = markedLines('a\u001B[31mb', [], 80);
    assert.equal(line?.text.includes('\u001B'), false);
  });
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function* stream(chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
