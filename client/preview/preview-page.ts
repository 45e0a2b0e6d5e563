import type { DisplayLanguage } from '../../language/values/say.js';
import { scriptData } from '../../language/values/script-data.js';

/** The addresses of the page's parts, and their source in the content security policy. */
export interface PageResources {
  /** Source expression of the content security policy for the style sheet: the webview's own. */
  styleSource: string;
  styleUri: string;
  scriptUri: string;
  /** The language of the page; English if it is left out. */
  language?: DisplayLanguage;
  /** Unguessable, new for every page: only the script that carries it runs. */
  nonce: string;
}

/**
 * Returns the page with which the webview starts. The content security policy allows its own style sheet, its own
 * script, and pictures that the script makes for PNG. It allows no inline code, no connection, and nothing from other
 * origins.
 */
export function previewPage({ styleSource, styleUri, scriptUri, nonce, language }: PageResources): string {
  const policy = `default-src 'none'; img-src blob: data:; style-src ${styleSource}; script-src 'nonce-${nonce}'`;
  const translations = language
    ? `\n  <script type="application/json" id="okr-language">${scriptData(language)}</script>`
    : '';
  return `<!DOCTYPE html>
<html lang="${language?.tag ?? 'en'}">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>OKR preview</title>
  <link rel="stylesheet" href="${styleUri}">
</head>
<body>${translations}
  <script nonce="${nonce}" src="${scriptUri}"></script>
</body>
</html>`;
}

/** Returns 128 random bits in hexadecimal. */
export function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
