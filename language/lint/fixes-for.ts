import type { LangiumDocument } from 'langium';
import type { PlanFile } from '../grammar/generated/ast.js';
import type { Fix, FixContext } from './rule.js';
import { rules } from './rules/index.js';
import type { OkrServices } from './services.js';

const fixers = new Map(rules.map(({ meta, fix }) => [meta.id, fix]));

/** The fixes that a rule has for its finding in a file as it was last checked; none for rules without. */
export function fixesFor(
  document: LangiumDocument,
  finding: FixContext['finding'],
  services: OkrServices,
): Fix[] {
  const fix = fixers.get(finding.rule);
  if (!fix) return [];
  const project = services.shared.workspace.Projects.projectOf(document.uri);
  return fix({
    document: document as LangiumDocument<PlanFile>,
    project,
    references: services.references.References,
    phraseReader: services.phrasing.PhraseReaders.for(project.configuration.words),
    finding,
  });
}
