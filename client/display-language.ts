import { env, Uri, workspace } from 'vscode';
import { displayLanguageOf } from '../language/values/display-languages.js';
import { speak } from '../language/values/say.js';

/** Returns the file with the translations of the editor's language; undefined for English. */
export function translationsOf(extension: Uri): { tag: string; uri: Uri } | undefined {
  const tag = displayLanguageOf(env.language);
  return tag === 'en' ? undefined : { tag, uri: Uri.joinPath(extension, `l10n/bundle.l10n.${tag}.json`) };
}

/** Speaks the display language of the editor. English reads no file. */
export async function speakLanguageOfEditor(extension: Uri): Promise<void> {
  const file = translationsOf(extension);
  if (!file) return;
  const text = new TextDecoder().decode(await workspace.fs.readFile(file.uri));
  speak({ tag: file.tag, translations: JSON.parse(text) as Record<string, string> });
}
