import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { openPage } from '../../test/preview/browser.js';
import { temporaryFolder } from '../vscode/temporary.mjs';
import { ansiToHtml } from './ansi.js';
import { drawEmoji } from './emoji.js';
import { exampleBranch } from './example-branch.js';
import { runOkr } from './okr.js';
import { markdownStyle, terminalStyle } from './page-styles.js';

/** Saves the picture of a page's `main` element. */
async function picture(html: string, style: string, path: string): Promise<void> {
  const page = await openPage({ viewport: { width: 960, height: 800 } });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style><main>${html}</main>`);
  await page.locator('main').screenshot({ path, omitBackground: true });
  await page.close();
}

/** What the terminal shows for a command. */
interface Session {
  command: string;
  /** The lines that are shown; all without it. */
  lines?: number;
  folder(): string;
}

let branch: string | undefined;
const onBranch = () => {
  branch ??= exampleBranch();
  return branch;
};
const here = () => process.cwd();

const sessions: Readonly<Record<string, Session>> = {
  'check.png': { command: 'okr check examples/marketing', folder: here, lines: 27 },
  'status.png': { command: 'okr status examples --team sales --cycle 2026-Q4', folder: here },
  'check-since.png': { command: 'okr check goals --since main', folder: onBranch },
  'diff.png': { command: 'okr diff main', folder: onBranch },
};

/** Makes the picture of a terminal, 80 columns wide. */
export async function terminalPicture(file: string, path: string): Promise<void> {
  const session = sessions[file];
  if (!session) throw new Error(`No command is shown in ${file}.`);
  const { command, lines, folder } = session;
  const output = runOkr(command.split(' ').slice(1), folder()).trimEnd().split('\n');
  const shown = output.slice(0, lines).join('\n');
  const more = lines !== undefined && output.length > lines ? `\n<span class="dim">…</span>` : '';
  const html = `<pre><span class="prompt">$</span> ${command}\n${ansiToHtml(shown)}${more}</pre>`;
  await picture(html, terminalStyle, path);
}

const markdown: Readonly<Record<string, () => string>> = {
  'summary.png': () => {
    const summary = join(temporaryFolder('summary'), 'summary.md');
    const environment = { GITHUB_STEP_SUMMARY: summary };
    runOkr(['check', 'goals', '--since', 'main', '--format', 'github'], onBranch(), environment);
    return article(readFileSync(summary, 'utf8'));
  },
  'comment.png': () => {
    const comment = runOkr(['diff', 'main...HEAD', '--format', 'markdown', '--color', 'never'], onBranch());
    return article(comment, '<header><b>github-actions</b> <span>bot</span> commented</header>');
  },
};

function article(text: string, header = ''): string {
  // Code hosts show the parts that are folded, such as the drawing, when a reader opens them.
  return `<article>${header}${drawEmoji(new MarkdownIt({ html: true }).render(text))}</article>`;
}

/** Makes the picture of a page that a pipeline writes. */
export async function markdownPicture(file: string, path: string): Promise<void> {
  const html = markdown[file];
  if (!html) throw new Error(`No page is shown in ${file}.`);
  await picture(html(), markdownStyle, path);
}
