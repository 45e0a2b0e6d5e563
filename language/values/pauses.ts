import { Cancellation, delayNextTick, OperationCancelled } from 'langium';

/** So long work goes on before messages are handled, in milliseconds. */
const slice = 4;

/** When messages were last handled, on the clock of the process. */
let handledAt = 0;

/**
 * Pauses long work from time to time, so that edits and requests that have arrived are handled. Work that nobody can cancel is not
 * paused: nobody waits for anything else then.
 *
 * @throws OperationCancelled if the work is not wanted any more
 */
export async function pauseAndCheck(token: Cancellation.CancellationToken): Promise<void> {
  if (token === Cancellation.CancellationToken.None) return;
  if (isPauseDue()) await handleMessages();
  if (token.isCancellationRequested) throw OperationCancelled;
}

/** Says whether work has gone on for so long that messages should be handled. */
export function isPauseDue(): boolean {
  return performance.now() - handledAt >= slice;
}

/** Waits until the messages that have arrived are handled, as far as that needs no time. */
export async function handleMessages(): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    await delayNextTick();
    if (turnsToCome === undefined) continue;
    turnsToCome -= 1;
    if (turnsToCome <= 0) break;
  }
  handledAt = performance.now();
}

/** Waits until the answers that are known are on their way to the client. A writer of messages takes a turn or two for each. */
export async function sendAnswers(): Promise<void> {
  for (let turn = 0; turn <= turns; turn++) await delayNextTick();
}

/**
 * Tells that something has been read from the client, which takes some turns of the event loop to be handled. In a process that calls this function
 * each time, a pause in which nothing has been read takes one turn.
 */
export function inputArrived(): void {
  turnsToCome = turns;
}

/**
 * The turns of the event loop that handle a message: one reads it, the next one calls its handler, and an edit with a request right behind
 * it takes one more. In a browser a turn takes longer than the work between two of them.
 */
const turns = typeof setImmediate === 'undefined' ? 1 : 3;

/** How many turns the last input still needs; undefined where nobody reports input. */
let turnsToCome: number | undefined;
