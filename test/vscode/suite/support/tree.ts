import { drive, type Place } from './driver.js';

/** A card of the tree by words of its statement. */
export function card(statement: string, state = ''): Place {
  return { selector: `.item${state}[aria-label*="${statement}"]`, inWebview: true };
}

/** Waits until a card is on show. */
export async function seeCard(statement: string, state = ''): Promise<void> {
  await drive('see', card(statement, state));
}
