import { viewTitles } from '../../preview/views/view-names.js';

/** Titles of all tabs of the page, in their order: a new view is tested with all others. */
export const tabs: readonly string[] = Object.values(viewTitles);

/** Those next to the tree. */
export const secondTabs: readonly string[] = tabs.filter((tab) => tab !== viewTitles.tree);
