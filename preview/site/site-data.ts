import type { PlanGraph } from '../../language/protocol.js';

/** The data of a site, which `okr site` writes into its page. */
export interface SiteData {
  plan: PlanGraph;
  /** The address of the documentation of each rule that the plan has findings of. */
  rules: Record<string, string>;
}

/** The id of the element with the data, as JSON. */
const dataId = 'okr-site-data';

/** Says whether the page is a site, which contains its plan; else an editor sends the plan. */
export function isSite(): boolean {
  return document.getElementById(dataId) !== null;
}

/** Reads the data from the page. @throws if the page has none: then the page was not written whole */
export function siteData(): SiteData {
  const text = document.getElementById(dataId)?.textContent;
  if (!text) throw new Error('This page has no plan.');
  return JSON.parse(text) as SiteData;
}
