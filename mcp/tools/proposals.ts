import { URI } from 'langium';
import { tablesIn } from '../../cli/host/learned-tables.js';
import { DiskFileSystem } from '../../cli/load/disk-file-system.js';
import { isDeclaration } from '../../language/grammar/declarations.js';
import { isKeyResult } from '../../language/grammar/generated/ast.js';
import { qualifiedName } from '../../language/grammar/plan-identity.js';
import { carryChoices, carryEdit } from '../../language/lsp/carry/carry-requests.js';
import { CheckIns } from '../../language/lsp/check-in/check-ins.js';
import { headRange } from '../../language/lsp/goal-links.js';
import { createOkrLspServices } from '../../language/lsp/module.js';
import type { OkrLspServices, OkrSharedLspServices } from '../../language/lsp/services.js';
import { canonicalCycleName } from '../../language/values/cycles.js';
import { readInstalledPackage } from '../../packages/installed-package.js';
import { localDate } from '../local-date.js';
import { argumentsOf, type Tool, type ToolContext, ToolProblem, text } from '../tool.js';

interface Loaded {
  shared: OkrSharedLspServices;
  Okr: OkrLspServices;
  root: URI;
}

/** Loads the plans with what writes edits; as the language server does, without an editor. */
async function loaded({ folder, environment }: ToolContext): Promise<Loaded> {
  const { shared, Okr } = createOkrLspServices({
    fileSystemProvider: () => new DiskFileSystem(),
    learnedTables: tablesIn(__dirname),
    readPackage: readInstalledPackage,
    today: { override: () => environment.OKR_TODAY, local: localDate },
  });
  const root = URI.file(folder);
  const documents = await shared.workspace.WorkspaceManager.load([root]);
  await shared.workspace.DocumentBuilder.build(documents, { validation: false });
  return { shared, Okr, root };
}

/** @throws {ToolProblem} if no or several elements have the name */
function declared(name: string, { shared }: Loaded) {
  const wanted = name
    .split('.')
    .map((part) => (/^\d/.test(part) ? canonicalCycleName(part) : part))
    .join('.');
  const all = shared.workspace.Projects.all.flatMap((project) => [...project.names.all()]);
  const spelled = all.map((one) => ({ one, full: qualifiedName(one.plan, one.name) }));
  const found = spelled.filter(
    ({ one, full }) =>
      full === wanted || one.name === wanted || (one.plan && `${one.plan.team}.${one.name}` === wanted),
  );
  const exact = found.filter(({ full }) => full === wanted);
  const [first, ...others] = exact.length > 0 ? exact : found;
  if (!first) throw new ToolProblem(`There is no ${name}. Use \`find\` first.`);
  if (others.length > 0)
    throw new ToolProblem(
      `${name} may be ${[first, ...others].map(({ full }) => full).join(', ')}. Name one of them.`,
    );
  const { node } = first.one;
  if (!isDeclaration(node)) throw new ToolProblem(`${name} is not declared in a plan.`);
  return { node, uri: first.one.documentUri.toString() };
}

const written = 'Nothing was written. Show the edit to a person, or apply it yourself after they agree.';

export const proposeCheckIn: Tool<{
  key_result: string;
  value: string;
  confidence?: string;
  forecast?: string;
  note?: string;
}> = {
  name: 'propose_check_in',
  title: 'Propose a check-in',
  description:
    'Returns the edit that writes a check-in of today where the team keeps its check-ins. Use only values that a person or a system of measurement gave you.',
  inputSchema: argumentsOf(
    {
      key_result: text('The name of the key result.'),
      value: text('The value with its unit, such as 7.5%.'),
      confidence: text('A share such as 70%.'),
      forecast: text('What the value will be at the deadline.'),
      note: text('What moved, and why: one sentence.'),
    },
    ['key_result', 'value'],
  ),
  async run({ key_result, ...report }, context) {
    const plans = await loaded(context);
    const { node, uri } = declared(key_result, plans);
    if (!isKeyResult(node)) throw new ToolProblem(`${key_result} is no key result.`);
    const result = new CheckIns(plans.shared).edit({ location: { uri, range: headRange(node) }, ...report });
    if ('problem' in result) throw new ToolProblem(result.problem);
    return { data: { note: written, ...result } };
  },
};

export const proposeRename: Tool<{ name: string; new_name: string }> = {
  name: 'propose_rename',
  title: 'Propose a rename',
  description: 'Returns the edits that rename an element and every link to it, in all files.',
  inputSchema: argumentsOf(
    { name: text('The present name.'), new_name: text('The new name, without team and cycle.') },
    ['name', 'new_name'],
  ),
  async run({ name, new_name }, context) {
    const plans = await loaded(context);
    const { node, uri } = declared(name, plans);
    const document = plans.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
    const params = { textDocument: { uri }, position: headRange(node).start, newName: new_name };
    const edit = document && (await plans.Okr.lsp.RenameProvider?.rename(document, params));
    if (!edit) throw new ToolProblem(`${name} cannot be renamed.`);
    return { data: { note: written, edit } };
  },
};

export const proposeCarry: Tool<{ from: string; to?: string; team?: string }> = {
  name: 'propose_carry',
  title: 'Propose the next cycle',
  description:
    'Returns the plans of the next cycle as new files with their text, made of the open goals, and the questions that people have to decide.',
  inputSchema: argumentsOf(
    {
      from: text('The cycle that ends, such as 2026-Q4.'),
      to: text('The cycle that begins. Default: the one after.'),
      team: text('Only plans of this team.'),
    },
    ['from'],
  ),
  async run({ from, to, team }, context) {
    const { shared } = await loaded(context);
    const [first] = shared.workspace.LangiumDocuments.all.toArray();
    if (!first) throw new ToolProblem('There is no plan here.');
    const uri = first.uri.toString();
    const cycle = canonicalCycleName(from);
    const next = to ?? carryChoices(first.uri, shared).find((one) => one.from === cycle)?.to;
    if (!next) throw new ToolProblem(`Name the cycle after ${from} as \`to\`.`);
    const result = await carryEdit(
      { uri, from: cycle, to: next, ...(team !== undefined && { team }) },
      shared,
    );
    if ('problem' in result) throw new ToolProblem(result.problem);
    return { data: { note: written, ...result } };
  },
};
