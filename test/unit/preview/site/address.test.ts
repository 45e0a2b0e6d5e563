import assert from 'node:assert/strict';
import { addressOf, readAddress } from '../../../../preview/site/address.js';
import { firstState, type PageState, readState } from '../../../../preview/state.js';

const { view } = firstState;

/** States of a page, with the address of each. */
const states: readonly [address: string, state: Partial<PageState>][] = [
  ['/tree', {}],
  ['/timeline', { tab: 'timeline' }],
  ['/table/key-result/sales.2026-Q4.churn', { tab: 'table', current: 'key-result sales.2026-Q4.churn' }],
  ['/teams', { page: 'teams' }],
  ['/team/sales', { page: 'team sales' }],
  ['/objective/sales.2026-Q4.stay', { page: 'objective sales.2026-Q4.stay' }],
  // An element without a name is called by its place.
  ['/key-result/in%20a%2Fb%20%25.okr%20%231', { page: 'key-result in a/b %.okr #1' }],
  ['/tree?cycle=all', { view: { ...view, filter: { ...view.filter, current: false } } }],
  [
    '/health?cycle=current&cycle=2026-Q3&team=sales&team=care&owner=%40ana&status=at-risk&tag=P0&findings=true&text=a+%26+b&drafts=true&moved=7&focus=objective+a.b.c',
    {
      tab: 'health',
      view: {
        ...view,
        countDrafts: true,
        movedDays: 7,
        focus: 'objective a.b.c',
        filter: {
          cycles: ['2026-Q3'],
          current: true,
          teams: ['sales', 'care'],
          owners: ['@ana'],
          statuses: ['at-risk'],
          tags: ['P0'],
          findingsOnly: true,
          text: 'a & b',
        },
      },
    },
  ],
];

describe('The address of a site', () => {
  for (const [address, part] of states) {
    it(`writes and reads ${address.slice(0, 40)}`, () => {
      const state = { ...firstState, ...part };
      assert.equal(addressOf(state), address);
      const read = readState({ ...firstState, ...readAddress(`#${address}`) });
      assert.equal(addressOf(read), address);
      assert.deepEqual(read.page, state.page);
      assert.deepEqual(read.view.filter, state.view.filter);
    });
  }

  it('reads no place from other addresses, and never fails', () => {
    for (const hash of ['', '#', '#/', '#heading', '#/nothing'])
      assert.equal(readAddress(hash), undefined, hash);
    assert.equal(readAddress('#/objective/100%')?.page, 'objective 100%');
    const state = readState({ ...firstState, ...readAddress('#/tree?status=great&moved=-1') });
    assert.deepEqual(state.view.filter.statuses, []);
    assert.equal(state.view.movedDays, undefined);
  });
});
