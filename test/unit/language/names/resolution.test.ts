import assert from 'node:assert/strict';
import { AstUtils } from 'langium';
import { type Declaration, isDeclaration } from '../../../../language/grammar/declarations.js';
import { describeElement } from '../../../../language/names/calling.js';
import { openWorkspace, place } from '../../../support/workspace.js';

const platform = (cycle: string) => `plan platform in ${cycle}
initiative event-stream "Put every sale on one stream" { owner @mei }
key result uptime "Tills never wait for us" { owner @mei   keep >= 99.9% }
`;

const shared = `team platform "Platform"
person @mei "Mei"
priority trust "Shops trust us" { owner @mei   in 2026 }
metric waste "Spoilage per shop" { owner @mei }
`;

/** Where each reference of a file leads: the qualified name, or why it leads nowhere. */
async function targets(files: Record<string, string>, name: string): Promise<string[]> {
  const workspace = await openWorkspace(files);
  return workspace.document(name).references.map((reference) => {
    const target = 'ref' in reference ? reference.ref : undefined;
    if (isDeclaration(target)) return `${reference.$refText} → ${describeElement(target as Declaration)}`;
    return `${reference.$refText} → ${reference.error?.message.split(':')[0]}`;
  });
}

const only = (found: string[], text: string) => found.filter((line) => line.startsWith(`${text} →`));

describe('A name is looked for', () => {
  it('in the file and its plan, whatever file declares it', async () => {
    const found = await targets(
      {
        'one.okr': 'plan shops in 2026-Q4\nkey result full "Full" { owner @a   keep <= 2% }\n',
        'two.okr': 'plan shops in 2026-Q4\ninitiative i "I" { drives full }\n',
      },
      'two.okr',
    );
    assert.deepEqual(only(found, 'full'), ['full → shops.2026-Q4.full']);
  });

  it('among the global declarations', async () => {
    const own = 'plan shops in 2026-Q4\nobjective o "O" { owner @mei   supports trust }\n';
    const found = await targets({ 'shared.okr': shared, 'own.okr': own }, 'own.okr');
    assert.deepEqual(only(found, 'trust'), ['trust → trust']);
    assert.deepEqual(only(found, '@mei'), ['@mei → @mei']);
  });

  it('as team.name in the own cycle, not in another', async () => {
    const own = 'plan shops in 2026-Q4\ninitiative i "I" { depends on platform.event-stream }\n';
    const same = await targets({ 'p.okr': platform('2026-Q4'), 'own.okr': own }, 'own.okr');
    assert.deepEqual(only(same, 'platform.event-stream'), [
      'platform.event-stream → platform.2026-Q4.event-stream',
    ]);
    const other = await targets({ 'p.okr': platform('2026-Q3'), 'own.okr': own }, 'own.okr');
    assert.deepEqual(only(other, 'platform.event-stream'), ['platform.event-stream → unknown']);
  });

  it('as team.cycle.name from anywhere, in any spelling of the cycle', async () => {
    const own = 'initiative i "I" { drives platform.2026q3.uptime }\n';
    const found = await targets({ 'p.okr': platform('2026-Q3'), 'own.okr': own }, 'own.okr');
    assert.deepEqual(only(found, 'platform.2026q3.uptime'), [
      'platform.2026q3.uptime → platform.2026-Q3.uptime',
    ]);
  });

  it('in a block of check-ins in the cycle that holds its date', async () => {
    const files = {
      'q3.okr': platform('2026-Q3'),
      'q4.okr': platform('2026-Q4'),
      'notes.okr':
        'check-ins 2026-09-28 by @mei { platform.uptime 99.8% }\ncheck-ins 2026-10-05 { platform.uptime 99.9% }\n',
    };
    assert.deepEqual(only(await targets(files, 'notes.okr'), 'platform.uptime'), [
      'platform.uptime → platform.2026-Q3.uptime',
      'platform.uptime → platform.2026-Q4.uptime',
    ]);
  });

  it('and is ambiguous where two cycles of a team hold the date', async () => {
    const files = {
      'year.okr': platform('2026'),
      'q4.okr': platform('2026-Q4'),
      'notes.okr': 'check-ins 2026-10-05 { platform.uptime 99.9% }\n',
    };
    const workspace = await openWorkspace(files);
    const [finding] = workspace.findings().filter(({ rule }) => rule === 'unresolved-reference');
    assert.match(
      finding?.message ?? '',
      /matches 2 elements.*platform\.2026-Q4\.uptime.*platform\.2026\.uptime|matches 2 elements.*platform\.2026\.uptime/,
    );
    assert.equal(finding?.related?.length, 2);
  });

  it('among elements of the right kind: a key result may be named after its metric', async () => {
    const own =
      'plan shops in 2026-Q4\nkey result waste "Less" { owner @mei   measures waste   from 8% to 6% }\n';
    const found = await targets({ 'shared.okr': shared, 'own.okr': own }, 'own.okr');
    assert.deepEqual(only(found, 'waste'), ['waste → waste']);
  });

  it('in its own project only', async () => {
    const files = {
      'shared.okr': shared,
      'inner/okr.config.json': '{ "root": true }',
      'inner/own.okr': 'initiative o "O" { owner @mei   drives trust }\n',
    };
    const workspace = await openWorkspace(files);
    assert.deepEqual(workspace.findings().map(place), ['unresolved-reference@1:40']);
  });
});

describe('References to an element', () => {
  it('are found in all files by its name', async () => {
    const workspace = await openWorkspace({
      'p.okr': platform('2026-Q4'),
      'own.okr': 'plan shops in 2026-Q4\ninitiative i "I" { depends on platform.event-stream }\n',
      'other.okr': 'plan platform in 2026-Q3\ninitiative event-stream "Another" { owner @mei }\n',
    });
    const file = workspace.document('p.okr').parseResult.value;
    const target = AstUtils.streamAllContents(file).find(
      (node) => 'name' in node && node.name === 'event-stream',
    );
    assert.ok(target);
    const found = [...workspace.services.references.References.referencesTo(target)];
    assert.deepEqual(
      found.map((reference) => AstUtils.getDocument(reference.container).uri.path),
      ['/plans/own.okr'],
    );
  });
});
