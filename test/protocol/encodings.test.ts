import assert from 'node:assert/strict';
import type { CallHierarchyItem, CodeLens, Diagnostic, Position } from 'vscode-languageserver-protocol';
import { StdioClient } from '../support/stdio-client.js';

/** Characters of one to four bytes stand before every place of interest. */
const plan = `team b "Bäckerei 🥐"
person @ana "Ana 👩‍🌾" { email "ana@acme.test" link "https://acme.test/🥐" }
metric waste "🥐 Waste" { unit percent better lower owner @ana }
plan b in 2026-Q4
/* 🥐🥐 */ objective less "Wir werfen 🥐 weniger weg" { owner @ana
/* é */ key result spoilage "Le gâteau 🎂 perdu baisse de 8% à 6%" { owner @ana measures waste from 8% to 6% check-in 2026-11-09 7% "🎉" }
/* 🥐 */ key result gone "Ship the 🥐 app" { owner @ana drives nothing }
/* 🥐 */ initiative oven "Neuer Ofen 🔥" { owner @ana drives spoilage, less
}
}
`;

type Encoding = 'utf-8' | 'utf-16' | 'utf-32';
/** A line in the units of an encoding, independent of the code of the server. */
const units: Record<Encoding, (line: string) => (string | number)[]> = {
  'utf-8': (line) => [...Buffer.from(line)],
  'utf-16': (line) => line.split(''),
  'utf-32': (line) => [...line],
};
const textOf: Record<Encoding, (some: (string | number)[]) => string> = {
  'utf-8': (some) => Buffer.from(some as number[]).toString(),
  'utf-16': (some) => some.join(''),
  'utf-32': (some) => some.join(''),
};

const lines = plan.split('\n');

/** Everything up to a position, as text: the same in each encoding if it means the same place. */
function textBefore(encoding: Encoding, { line, character }: Position): string {
  return `${line}: ${textOf[encoding](units[encoding](lines[line] ?? '').slice(0, character))}`;
}

/** Replaces each position in a result by the text before it. */
function spelled(encoding: Encoding, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => spelled(encoding, one));
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Record<string, unknown>;
  if (typeof fields.line === 'number' && typeof fields.character === 'number')
    return textBefore(encoding, fields as unknown as Position);
  if (typeof fields.startLine === 'number') {
    const { startLine, endLine } = fields as { startLine: number; endLine: number };
    const column = (line: number, character: unknown) =>
      character === undefined ? undefined : textBefore(encoding, { line, character: character as number });
    return {
      ...fields,
      startCharacter: column(startLine, fields.startCharacter),
      endCharacter: column(endLine, fields.endCharacter),
    };
  }
  return Object.fromEntries(Object.entries(fields).map(([key, inner]) => [key, spelled(encoding, inner)]));
}

/** The texts of the tokens, with their types. */
function tokenTexts(encoding: Encoding, { data }: { data: number[] }): string[] {
  const texts: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lineStep = 0, step = 0, length = 0, type = 0] = data.slice(at);
    character = lineStep === 0 ? character + step : step;
    line += lineStep;
    const token = units[encoding](lines[line] ?? '').slice(character, character + length);
    texts.push(`${type} ${textOf[encoding](token)}`);
  }
  return texts;
}

