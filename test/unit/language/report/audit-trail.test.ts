import assert from 'node:assert/strict';
import { plansIn } from '../../../../language/index.js';
import { type AuditTrail, auditTrail } from '../../../../language/report/audit-trail.js';
import { openWorkspace } from '../../../support/workspace.js';

async function audited(
  body: string,
  vocabulary = 'priority trust "Trust" { owner @a }\n',
): Promise<AuditTrail> {
  const workspace = await openWorkspace({
    'q4.okr': `plan shop in 2026-Q4\n${body}`,
    'vocabulary.okr': vocabulary,
  });
  const { shared, services } = workspace;
  return auditTrail(plansIn(shared.workspace.LangiumDocuments.all.toArray(), shared), {
    references: services.references.References,
    readerFor: () => services.phrasing.PhraseReaders.for(undefined),
    placeOf: () => ({ file: 'q4.okr', line: 1 }),
  });
}

const brokenAt = ({ broken: trails }: AuditTrail) =>
  trails.map(({ name, broken }) => `${name} ${broken?.at} ${broken?.advice}: ${broken?.reason}`);

describe('Tracing work', () => {
  it('follows work over output and outcome to a priority', async () => {
    const { holding, broken } = await audited(`
objective calm "Calm" {
  supports trust
  key result waits "Waiting time halves" { from 9 days to 3 days   check-in 2026-11-02 6 days }
  key result trials "Trials" { reads as bridge "It is"   predicts waits "Pilot"   from 0 to 9 }
  initiative nights "Open at night" { drives trials   status active }
}`);
    assert.deepEqual(broken, []);
    assert.deepEqual(
      holding.map(({ name, keyResults, objectives, priorities }) => [
        name,
        keyResults.map((one) => [one.name, one.reading, one.progress, one.predicts]),
        objectives,
        priorities,
      ]),
      [['nights', [['trials', 'bridge', 0, ['Waiting time halves']]], ['Calm'], ['Trust']]],
    );
  });

  it('says where a chain breaks, at the work first', async () => {
    const trail = await audited(`
objective calm "Calm" {
  supports trust
  key result waits "Waiting time halves" { from 9 days to 3 days }
  key result done "Waiting time at the till halves" { from 9 to 3   check-in 2026-11-02 3 }
  key result sold "Queues halve" { from 9 to 3   dropped 2026-11-01 "Sold" }
  key result app "App" { reads as output "It is"   from 0 to 1 }
  key result sure "Sure" { reads as bridge "It is"   from 0 to 1 }
  initiative inside "Inside" { owner @a }
}
objective lost "Lost" { key result money "Revenue doubles" { from 1 to 2 } }
key result alone "Churn halves" { from 9 to 3 }
initiative pay "Pay" { drives money }
initiative solo "Solo" { drives alone }
initiative build "Build" { drives app, sure }
initiative late "Late" { drives done }
initiative gone "Gone" { drives sold }
initiative loose "Loose" { owner @a }
initiative finished "Finished" { drives app   status done }
initiative dropped "Dropped" { drives app   dropped 2026-11-01 "No" }
initiative enabler "Enabler" { owner @a }
initiative user "User" { drives waits   depends on enabler }
`);
    assert.deepEqual(brokenAt(trail), [
      'inside work redirect: The work is in “Calm”, but drives none of its key results.',
      'loose work redirect: The work drives no key result.',
      'late output stop: The driven key results are met: “Waiting time at the till halves” is at 100%.',
      'gone output stop: “Queues halve”: dropped.',
      'build outcome redirect: “App” reads as an output, “Sure” reads as a bridge, and predicts no outcome.',
      'pay priority redirect: “Lost” supports no priority.',
      'solo priority redirect: “Churn halves” belongs to no objective and supports nothing.',
    ]);
    assert.deepEqual(
      trail.holding.map(({ name }) => name),
      ['enabler', 'user'],
    );
    assert.deepEqual(trail.leftOut, { done: 1, givenUp: 1 });
  });

  it('ends at an objective where nobody declares a priority', async () => {
    const body =
      'objective calm "Calm" { key result waits "Waits halve" { from 9 to 3 } }\ninitiative a "A" { drives waits }\n';
    assert.equal((await audited(body, 'person @a\n')).broken.length, 0);
    assert.equal((await audited(body)).broken.length, 1);
  });

  it('follows enablers in a circle once', async () => {
    const trail = await audited('initiative a "A" { depends on b }\ninitiative b "B" { depends on a }\n');
    assert.deepEqual(
      trail.broken.map(({ name }) => name),
      ['a', 'b'],
    );
  });
});
