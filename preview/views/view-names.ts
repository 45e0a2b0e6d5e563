import { marked, saidTable } from '../../language/values/say.js';

/**
 * The title of each view by its name, in the order of the tabs. `views.ts` makes all views except the tree, which is
 * the canvas of the page. The tests of the page go through all of them.
 */
export const viewTitles = saidTable({
  tree: marked('Tree'),
  timeline: marked('Timeline'),
  table: marked('Table'),
  health: marked('Health'),
});

export type ViewName = keyof typeof viewTitles;

/** The views that are made when they are first shown. */
export type SecondViewName = Exclude<ViewName, 'tree'>;

/**
 * Says whether a value is the name of a view.
 *
 * @param name any value, such as the name of a view in an older version
 */
export function isViewName(name: unknown): name is ViewName {
  return typeof name === 'string' && Object.hasOwn(viewTitles, name);
}
