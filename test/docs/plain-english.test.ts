import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { plainWords } from './plain-words.js';

/** Files whose words are data or quotations: the vocabulary of the reader, labelled sentences, this list itself. */
const data =
  /^(language\/phrasing\/|training\/|test\/phrasing\/|test\/docs\/plain-)|generated\/|package-lock\.json$/;

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && !data.test(path));

/** Style rules are quoted with their wrong form in one table. */
const quotesWrongForms = 'CONTRIBUTING.md';

describe('Plain English', () => {
  it('holds in the documentation, the pages of rules, the manifest and the examples', () => {
    const texts = files.filter((path) =>
      /\.(md|okr)$|^package(\.nls)?\.json$|^action\.yml$|^snippets\/|^templates\//.test(path),
    );
    assert.ok(texts.length > 50);
    assert.deepEqual(
      texts.flatMap((path) => offences(path, textOf(path))),
      [],
    );
  });

  it('holds in messages, help and names', () => {
    const sources = files.filter((path) => /\.(ts|mjs)$/.test(path) && !path.startsWith('test/'));
    assert.ok(sources.length > 300);
    assert.deepEqual(
      sources.flatMap((path) => offences(path, withoutComments(textOf(path)))),
      [],
    );
  });

  it('holds in comments and tests', () => {
    const sources = files.filter((path) => /\.(ts|mjs)$/.test(path));
    assert.deepEqual(
      sources.flatMap((path) => offences(path, textOf(path))),
      [],
    );
  });
});

function textOf(path: string): string {
  const text = readFileSync(path, 'utf8');
  return path === quotesWrongForms ? text.replace(/^\| \d+ \|.*$/gm, '') : text;
}

/** Keeps the lines, so that an offence is found at its line. */
function withoutComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}

function offences(path: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) =>
    plainWords.flatMap(({ word, instead }) => {
      const found = word.exec(line);
      return found ? [`${path}:${index + 1}: “${found[0]}”: write ${instead}`] : [];
    }),
  );
}
