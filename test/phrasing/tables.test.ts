import assert from 'node:assert/strict';
import type { Row } from '../../language/phrasing/decisions.js';
import { analyse } from '../../language/phrasing/english/analysis.js';
import { tables } from './tables.js';

/** The rows that won while a statement was analysed: in a table the first that holds wins, so no other one is asked. */
function rowsReached(statement: string): ReadonlySet<Row<unknown, unknown>> {
  reached = new Set();
  analyse(statement, 'key-result');
  analyse(statement, 'objective');
  return reached;
}

let reached = new Set<Row<unknown, unknown>>();

describe('decision tables', () => {
  const rows = Object.values(tables).flat() as {
    -readonly [K in keyof Row<unknown, unknown>]: Row<unknown, unknown>[K];
  }[];
  const original = new Map(rows.map((row) => [row, row.when]));

  before(() => {
    for (const row of rows) {
      const when = row.when;
      row.when = (seen) => {
        const holds = when(seen);
        if (holds) reached.add(row);
        return holds;
      };
    }
  });
  after(() => {
    for (const [row, when] of original) row.when = when;
  });

  for (const [name, table] of Object.entries(tables)) {
    it(`${name}: every row has a name of its own, and its example reaches it`, () => {
      assert.equal(new Set(table.map(({ id }) => id)).size, table.length);
      const missed = table.filter((row) => row.example === '' || !rowsReached(row.example).has(row));
      assert.deepEqual(
        missed.map(({ id, example }) => `${id}: ${example}`),
        [],
      );
    });
  }
});
