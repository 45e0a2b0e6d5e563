import { Uri, type Webview } from 'vscode';

/**
 * The page that the webview starts with. The content security policy allows its own style sheet and its own script and
 * nothing else: no inline code, no image, no connection.
 */
export function previewPage(webview: Webview, extension: Uri): string {
  const nonce = randomNonce();
  const resource = (name: string) =>
    webview.asWebviewUri(Uri.joinPath(extension, 'dist/preview', name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>OKR preview</title>
  <link rel="stylesheet" href="${resource('preview.css')}">
</head>
<body>
  <script nonce="${nonce}" src="${resource('preview.js')}"></script>
</body>
</html>`;
}

/** 128 random bits in hexadecimal. */
function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
