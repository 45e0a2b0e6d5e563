// What `mocha.ts` is where there is no Node: mocha's own bundle for browsers, which runs in a worker as well.
import mocha from 'mocha/mocha.js';

mocha.setup({ ui: 'bdd' });

export default mocha;