/** All answers of the server about the plan, with the text before each position instead of the position. */
async function answers(encoding: Encoding): Promise<Record<string, unknown>> {
  const client = await StdioClient.start(
    { 'plan.okr': '' },
    { general: { positionEncodings: [encoding] }, workspace: { workspaceEdit: { documentChanges: true } } },
  );
  try {
    assert.equal(client.initializeResult.capabilities.positionEncoding, encoding);
    await client.open('plan.okr', plan);
    const uri = client.uri('plan.okr');
    const found: Record<string, unknown> = {};
    const note = (name: string, value: unknown) => {
      found[name] = JSON.parse(
        JSON.stringify(spelled(encoding, value)).replaceAll(client.uri('').replace(/\/$/, ''), ''),
      );
    };
    const at = (text: string, shift = 0): Position => {
      const line = lines.findIndex((one) => one.includes(text));
      const start = (lines[line] as string).slice(0, (lines[line] as string).indexOf(text) + shift);
      return { line, character: units[encoding](start).length };
    };
    const ask = async (method: string, params: object = {}) => {
      const result = await client.connection.sendRequest<never>(method, { textDocument: { uri }, ...params });
      note(method, result);
      return result;
    };
    const whole = { start: { line: 0, character: 0 }, end: { line: lines.length - 1, character: 0 } };
    const goal = { position: at('spoilage,', 1) };
    for (const name of [
      'definition',
      'declaration',
      'typeDefinition',
      'implementation',
      'documentHighlight',
      'hover',
    ])
      await ask(`textDocument/${name}`, goal);
    await ask('textDocument/references', { ...goal, context: { includeDeclaration: true } });
    await ask('textDocument/prepareRename', goal);
    await ask('textDocument/rename', { ...goal, newName: 'waste-down' });
    for (const name of ['documentSymbol', 'documentLink', 'foldingRange', 'codeLens', 'diagnostic'])
      await ask(`textDocument/${name}`);
    await ask('textDocument/selectionRange', { positions: [at('gâteau', 2)] });
    await ask('textDocument/inlayHint', { range: whole });
    await ask('textDocument/completion', { position: at(', less', 3) });
    const options = { tabSize: 2, insertSpaces: true };
    await ask('textDocument/formatting', { options });
    await ask('textDocument/rangeFormatting', { range: { start: at('/* é'), end: at('"🎉"', 4) }, options });
    await ask('textDocument/rangesFormatting', { ranges: [whole, whole], options });
    await ask('textDocument/onTypeFormatting', { position: at('"🎉" }', 6), ch: '}', options });
    const [finding] = (found['textDocument/diagnostic'] as { items: Diagnostic[] }).items;
    assert.ok(finding, 'The plan has findings.');
    const findings = await client.diagnosticsWhere('plan.okr', (all) => all.length > 0);
    note('publishDiagnostics', findings);
    await ask('textDocument/codeAction', { range: whole, context: { diagnostics: findings } });
    const [item] = (await ask('textDocument/prepareCallHierarchy', goal)) as CallHierarchyItem[];
    await ask('callHierarchy/incomingCalls', { item });
    await ask('callHierarchy/outgoingCalls', { item });
    const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri },
    });
    note(
      'codeLens/resolve',
      await Promise.all(lenses.map((lens) => client.connection.sendRequest('codeLens/resolve', lens))),
    );
    await ask('workspace/symbol', { query: 'spoil' });
    await ask('okr/plan', { uri });
    await ask('okr/checkInChoices', { uri });
    const location = { uri, range: { start: at('gone'), end: at('gone') } };
    await ask('okr/checkIn', { location, value: 'done' });
    const tokens = await client.connection.sendRequest<{ data: number[] }>(
      'textDocument/semanticTokens/full',
      {
        textDocument: { uri },
      },
    );
    found.semanticTokens = tokenTexts(encoding, tokens);
    // A change that counts in the units of the client, twice in one message: the second is a place in the result of the first.
    const changes = [
      { range: { start: at('Waste'), end: at('Waste', 5) }, text: '😀Müll' },
      { range: { start: at('Waste'), end: at('Waste') }, text: '🗑' },
    ];
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: changes,
    });
    const symbols = await client.connection.sendRequest<{ name: string; detail: string }[]>(
      'textDocument/documentSymbol',
      { textDocument: { uri } },
    );
    found.didChange = symbols.map(({ name }) => name);
    return found;
  } finally {
    await client.stop();
  }
}

describe('A client that counts characters in other units', () => {
  let expected: Record<string, unknown>;
  before(async () => {
    expected = await answers('utf-16');
  });

  it('sees something in every answer, so that the comparison means something', () => {
    const empty = Object.entries(expected).filter(
      ([, value]) => value === null || JSON.stringify(value) === '[]',
    );
    assert.deepEqual(
      empty.map(([name]) => name),
      [],
    );
    assert.match(JSON.stringify(expected.didChange), /🗑😀Müll/);
  });

  for (const encoding of ['utf-8', 'utf-32'] as const)
    it(`finds the same places in ${encoding}`, async () => {
      const found = await answers(encoding);
      for (const [name, value] of Object.entries(expected)) assert.deepEqual(found[name], value, name);
    });
});
