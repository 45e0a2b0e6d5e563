import { propertyDefinitions } from '../grammar/properties.js';
import { marked, say, translated } from '../values/say.js';
import {
  type BareChange,
  type Change,
  type ChangeKind,
  type PropertyChangeKind,
  propertyKind,
} from './change.js';

/** Completes a change with its message and all fields for reports. */
export function inWords({
  kind,
  about = null,
  from = null,
  to = null,
  isMovedGoalpost = false,
  reason = null,
}: BareChange): Change {
  const bare = { kind, about, from, to, isMovedGoalpost, reason };
  return { ...bare, message: sentenceOf(kind)(bare) };
}

type Sentence = (change: Omit<Change, 'message'>) => string;

function sentenceOf(kind: ChangeKind): Sentence {
  const property = propertyDefinitions.find(({ type }) => propertyKind(type) === kind);
  return sentences[kind] ?? between(property?.keywords[0] ?? kind);
}

/** Says what a number or a date was and what it is; what is missing on one side is said by itself. */
const moved =
  (what: string): Sentence =>
  ({ from, to }) =>
    from === null
      ? say`${translated(what)} is new: ${to ?? ''}`
      : to === null
        ? say`${translated(what)} ${from} was removed`
        : say`${translated(what)}: ${from} → ${to}`;

const between =
  (start: string): Sentence =>
  ({ from, to }) =>
    say`${translated(start)}: ${from ?? say`none`} → ${to ?? say`none`}`;

/** The same where both sides are words of the program. */
const betweenWords =
  (start: string): Sentence =>
  ({ from, to, ...change }) =>
    between(start)({ ...change, from: wordOf(from), to: wordOf(to) });

function wordOf(word: string | null): string | null {
  return word === null ? null : translated(word);
}

/** A property with a kind of its own needs a sentence here only where the one for all of them does not fit. */
type Sentences = Record<Exclude<ChangeKind, PropertyChangeKind>, Sentence> &
  Partial<Record<PropertyChangeKind, Sentence>>;

const sentences: Readonly<Sentences> = {
  agreed: () => say`agreed now: it was a draft`,
  unagreed: () => say`a draft again: nobody is agreed on it`,
  added: ({ about, to }) => {
    const added = about === 'draft' ? say`added as a draft` : say`added`;
    return to ? say`${added}: ${to}` : added;
  },
  removed: ({ from }) => (from ? say`removed: ${from}` : say`removed`),
  became: ({ from, to }) =>
    say`the ${translated(from ?? '')} became ${translated(`${to === 'key result' ? 'a' : 'an'} ${to}`)}`,
  dropped: ({ to }) => (to ? say`dropped on ${to}` : say`dropped`),
  resumed: () => say`no longer dropped`,
  baseline: moved(marked('baseline')),
  target: moved(marked('target')),
  limit: moved(marked('limit')),
  guard: moved(marked('guard')),
  expect: moved(marked('expected path')),
  deadline: moved(marked('deadline')),
  since: ({ from, to }) =>
    from === null
      ? say`came on ${to ?? ''}`
      : to === null
        ? say`came with its cycle, not on ${from}`
        : say`came on ${to}, not on ${from}`,
  stretch: moved(marked('stretch')),
  weight: moved(marked('weight')),
  // Both may hold an arrow of their own.
  measure: ({ from, to }) =>
    [to && say`now measured by ${to}`, from && say`no longer by ${from}`].filter(Boolean).join(', '),
  reworded: ({ from, to }) => say`reworded: “${from ?? ''}” → “${to ?? ''}”`,
  renamed: between(marked('renamed')),
  'moved-plan': between(marked('moved to another plan')),
  'moved-parent': between(marked('moved')),
  'moved-file': between(marked('moved to another file')),
  owner: ({ from, to }) =>
    from === null
      ? say`now owned by ${to ?? ''}`
      : to === null
        ? say`no longer owned by ${from}`
        : say`owner: ${from} → ${to}`,
  'link-gained': ({ about, to }) => say`now ${wordOf(about) ?? ''} “${to ?? ''}”`,
  'link-lost': ({ about, from }) => say`no longer ${wordOf(about) ?? ''} “${from ?? ''}”`,
  belief: ({ about, from, to }) => {
    const link = about ?? '';
    if (from === null) return say`why it ${link} is new: “${to ?? ''}”`;
    return to === null ? say`why it ${link} is gone: “${from}”` : say`why it ${link}: “${from}” → “${to}”`;
  },
  reading: ({ from, to }) => say`now reads as ${wordOf(to) ?? ''}, not as ${wordOf(from) ?? ''}`,
  state: betweenWords(marked('state of the work')),
  property: (change) => moved(change.about ?? marked('property'))(change),
  score: moved(marked('score')),
  'check-in': ({ about, to }) => say`${wordOf(about) ?? ''}: ${to ?? ''}`,
  'check-in-corrected': ({ about, from, to }) =>
    say`${wordOf(about) ?? ''} corrected: ${from ?? ''} → ${to ?? ''}`,
  'check-in-removed': ({ about, from }) => say`${wordOf(about) ?? ''} removed: ${from ?? ''}`,
  status: betweenWords(marked('status')),
  progress: between(marked('progress')),
};
