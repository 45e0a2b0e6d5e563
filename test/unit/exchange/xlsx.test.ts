import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { safeCell } from '../../../exchange/document/cells.js';
import { importSources } from '../../../exchange/import.js';
import { writeXlsx } from '../../../exchange/parsers/write-xlsx.js';
import { parseXlsx } from '../../../exchange/parsers/xlsx.js';
import { filesOf, importText, renderImport, today } from './support/import-files.js';
import { spreadsheet, textCell, textRows } from './support/spreadsheets.js';

const header = [
  textCell('A1', 'Objective'),
  textCell('B1', 'Key result'),
  textCell('C1', 'Start'),
  textCell('D1', 'Target'),
].join('');
const goal = `${textCell('A2', 'Shops wait less')}${textCell('B2', 'The waiting time falls')}`;

/** Rows below the header, and how a reader of the sheet sees the cells of the second row. */
const sheets: readonly (readonly [what: string, rows: string, texts: readonly string[]])[] = [
  ['numbers', `<row r="2"><c r="A2"><v>12</v></c><c r="B2"><v>0.1</v></c></row>`, ['12', '0.1']],
  ['binary fractions', `<row r="2"><c r="A2"><v>0.30000000000000004</v></c></row>`, ['0.3']],
  ['dates', `<row r="2"><c r="A2" s="2"><v>46307</v></c></row>`, ['2026-10-12']],
  ['dates with a time', `<row r="2"><c r="A2" s="2"><v>46307.5</v></c></row>`, ['2026-10-12 12:00:00']],
  ['percentages', `<row r="2"><c r="A2" s="1"><v>0.125</v></c></row>`, ['12.5%']],
  ['own percentages', `<row r="2"><c r="A2" s="3"><v>0.125</v></c></row>`, ['12.5%']],
  [
    'booleans',
    `<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c></row>`,
    ['TRUE', 'FALSE'],
  ],
  ['results of formulas', `<row r="2"><c r="A2"><f>4+5</f><v>9</v></c></row>`, ['9']],
  ['texts of formulas', `<row r="2"><c r="A2" t="str"><f>A1</f><v>Shops</v></c></row>`, ['Shops']],
  ['formulas without a result', `<row r="2"><c r="A2"><f>4+5</f></c></row>`, ['=4+5']],
  ['errors', `<row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`, ['#DIV/0!']],
  ['shared texts', `<row r="2"><c r="A2" t="s"><v>0</v></c></row>`, ['Shared text']],
  ['gaps', `<row r="2"><c r="C2"><v>3</v></c></row>`, ['', '', '3']],
  ['empty cells', `<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"/></row>`, ['1']],
  ['cells without an address', `<row><c><v>1</v></c><c><v>2</v></c></row>`, ['1', '2']],
  ['texts that a sheet keeps from running', `<row r="2">${textCell('A2', "'=1+1")}</row>`, ['=1+1']],
  ['text that looks like markup', `<row r="2">${textCell('A2', '<b>&amp;')}</row>`, ['<b>&amp;']],
  [
    'a format in the last row of the sheet',
    `<row r="2"><c r="A2"><v>1</v></c></row><row r="1048576"><c r="A1048576" s="1"/></row>`,
    ['1'],
  ],
  ['a row far below', `<row r="2"><c r="A2"><v>1</v></c></row><row r="99999999999"/>`, ['1']],
];

const parts = {
  'xl/sharedStrings.xml':
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>Shared </t></r><r><t>text</t></r></si></sst>',
  'xl/styles.xml':
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
};

