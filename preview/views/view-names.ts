/**
 * Title of each view of the plan by its name, in the order of the tabs. `views.ts` makes all but the tree, which is the page's
 * canvas; the tests of the page go through all of them.
 */
export const viewTitles = {
  tree: 'Tree',
  timeline: 'Timeline',
  table: 'Table',
  health: 'Health',
} as const;

export type ViewName = keyof typeof viewTitles;

/** Views that are made when they are first asked for. */
export type SecondViewName = Exclude<ViewName, 'tree'>;

/** @param name anything, such as the name of a view that an older page had */
export function isViewName(name: unknown): name is ViewName {
  return typeof name === 'string' && Object.hasOwn(viewTitles, name);
}
