// Generates code from its one source: `npm run generate [-- --check]`.
// `--check` compares with what is checked in and changes nothing.
import { grammarFiles } from './generate/grammar.mjs';
import { ruleFiles } from './generate/rules.mjs';
import { isCheck, refresh } from './generated-files.mjs';

const files = refresh([...grammarFiles(), ...ruleFiles()], 'npm run generate');
if (!isCheck) console.log(files.length > 0 ? `Generated ${files.join(', ')}.` : 'Everything is up to date.');
