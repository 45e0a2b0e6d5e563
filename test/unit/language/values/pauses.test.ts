import assert from 'node:assert/strict';
import { handleMessages, inputArrived } from '../../../../language/values/pauses.js';

/** How many turns of the event loop pass until something is done. */
async function turnsUntil(done: Promise<void>): Promise<number> {
  let turns = 0;
  let isDone = false;
  void done.then(() => {
    isDone = true;
  });
  while (!isDone) {
    await new Promise((resolve) => setImmediate(resolve));
    turns++;
  }
  return turns;
}

describe('A pause of long work', () => {
  it('takes all turns that a message may need, where nobody reports input', async () => {
    assert.equal(await turnsUntil(handleMessages()), 3);
  });

  it('takes one turn where nothing has been read, and all turns after something has been read', async () => {
    inputArrived();
    assert.equal(await turnsUntil(handleMessages()), 3);
    assert.equal(await turnsUntil(handleMessages()), 1);
    inputArrived();
    assert.equal(await turnsUntil(handleMessages()), 3);
  });

  it('takes all turns for what is read while the pause before ends', async () => {
    inputArrived();
    await turnsUntil(handleMessages());
    const pause = handleMessages();
    setImmediate(inputArrived);
    assert.equal(await turnsUntil(pause), 1);
    assert.equal(await turnsUntil(handleMessages()), 3);
  });
});
