import { type ExtensionContext, env, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateExtension, type ExtensionApi } from './activation.js';
import { clientOptions } from './language-client.js';
import { workerTransports } from './worker-transports.js';

/** The languages besides English in which the server speaks. */
const translated: ReadonlySet<string> = new Set(['de', 'fr', 'es', 'pt']);

/** Activates the extension on web hosts, such as vscode.dev: the server is a web worker. */
export function activate(context: ExtensionContext): ExtensionApi {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/main.browser.js');
  const tables = Object.fromEntries(
    ['en', 'de', 'fr', 'es', 'pt'].map((language) => [
      language,
      Uri.joinPath(context.extensionUri, `dist/cli/${language}.model`),
    ]),
  );
  const [tag = 'en'] = env.language.split('-');
  const translations = translated.has(tag)
    ? { tag, uri: Uri.joinPath(context.extensionUri, `l10n/bundle.l10n.${tag}.json`) }
    : undefined;
  return activateExtension(context, (output) => {
    return new LanguageClient(
      'okr',
      'OKR',
      workerTransports({ script, tables, translations }, output),
      clientOptions(output),
    );
  });
}
