import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Candidate } from '../candidate.js';
import type { CompletionContext } from '../completion-context.js';
import type { Expectation } from '../grammar-walk.js';
import { keywordFits } from './keyword-fits.js';

/** The words of which the grammar takes one, by its rule; some of them are property words elsewhere. */
const words: Readonly<Record<string, readonly string[]>> = {
  State: ['planned', 'active', 'done', 'dropped'],
  ZoneLevel: ['commit', 'target', 'stretch'],
  ChangedPart: [
    'target',
    'baseline',
    'stretch',
    'weight',
    'deadline',
    'limit',
    'guard',
    'expect',
    'statement',
    'since',
  ],
};

/** What follows a part of a goal that changed. */
const continuations: Readonly<Record<string, string>> = { ChangedPart: ' was ' };

/** Offers the words of a fixed choice. */
export function* choices(context: CompletionContext, { path }: Expectation): Generator<Candidate> {
  const rule = path.find((part) => part in words) as string;
  for (const label of words[rule] ?? []) {
    if (!keywordFits(label, context)) continue;
    const text = `${label}${continuations[rule] ?? ''}`;
    yield { label, text, kind: CompletionItemKind.EnumMember, rank: 10 };
  }
}
