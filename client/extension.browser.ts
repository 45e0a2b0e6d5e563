import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateExtension, type ExtensionApi } from './activation.js';
import { translationsOf } from './display-language.js';
import { clientOptions } from './language-client.js';
import { workerTransports } from './worker-transports.js';

/** Activates the extension on web hosts, such as vscode.dev: the server is a web worker. */
export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/main.browser.js');
  const tables = Object.fromEntries(
    ['en', 'de', 'fr', 'es', 'pt'].map((language) => [
      language,
      Uri.joinPath(context.extensionUri, `dist/cli/${language}.model`),
    ]),
  );
  const translations = translationsOf(context.extensionUri);
  return activateExtension(context, (output) => {
    return new LanguageClient(
      'okr',
      'OKR',
      workerTransports({ script, tables, translations }, output),
      clientOptions(output),
    );
  });
}
