import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { countTexts as findingCountTexts } from '../../cli/reporters/summary-line.js';
import { elementDefinitions } from '../../language/grammar/elements.js';
import { elementKeywords, propertyDefinitions } from '../../language/grammar/properties.js';
import { rules } from '../../language/lint/rules/index.js';
import { invisibleCharacters } from '../../language/parser/invisible-characters.js';
import { propertyOf, withArticle } from '../../language/parser/syntax-problems.js';
import { definitions } from '../../language/phrasing/definitions.js';
import { countTexts } from '../../language/values/counted.js';
import { capitalized } from '../../language/values/text.js';

/** The texts that the program says, as the keys of their translations, each with the files that say it. */
export function saidTexts(): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  const add = (key: string, path: string) => texts.set(key, [...(texts.get(key) ?? []), path]);
  for (const path of sources()) {
    for (const key of textsIn(readFileSync(path, 'utf8'))) add(key, path);
  }
  for (const [table, keys] of Object.entries(tables())) for (const key of keys) add(key, table);
  return texts;
}

/** Texts of tables that are said as a whole, so that no entry of them is marked. */
function tables(): Record<string, string[]> {
  const keywords = Object.values(elementKeywords);
  return {
    elements: [...keywords, ...keywords.map(withArticle), ...keywords.map(propertyOf)],
    properties: propertyDefinitions.flatMap(({ needs = {} }) => Object.values(needs)),
    parts: ['value', 'forecast'],
    states: ['planned', 'active', 'done', 'dropped'],
    teaching: [...propertyDefinitions, ...elementDefinitions].map(({ summary }) => summary),
    links: propertyDefinitions.flatMap(({ keywords: [keyword], link }) =>
      link ? [capitalized(keyword), link.inverse] : [],
    ),
    numbers: countTexts(),
    findings: findingCountTexts(),
    readings: Object.values(definitions),
    characters: Object.values(invisibleCharacters),
    rules: rules.map(({ meta }) => meta.summary),
  };
}

function sources(): string[] {
  const folders = ['language', 'picture', 'preview', 'cli', 'client', 'server', 'action'];
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...folders], {
    encoding: 'utf8',
  });
  return listed.split('\n').filter((path) => /\.ts$/.test(path) && !path.endsWith('values/say.ts'));
}

/** Finds the templates behind `say`, also inside of values, and the texts in `marked('…')`. Values become `{0}`, `{1}`. */
export function textsIn(source: string): string[] {
  const found: string[] = [];
  const begin = /\bsay`/g;
  for (let match = begin.exec(source); match; match = begin.exec(source)) {
    const { text, end, values } = templateAt(source, begin.lastIndex);
    found.push(text, ...values.flatMap(textsIn));
    begin.lastIndex = end;
  }
  const marked = source.matchAll(/\bmarked\(\s*(['"])((?:\\.|(?!\1).)*)\1/g);
  return [...found, ...[...marked].map(([, , text = '']) => text.replace(/\\(.)/g, '$1'))];
}

/** Reads a template from behind its first quote. */
function templateAt(source: string, start: number): { text: string; end: number; values: string[] } {
  let text = '';
  const values: string[] = [];
  for (let offset = start; ; offset++) {
    const sign = source[offset];
    if (sign === undefined) throw new Error('A template has no end.');
    if (sign === '`') return { text, end: offset + 1, values };
    if (sign === '\\') text += unescaped(source[++offset] as string);
    else if (sign === '$' && source[offset + 1] === '{') {
      const end = endOfValue(source, offset + 2);
      text += `{${values.length}}`;
      values.push(source.slice(offset + 2, end));
      offset = end;
    } else text += sign;
  }
}

function unescaped(sign: string): string {
  return sign === 'n' ? '\n' : sign;
}

/** Returns the offset of the brace that ends a value, which may contain texts, templates and braces. */
function endOfValue(source: string, start: number): number {
  for (let offset = start; ; offset++) {
    const sign = source[offset];
    if (sign === undefined) throw new Error('A value has no end.');
    if (sign === '}') return offset;
    if (sign === '{') offset = endOfValue(source, offset + 1);
    else if (sign === "'" || sign === '"') offset = source.indexOf(sign, offset + 1);
    else if (sign === '`') offset = endOfTemplate(source, offset + 1);
  }
}

function endOfTemplate(source: string, start: number): number {
  for (let offset = start; ; offset++) {
    const sign = source[offset];
    if (sign === '`') return offset;
    if (sign === '\\') offset++;
    else if (sign === '$' && source[offset + 1] === '{') offset = endOfValue(source, offset + 2);
  }
}
