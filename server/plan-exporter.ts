import type { URI } from 'langium';
import type { OkrServices } from '../language/lint/services.js';
import type { PlanExporter } from '../language/lsp/commands/plan-exporter.js';
import type { OkrSharedLspServices } from '../language/lsp/services.js';
import { planGraph } from '../language/report/plan-graph/plan-graph.js';
import { exportPlan, type TextFormat } from '../picture/export/export-plan.js';
import { everything } from '../picture/view.js';

const treeFormats: readonly string[] = ['svg', 'html', 'mermaid', 'dot'] satisfies TextFormat[];

/** Writes the plans of a project as `okr export` does, and its tree as `okr tree` does. */
export function planExporter(shared: OkrSharedLspServices): PlanExporter {
  return {
    async text(uri: URI, format: string): Promise<string | undefined> {
      const { Projects, LangiumDocuments } = shared.workspace;
      const project = Projects.meantBy(uri);
      const graph = planGraph(project, shared);
      if (treeFormats.includes(format)) return exportPlan(format as TextFormat, graph, everything, 'light');
      const { planDocument } = await import('../exchange/document/plan-document.js');
      const formats = await import('../exchange/document/formats.js');
      const { documentMarkdown } = await import('../exchange/document/markdown.js');
      const writers: Readonly<Record<string, typeof formats.documentJson>> = {
        json: formats.documentJson,
        jsonl: formats.documentLines,
        csv: formats.documentCsv,
        markdown: documentMarkdown,
      };
      const write = Object.hasOwn(writers, format) ? writers[format] : undefined;
      const [language] = shared.ServiceRegistry.all as readonly OkrServices[];
      if (!write || !language) return undefined;
      const documents = LangiumDocuments.all
        .filter((one) => Projects.projectOf(one.uri) === project)
        .toArray();
      return write(planDocument({ documents, references: language.references.References, graph }));
    },
  };
}
