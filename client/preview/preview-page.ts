/** Where the page finds its parts, and what the policy calls them. */
export interface PageResources {
  /** Source expression of the content security policy for the style sheet: the webview's own. */
  styleSource: string;
  styleUri: string;
  scriptUri: string;
  /** Unguessable, new for every page: only the script that carries it runs. */
  nonce: string;
}

/**
 * Returns the page that the webview starts with. The content security policy allows its own style sheet, its own script, and
 * pictures that the script itself has made, for PNG: no inline code, no connection, nothing from elsewhere.
 */
export function previewPage({ styleSource, styleUri, scriptUri, nonce }: PageResources): string {
  const policy = `default-src 'none'; img-src blob: data:; style-src ${styleSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>OKR preview</title>
  <link rel="stylesheet" href="${styleUri}">
</head>
<body>
  <script nonce="${nonce}" src="${scriptUri}"></script>
</body>
</html>`;
}

/** 128 random bits in hexadecimal. */
export function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
