// How time grows with the length of a plan: `npm run bench:growth [-- LINES,LINES… [PART OF A NAME…]]`.
// Each shape of `test/support/long-plans.ts` is read, linked, checked, formatted and drawn in a process of its own. Prints the
// processor time of each step in ms, and the exponent with which the whole grows from each length to the next: 1 is linear.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type LangiumDocument, URI } from 'langium';
import { formatDocument } from '../language/format/format.js';
import type { PlanFile } from '../language/grammar/generated/ast.js';
import { createOkrLspServices } from '../language/lsp/module.js';
import { plansIn } from '../language/model/plans.js';
import { planGraph } from '../language/report/plan-graph/plan-graph.js';
import { planReport } from '../language/report/plan-report.js';
import { learnedTables } from '../test/support/learned-tables.js';
import { longPlans } from '../test/support/long-plans.js';
import { MemoryFileSystem } from '../test/support/memory-file-system.js';

/** A busy machine needs more: `OKR_TEST_PATIENCE=4` multiplies the limit, as in tests. */
const limitSeconds = 60 * Number(process.env.OKR_TEST_PATIENCE || 1);

interface Times {
  parse: number;
  link: number;
  check: number;
  format: number;
  graph: number;
  report: number;
  editor: number;
}

if (process.argv[2] === '--one') await measureOne(process.argv[3] ?? '', Number(process.argv[4]));
else measureAll(process.argv[2] ?? '2000,4000,8000', process.argv.slice(3));

function measureAll(lengths: string, names: readonly string[]): void {
  const sizes = lengths.split(',').map(Number);
  const isWanted = (name: string) => names.length === 0 || names.some((part) => name.includes(part));
  for (const { name } of longPlans.filter((one) => isWanted(one.name))) {
    let before: { lines: number; total: number } | undefined;
    for (const lines of sizes) {
      const times = inProcess(name, lines);
      if (typeof times === 'string') {
        console.log(`${name.padEnd(40)} ${String(lines).padStart(7)}  ${times}`);
        break;
      }
      const total = Object.values(times).reduce((sum, time) => sum + time, 0);
      const exponent = before && Math.log(total / before.total) / Math.log(lines / before.lines);
      const parts = Object.entries(times).map(([part, time]) => `${part} ${time.toFixed(0)}`);
      console.log(
        `${name.padEnd(40)} ${String(lines).padStart(7)} ${total.toFixed(0).padStart(7)} ms  ${(exponent?.toFixed(2) ?? '').padStart(5)}  ${parts.join('  ')}`,
      );
      before = { lines, total };
    }
  }
}

function inProcess(name: string, lines: number): Times | string {
  const script = fileURLToPath(import.meta.url);
  const run = spawnSync(process.execPath, [script, '--one', name, String(lines)], {
    encoding: 'utf8',
    timeout: limitSeconds * 1000,
    killSignal: 'SIGKILL',
  });
  if (run.signal) return `more than ${limitSeconds} s`;
  if (run.status !== 0) return run.stderr.trim().split('\n').slice(0, 6).join('\n');
  return JSON.parse(run.stdout) as Times;
}

async function measureOne(name: string, lines: number): Promise<void> {
  const text = longPlans.find((one) => one.name === name)?.text(lines);
  if (text === undefined) throw new Error(`There is no shape ${name}.`);
  // The compiler warms up on a short plan of the same shape.
  await measure(longPlans.find((one) => one.name === name)?.text(Math.min(50, lines)) ?? '');
  console.log(JSON.stringify(await measure(text)));
}

async function measure(text: string): Promise<Times> {
  const uri = URI.file('/plans/plan.okr');
  const fileSystem = new MemoryFileSystem(new Map([['/plans/plan.okr', text]]));
  const { shared, Okr } = createOkrLspServices({
    fileSystemProvider: () => fileSystem,
    today: { override: () => undefined, local: () => '2026-11-16' },
    learnedTables,
  });
  const [documents, parse] = await timed(() => shared.workspace.WorkspaceManager.load([URI.file('/plans')]));
  const [, link] = await timed(() => shared.workspace.DocumentBuilder.build(documents, {}));
  const [, check] = await timed(() =>
    shared.workspace.DocumentBuilder.build(documents, { validation: true }),
  );
  const [document] = documents;
  if (!document) throw new Error('The plan was not loaded.');
  const [, format] = await timed(() => formatDocument(document as LangiumDocument<PlanFile>));
  const [, graph] = await timed(() => planGraph(shared.workspace.Projects.projectOf(uri), shared));
  const [, report] = await timed(() =>
    planReport(plansIn(documents, shared), {
      references: Okr.references.References,
      readerFor: ({ project }) => Okr.phrasing.PhraseReaders.for(project.configuration.words),
      placeOf: () => ({ file: 'plan.okr', line: 1 }),
    }),
  );
  const [, editor] = await timed(async () => {
    const params = { textDocument: { uri: uri.toString() } };
    const range = {
      start: { line: 0, character: 0 },
      end: { line: document.textDocument.lineCount, character: 0 },
    };
    await Okr.lsp.DocumentSymbolProvider?.getSymbols(document, params);
    await Okr.lsp.FoldingRangeProvider?.getFoldingRanges(document, params);
    await Okr.lsp.SemanticTokenProvider?.semanticHighlight(document, params);
    await Okr.lsp.CodeLensProvider?.provideCodeLens(document, params);
    await Okr.lsp.InlayHintProvider?.getInlayHints(document, { ...params, range });
    await Okr.lsp.DocumentLinkProvider?.getDocumentLinks(document, params);
  });
  return { parse, link, check, format, graph, report, editor };
}

async function timed<Result>(act: () => Result | Promise<Result>): Promise<[Result, number]> {
  const before = process.cpuUsage();
  const result = await act();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}
