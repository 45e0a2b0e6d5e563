import type { PageState } from '../state.js';

/** Sites at other paths of the same server remember for themselves. */
const key = `okr-site ${location.pathname}`;

/** Returns what this tab of the browser remembers of the site; undefined if it remembers nothing. */
export function remembered(): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    // A browser may refuse to store anything; the site then starts from its address alone.
    return undefined;
  }
}

export function remember(state: PageState): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(state));
  } catch {
    // The same: nothing is lost but the place of the camera.
  }
}
