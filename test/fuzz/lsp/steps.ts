// What may happen to a server, as plain data: fast-check makes a failing sequence shorter, and a file can keep it.
import fc from 'fast-check';
import { edit } from '../../support/random-edits.js';

/** Paths below the folder of a storm. `one` and `two` are the folders that an editor may open. */
export const planFiles = [
  'one/vocabulary.okr',
  'one/company.okr',
  'one/teams/shops.okr',
  'one/teams/platform.okr',
  'one/teams/check-ins.okr',
  'one/moved/shops.okr',
  'two/company.okr',
  'two/new plan ü.okr',
] as const;
/** Only these are deleted and moved: open documents of a project whose root is gone keep the project as it was. */
const subfolders = ['one/teams', 'one/moved', 'two/teams'] as const;
export const folders = [...subfolders, 'one', 'two'] as const;
const editorFolders: readonly string[] = ['one', 'two', 'one/teams'];

export const configurations = [
  '{ "root": true }',
  '{ "root": true, "rules": { "missing-owner": "off" } }',
  '{ "root": true, "exclude": ["teams"] }',
  '{ "root": true, "include": ["teams/**"] }',
  '{ "rules": { "no-such-rule": "error" } }',
  '{ "root": true,',
  '[]',
  '\0',
] as const;

export const ignoreFiles = ['teams/\n', '*.okr\n!company.okr\n', '/moved\n', '*\n', ''] as const;

export const methods = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/rename',
  'textDocument/prepareRename',
  'textDocument/prepareCallHierarchy',
  'textDocument/documentHighlight',
  'textDocument/documentSymbol',
  'textDocument/codeAction',
  'textDocument/codeLens',
  'textDocument/inlayHint',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/formatting',
  'textDocument/semanticTokens/full',
  'textDocument/documentLink',
  'textDocument/diagnostic',
  'workspace/diagnostic',
  'workspace/symbol',
  'okr/plan',
  'okr/checkInChoices',
  'okr/carryChoices',
] as const;

const path = fc.constantFrom(...planFiles);
/** Whether the editor reports a change of the disk: as it is, as another kind of change, or by its folder. */
const told = fc.constantFrom('file', 'file', 'file', 'wrong kind', 'folder', 'no' as const);
const text = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('edited' as const), edit }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('original', 'empty', 'broken', 'nul', 'windows' as const),
    }),
  },
);
const line = fc.oneof({ weight: 8, arbitrary: fc.nat(9) }, fc.constantFrom(1000, 2 ** 31 - 1));
const column = fc.oneof({ weight: 8, arbitrary: fc.nat(60) }, fc.constantFrom(1000, 2 ** 31 - 1));
const position = fc.record({ line, character: column });
const inserted = fc.constantFrom(
  ...['', ' ', '\n', '\r\n', '{', '}', '"', 'owner @tom\n', 'supports trust\n', '/*', '*/', 'x', '🥕', '\r'],
);
const change = fc.record({ start: position, end: position, text: inserted });

// Nothing stands for a file that is removed, or for the text that is on the disk.
const configuration = fc.option(fc.constantFrom(...configurations));
const ignored = fc.option(fc.constantFrom(...ignoreFiles));
const otherText = fc.option(text);

export const step = fc.oneof(
  { weight: 4, arbitrary: record('write', { path, text, told }) },
  { weight: 2, arbitrary: record('delete', { path, told }) },
  { weight: 2, arbitrary: record('move', { path, to: path, told }) },
  {
    weight: 1,
    arbitrary: record('move', {
      path: fc.constantFrom(...subfolders),
      to: fc.constantFrom(...subfolders),
      told,
    }),
  },
  { weight: 1, arbitrary: record('delete', { path: fc.constantFrom(...subfolders), told }) },
  {
    weight: 2,
    arbitrary: record('configure', {
      folder: fc.constantFrom(...folders),
      content: configuration,
      told,
    }),
  },
  {
    weight: 2,
    arbitrary: record('ignore', { folder: fc.constantFrom(...folders), content: ignored, told }),
  },
  { weight: 4, arbitrary: record('open', { path, text: otherText }) },
  {
    weight: 6,
    arbitrary: record('change', {
      path,
      changes: fc.array(change, { minLength: 1, maxLength: 3 }),
      version: fc.constantFrom(1, 1, 1, 1, 7, 0, -3),
    }),
  },
  { weight: 3, arbitrary: record('replace', { path, text }) },
  { weight: 3, arbitrary: record('close', { path }) },
  { weight: 2, arbitrary: record('save', { path, told }) },
  { weight: 1, arbitrary: record('focus', {}) },
  {
    weight: 2,
    arbitrary: record('folders', {
      added: fc.subarray([...editorFolders]),
      removed: fc.subarray([...editorFolders]),
    }),
  },
  {
    weight: 5,
    arbitrary: record('request', {
      method: fc.constantFrom(...methods),
      path,
      position,
      cancelled: fc.constantFrom('no', 'no', 'at once', 'soon' as const),
    }),
  },
  { weight: 2, arbitrary: record('settle', {}) },
  { weight: 4, arbitrary: record('turns', { count: fc.nat(40) }) },
  { weight: 1, arbitrary: record('restart', { way: fc.constantFrom('killed', 'shut down' as const) }) },
);

type ValueOf<One> = One extends fc.Arbitrary<infer Value> ? Value : never;
type Fields = Record<string, fc.Arbitrary<unknown>>;

function record<Kind extends string, Own extends Fields>(kind: Kind, fields: Own) {
  type One = { kind: Kind } & { [Name in keyof Own]: ValueOf<Own[Name]> };
  return fc.record({ kind: fc.constant(kind), ...fields }) as unknown as fc.Arbitrary<One>;
}

export type Step = ValueOf<typeof step>;
export type NewText = ValueOf<typeof text>;
export type Told = ValueOf<typeof told>;

export interface Storm {
  /** Whether the folders are a repository with a commit. */
  isRepository: boolean;
  /** How the editor gets findings. */
  pulls: boolean;
  steps: Step[];
}

export const storms: fc.Arbitrary<Storm> = fc.record({
  isRepository: fc.constantFrom(false, false, false, false, false, false, false, false, true),
  pulls: fc.constantFrom(false, false, true),
  steps: fc.array(step, { minLength: 1, maxLength: 150, size: 'max' }),
});
