// What `mocha.ts` is where there is no Node: mocha's own bundle for browsers, which runs in a worker as well.
import mocha from 'mocha/mocha.js';
import { limits } from '../../../../scripts/test/patience.mjs';

mocha.setup({ ui: 'bdd', timeout: limits.test });

export default mocha;
