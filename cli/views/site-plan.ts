import { ruleUrl } from '../../language/lint/rule-page.js';
import type { PlanGraph, PlanNode, SourceLocation } from '../../language/protocol.js';

/** The data of a site: the page reads it (`preview/site/site-data.ts`). */
export interface SiteData {
  plan: PlanGraph;
  /** The address of the documentation of each rule that the plan has findings of. */
  rules: Record<string, string>;
}

/**
 * Prepares a plan for a site. The result contains no path of the machine, and is the same on every machine.
 *
 * @param title the title of the site; a page takes it from the last part of the project's address
 */
export function siteData(plan: PlanGraph, title: string): SiteData {
  const root = plan.project.replace(/\/?$/, '/');
  const pathOf = (uri: string) =>
    uri.startsWith(root) ? uri.slice(root.length) : (uri.split('/').at(-1) ?? '');
  const rules = [...new Set(plan.nodes.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  return {
    plan: {
      ...plan,
      project: `site:/${encodeURIComponent(title)}`,
      version: 1,
      brokenFiles: plan.brokenFiles.map(pathOf),
      nodes: plan.nodes.map((node) => ({ ...node, ...withoutPlaces(node, pathOf) })),
    },
    rules: Object.fromEntries(rules.map((rule) => [rule, ruleUrl(rule)])),
  };
}

/** Nothing on a site leads to a line of a file. */
const nowhere: SourceLocation['range'] = {
  start: { line: 0, character: 0 },
  end: { line: 0, character: 0 },
};

function withoutPlaces(
  { location, findings }: PlanNode,
  pathOf: (uri: string) => string,
): Pick<PlanNode, 'location' | 'findings'> {
  return {
    location: { uri: pathOf(location.uri), range: nowhere },
    findings: findings.map((finding) => ({ ...finding, range: nowhere })),
  };
}
