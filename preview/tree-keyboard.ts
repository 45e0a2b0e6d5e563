import type { Row } from './row.js';

/** What a key asks a tree to do. */
export type TreeCommand =
  | { type: 'move'; to: Row }
  | { type: 'expand'; rows: Row[]; expanded: boolean }
  | { type: 'activate' };

/**
 * The keys of a tree as the ARIA Authoring Practices Guide has them, and letters that lead to titles.
 * @param key as in `KeyboardEvent.key`
 * @param visible every row on show, from top to bottom
 * @returns undefined where the key means nothing here
 */
export function treeCommand(key: string, current: Row, visible: readonly Row[]): TreeCommand | undefined {
  const place = visible.indexOf(current);
  switch (key) {
    case 'ArrowDown':
      return moveTo(visible[place + 1]);
    case 'ArrowUp':
      return moveTo(visible[place - 1]);
    case 'Home':
      return moveTo(visible[0]);
    case 'End':
      return moveTo(visible.at(-1));
    case 'ArrowRight':
      if (!current.expandable) return undefined;
      return current.expanded
        ? moveTo(visible[place + 1])
        : { type: 'expand', rows: [current], expanded: true };
    case 'ArrowLeft':
      if (!current.expandable || !current.expanded) return moveTo(current.parent);
      return { type: 'expand', rows: [current], expanded: false };
    case '*':
      return expandSiblings(current, visible);
    case 'Enter':
    case ' ':
      return { type: 'activate' };
    default:
      return /^[\p{L}\p{N}]$/u.test(key) ? moveTo(nextTitled(key, place, visible)) : undefined;
  }
}

function moveTo(row: Row | undefined): TreeCommand | undefined {
  return row && { type: 'move', to: row };
}

function expandSiblings(current: Row, visible: readonly Row[]): TreeCommand {
  const rows = visible.filter((row) => row.parent === current.parent && row.expandable);
  return { type: 'expand', rows, expanded: true };
}

function nextTitled(letter: string, place: number, visible: readonly Row[]): Row | undefined {
  const after = [...visible.slice(place + 1), ...visible.slice(0, place)];
  return after.find(({ node }) => node.title.toLowerCase().startsWith(letter.toLowerCase()));
}
