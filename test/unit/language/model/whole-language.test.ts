import assert from 'node:assert/strict';
import { formatDocument } from '../../../../language/format/format.js';
import { parse } from '../../../support/parse.js';
import { openWorkspace } from '../../../support/workspace.js';

/** Every construct that plans of several organisations needed, in one file. */
const plan = `plan desk in 2026-10

priority care "Members trust us" {
  owner @bo
  until 2030
}

metric rating "What members think of us" {
  outcome
  unit points
  better higher
  owner @bo
  reading 2026-09-28 4.7 points
}

objective soon "Members get their card soon" {
  owner @bo
  supports care
  risk "The printer's contract ends in May"
  check-in 2026-10-20 confidence 60% "Feels slower than the numbers say"

  key result safe "Nine in ten members sign in safely" {
    owner @bo
    reach >= 90%
    guard rating >= 4.6 points
    expect 2026-10-15 78%, 2026-10-22 85%
    check-in 2026-10-12 71% confidence 7/10 forecast 88% "Kiosks in two halls"
    check-in 2026-10-26 84%
    score 2026-11-03 0.8 "The third hall came late"
  }

  initiative kiosks "Put kiosks into every hall" {
    drives safe "Kiosks halved sign-in trouble in the pilot"
    initiative hall-one "Hall one" { status done }
    initiative hall-two "Hall two" { status active   due 2026-10-25   check-in 2026-10-18 40% }
  }
}

objective later "Visitors find us" {
  draft
  owner @bo
}
`;

/** The same as people write it: on fewer lines, and without an owner of the key result. */
const contract = `plan desk in 2026-10

priority care "Members trust us" { owner @bo   until 2030 }

metric rating "What members think of us" { outcome   unit points   better higher   owner @bo   reading 2026-09-28 4.7 points }

objective soon "Members get their card soon" {
  owner @bo
  supports care
  risk "The printer's contract ends in May"
  check-in 2026-10-20 confidence 60% "Feels slower than the numbers say"

  key result safe "Nine in ten members sign in safely" {
    reach >= 90%
    guard rating >= 4.6 points
    expect 2026-10-15 78%, 2026-10-22 85%
    check-in 2026-10-12 71% confidence 7/10 forecast 88% "Kiosks in two halls"
    score 2026-11-03 0.8 "The third hall came late"
  }

  initiative kiosks "Put kiosks into every hall" {
    drives safe "Kiosks halved sign-in trouble in the pilot"
    initiative hall-one "Hall one" { status done }
    initiative hall-two "Hall two" { status active   due 2026-10-25   check-in 2026-10-18 40% }
  }
}

objective later "Visitors find us" { draft   owner @bo }
`;

describe('All constructs together', () => {
  it('check clean', async () => {
    const workspace = await openWorkspace({ 'plan.okr': plan }, { today: '2026-11-05' });
    assert.deepEqual(
      workspace.findings().map(({ rule, message }) => `${rule}: ${message}`),
      [],
    );
  });

  for (const [name, text] of Object.entries({ plan, contract })) {
    it(`keep their form: ${name}`, () => assert.deepEqual(formatDocument(parse(text)), { text }));
  }
});
