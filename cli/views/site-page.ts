import { createHash } from 'node:crypto';
import { displayLanguage, spokenLanguage } from '../../language/values/say.js';
import { scriptData } from '../../language/values/script-data.js';
import { planText } from '../../picture/export/html.js';
import { escapeText } from '../../picture/markup.js';
import { everything } from '../../picture/view.js';
import type { SiteProgram } from '../host/site-program.js';
import type { SiteData } from './site-plan.js';

/** The mark by which `okr site` knows a page that it wrote. */
export const siteMark = '<meta name="generator" content="okr site">';

/**
 * Writes the page of a site: one file without any request, so that it works on a server, below any path, and from the disk.
 * Its policy allows its own script and style sheet by their hashes, and nothing else. Without scripts, the page shows the
 * plan as text.
 */
export function sitePage(data: SiteData, title: string, { script, style }: SiteProgram): string {
  const language = displayLanguage();
  // The end of a script or a style sheet must not be in it.
  const program = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const look = style.replaceAll('</style', '<\\/style');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(program)}`,
    `style-src ${hashOf(look)}`,
    'img-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const lines = [
    '<!doctype html>',
    `<html lang="${spokenLanguage()}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    siteMark,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<link rel="icon" href="data:,">',
    `<title>${escapeText(title)}</title>`,
    `<style>${look}</style>`,
    '</head>',
    '<body class="okr-site">',
    '<noscript>',
    `<h1>${escapeText(title)}</h1>`,
    ...planText(data.plan, everything),
    '</noscript>',
    ...(language
      ? [`<script type="application/json" id="okr-language">${scriptData(language)}</script>`]
      : []),
    `<script type="application/json" id="okr-site-data">${scriptData(data)}</script>`,
    `<script>${program}</script>`,
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

/** The source expression of a policy for a text between its tags. */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