describe('Spreadsheets', () => {
  for (const [what, rows, texts] of sheets)
    it(`are read as people see them: ${what}`, async () => {
      const bytes = spreadsheet(`<row r="1"><c r="A1"><v>0</v></c></row>${rows}`, parts);
      const [table] = await parseXlsx({ name: 'goals.xlsx', bytes });
      assert.deepEqual(
        table?.rows[1]?.cells.map(({ text }) => text),
        texts,
      );
    });

  it('hold goals as a table of comma-separated values does', async () => {
    const text = readFileSync('test/unit/exchange/samples/07-one-row-per-key-result.csv', 'utf8');
    const rows = text
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(/[,;]/));
    const plain = rows.map((cells) => cells.map((cell) => cell.replace(/^"|"$/g, '')));
    const fromCsv = await importText('goals.csv', plain.map((cells) => cells.join('\t')).join('\n'));
    const bytes = spreadsheet(textRows(plain));
    const fromXlsx = await importSources([{ name: 'goals.csv', bytes }], { from: 'xlsx', today });
    assert.ok(fromCsv.report.summary.keyResults > 0);
    assert.deepEqual(filesOf(fromXlsx), filesOf(fromCsv));
  });

  it('keep what a cell says that is no value', async () => {
    const bytes = spreadsheet(
      `<row r="1">${header}</row><row r="2">${goal}<c r="C2"><v>9</v></c><c r="D2" t="e"><v>#REF!</v></c></row>`,
    );
    const imported = await importSources([{ name: 'goals.xlsx', bytes }], { from: 'auto', today });
    assert.match(renderImport(imported), /kept goals\.xlsx D2 "Target: #REF!"/);
  });

  it('are written so that they read the same, and run nothing', async () => {
    const rows = [
      ['=1+1', 12, null],
      ['+cmd', -3.5, '@lena'],
      ['plain', 0, 'two\nlines'],
      ['-5 %', 1, '\tx'],
    ] as const;
    const safe = rows.map((row) => row.map(safeCell));
    const bytes = await writeXlsx([{ name: 'Goals', header: ['A', 'B', 'C'], rows: safe }]);
    const xml = Object.entries(unzipSync(bytes))
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, content]) => strFromU8(content))
      .join('');
    assert.doesNotMatch(xml, /<f[ >]/);
    assert.doesNotMatch(xml, /<t[^>]*>[=+@]/);
    const [table] = await parseXlsx({ name: 'goals.xlsx', bytes });
    assert.deepEqual(
      table?.rows.slice(1).map(({ cells }) => cells.map(({ text }) => text)),
      rows.map((row) => row.map((value) => (value === null ? '' : String(value)))),
    );
  });

  it('are written alike at any time', async () => {
    const table = { name: 'Goals', header: ['A'], rows: [['x']] };
    assert.deepEqual(await writeXlsx([table]), await writeXlsx([table]));
  });

  describe('that are hostile', () => {
    const refused = (bytes: Uint8Array, reason: RegExp) =>
      assert.rejects(importSources([{ name: 'goals.xlsx', bytes }], { from: 'auto', today }), reason);

    it('may not unpack to more than the limit', () =>
      refused(zipSync({ 'xl/a.xml': new Uint8Array(201_000_000) }), /unpacks to 201 MB/));

    it('may not hold more than they say', () => {
      const bytes = zipSync({ 'xl/a.xml': new Uint8Array(10_000_000) });
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      for (let at = 0; at + 28 < bytes.length; at++)
        if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1_000, true);
      return refused(bytes, /damaged archive/);
    });

    it('may not put a cell so far away that the table has no end', () =>
      refused(
        spreadsheet(`<row r="1">${header}</row><row r="1048576">${textCell('XFD1048576', 'x')}</row>`),
        /1048576 rows and 16384 columns/,
      ));

    it('have no entities', async () => {
      const sheet =
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>';
      const bytes = spreadsheet('', { 'xl/worksheets/sheet1.xml': sheet });
      const [table] = await parseXlsx({ name: 'goals.xlsx', bytes });
      assert.equal(table?.rows[0]?.cells[0]?.text, '&b;');
    });

    it('are refused when they are cut, or no spreadsheet at all', async () => {
      const bytes = spreadsheet(textRows([['Objective'], ['Shops wait less']]));
      await refused(bytes.subarray(0, bytes.length / 2), /goals\.xlsx/);
      await refused(zipSync({ 'a.txt': new Uint8Array(3) }), /goals\.xlsx cannot be read as a spreadsheet/);
      await refused(new TextEncoder().encode('Objective,Key result'), /is not an \.xlsx spreadsheet/);
    });
  });
});
