// What `mocha.ts` is where there is no Node: mocha's own bundle for browsers, which runs in a worker as well.
import mocha from 'mocha/mocha.js';
import { patience } from './patience.js';

mocha.setup({ ui: 'bdd', timeout: patience });

export default mocha;
