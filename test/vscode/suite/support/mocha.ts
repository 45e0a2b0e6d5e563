// Imported first, and replaced in the web host's bundle by `mocha.browser.ts`: puts `describe` and `it` in place.
import Mocha from 'mocha';
import { limits } from '../../../../scripts/test/patience.mjs';

const mocha = new Mocha({ ui: 'bdd', timeout: limits.test });
mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);

export default mocha;
