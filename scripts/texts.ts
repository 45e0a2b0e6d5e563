// Lists what the translations in `l10n` lack, or have without need: `npm run texts`. With `--sort` writes each bundle in the order
// of the program, without the texts that nothing says any more.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { translatedLanguages } from '../language/values/display-languages.js';
import { saidTexts } from '../test/support/said-texts.js';

const said = saidTexts();
for (const tag of translatedLanguages) {
  const path = `l10n/bundle.l10n.${tag}.json`;
  const bundle: Record<string, string> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const missing = [...said.keys()].filter((key) => !Object.hasOwn(bundle, key));
  const unused = Object.keys(bundle).filter((key) => !said.has(key));
  console.log(`${path}: ${missing.length} missing, ${unused.length} unused`);
  for (const key of missing) console.log(`+ ${JSON.stringify(key)}`);
  for (const key of unused) console.log(`- ${JSON.stringify(key)}`);
  if (!process.argv.includes('--sort')) continue;
  const sorted = [...said.keys()]
    .filter((key) => Object.hasOwn(bundle, key))
    .map((key) => [key, bundle[key]]);
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
