/** Handles that templates and snippets leave where a person has to be named. */
const handles: ReadonlySet<string> = new Set([
  '@owner',
  '@you',
  '@handle',
  '@someone',
  '@somebody',
  '@todo',
  '@tbd',
]);

/** Whether a handle stands for somebody who is still to be named. */
export function isPlaceholderHandle(handle: string): boolean {
  return handles.has(handle.toLowerCase());
}
