// Language servers of others over the same workspace, in the same run: plain Langium services, and the server for YAML.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { MeasuredServer } from '../server.js';
import { repeatEdits } from '../whole/repeat-edits.js';
import { type Figures, measureServer } from '../whole/server-figures.js';
import { cpuOf, memoryOf, memoryWhenIdle } from '../whole/usage.js';
import { yamlSchema, yamlWorkspace } from './yaml-workspace.js';

/** The release of the server for YAML that is measured. */
const yamlServer = 'yaml-language-server@2.0.0';

/** Measures each peer. @returns their figures by name, under the names of our figures */
export async function measurePeers(
  files: ReadonlyMap<string, string>,
  node: string,
): Promise<Map<string, Figures>> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'okr-peers-')));
  try {
    return new Map([
      ['plain Langium', await measurePlainLangium(files, node, join(scratch, 'plans'))],
      [yamlServer, await measureYaml(files.size, node, scratch)],
    ]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function measurePlainLangium(
  files: ReadonlyMap<string, string>,
  node: string,
  folder: string,
): Promise<Figures> {
  const program = resolve('out', 'bench', 'plain-langium.mjs');
  await build({
    entryPoints: ['bench/peers/plain-langium.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    loader: { '.langium': 'text' },
    logLevel: 'warning',
  });
  write(folder, files);
  return measureServer(files, { folder, node, program, publishes: 'all' }, true);
}

async function measureYaml(count: number, node: string, scratch: string): Promise<Figures> {
  const installed = join(scratch, 'yaml');
  mkdirSync(installed);
  // Outside of the repository, and only when somebody asks for peers.
  const options = ['--prefix', installed, '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, yamlServer], { stdio: ['ignore', 'ignore', 'inherit'] });
  const program = join(installed, 'node_modules/yaml-language-server/bin/yaml-language-server');
  const folder = join(scratch, 'yaml-plans');
  const files = yamlWorkspace(count);
  write(folder, files);
  writeFileSync(join(folder, 'plan.schema.json'), JSON.stringify(yamlSchema));
  const start = performance.now();
  const server = new MeasuredServer(files, { folder, node, program });
  try {
    return await measureYamlServer(server, files, start);
  } finally {
    await server.stop();
  }
}

/** The server for YAML reads only open files, and waits a while after each edit: the processor tells more than the clock. */
async function measureYamlServer(
  server: MeasuredServer,
  files: ReadonlyMap<string, string>,
  start: number,
): Promise<Figures> {
  const name = 'team-0.yaml';
  const text = files.get(name) ?? '';
  const uri = server.uri(name);
  const { pid } = server.process;
  await server.initialize();
  const opened = server.diagnostics((params) => params.uri === uri);
  await server.open(name, text, 'yaml');
  await opened;
  const figures: Figures = {
    'spawn → findings of the open file': performance.now() - start,
    'start, CPU': cpuOf(pid),
    'memory idle, MiB': await memoryWhenIdle(pid),
  };
  const edits = await repeatEdits('keystroke, leaf', pid, async (count) => {
    const began = performance.now();
    const published = server.diagnostics((params) => params.uri === uri);
    await server.change(
      name,
      count + 1,
      text.replace('Move the forecast', `Move the forecast${'x'.repeat(count % 10)}`),
    );
    await published;
    return performance.now() - began;
  });
  return { ...figures, ...edits, 'memory after edits, MiB': memoryOf(pid) };
}

function write(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}
