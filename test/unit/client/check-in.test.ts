import { deepEqual } from 'node:assert/strict';
import { choiceText } from '../../../client/check-in/choice-text.js';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const choice = {
  title: 'Spoilage falls',
  zones: false,
  due: false,
  location: { uri: 'file:///q4.okr', range },
};

describe('key result to report on', () => {
  it('says what was heard last and when, how it is measured and whose it is', () => {
    const known = {
      ...choice,
      owner: '@tom',
      plan: 'shops 2026-Q4',
      measure: '8% → 6%',
      last: { text: '7%', date: '2026-11-15', days: 1 },
    };
    deepEqual(choiceText(known), {
      label: 'Spoilage falls',
      description: '7% · 1 day ago',
      detail: '8% → 6% · @tom · shops 2026-Q4',
    });
    const today = { ...known, last: { text: '7%', date: '2026-11-16', days: 0 } };
    deepEqual(choiceText(today).description, '7% · today');
  });

  it('says so where nothing was heard', () => {
    deepEqual(choiceText(choice), { label: 'Spoilage falls', description: 'no check-in yet', detail: '' });
  });
});
