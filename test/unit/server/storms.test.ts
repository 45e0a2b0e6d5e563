import { methods, type Step } from '../../fuzz/lsp/steps.js';
import { lsp } from '../../fuzz/lsp.js';

const start = { line: 0, character: 0 };
const asked = (path: Extract<Step, { kind: 'request' }>['path']): Step[] =>
  methods.map((method) => ({ kind: 'request', method, path, position: start, cancelled: 'no' }));

/** Short sequences of what the fuzzer tries at random; most of them once ended in another state than a fresh server has. */
const storms: Record<string, Step[]> = {
  'requests while the server starts': asked('one/company.okr'),
  'requests for a file that does not exist': [{ kind: 'settle' }, ...asked('one/moved/shops.okr')],
  'changes after the end of the text': [
    { kind: 'open', path: 'one/company.okr', text: null },
    {
      kind: 'change',
      path: 'one/company.okr',
      version: 1,
      changes: [
        { start: { line: 1001, character: 0 }, end: { line: 1000, character: 0 }, text: '\n' },
        { start, end: start, text: '\r' },
      ],
    },
  ],
  'requests for a file in no folder of the editor': [{ kind: 'settle' }, ...asked('two/company.okr')],
};

describe('A server says the same as a fresh one after', () => {
  for (const [what, steps] of Object.entries(storms))
    it(what, async () => {
      await lsp.check({ isRepository: false, pulls: false, steps });
    });
});
