import { propertyDefinitions } from '../grammar/properties.js';
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

const quoted = (text: string | null) => `“${text ?? ''}”`;

/** `was 6.3% and is 5.9%`; what is missing on one side is said by itself. */
const moved =
  (what: string): Sentence =>
  ({ from, to }) =>
    from === null
      ? `${what} is new: ${to}`
      : to === null
        ? `${what} ${from} was removed`
        : `${what}: ${from} → ${to}`;

const between =
  (start: string): Sentence =>
  ({ from, to }) =>
    `${start}: ${from ?? 'none'} → ${to ?? 'none'}`;

/** A property with a kind of its own needs a sentence here only where the one for all of them does not fit. */
type Sentences = Record<Exclude<ChangeKind, PropertyChangeKind>, Sentence> &
  Partial<Record<PropertyChangeKind, Sentence>>;

const sentences: Readonly<Sentences> = {
  agreed: () => 'agreed now: it was a draft',
  unagreed: () => 'a draft again: nobody is agreed on it',
  added: ({ about, to }) => {
    const added = about === 'draft' ? 'added as a draft' : 'added';
    return to ? `${added}: ${to}` : added;
  },
  removed: ({ from }) => (from ? `removed: ${from}` : 'removed'),
  became: ({ from, to }) => `the ${from} became ${to === 'key result' ? 'a' : 'an'} ${to}`,
  dropped: ({ to }) => `dropped${to ? ` on ${to}` : ''}`,
  resumed: () => 'no longer dropped',
  baseline: moved('baseline'),
  target: moved('target'),
  limit: moved('limit'),
  guard: moved('guard'),
  expect: moved('expected path'),
  deadline: moved('deadline'),
  since: ({ from, to }) =>
    from === null
      ? `came on ${to}`
      : to === null
        ? `came with its cycle, not on ${from}`
        : `came on ${to}, not on ${from}`,
  stretch: moved('stretch'),
  weight: moved('weight'),
  // Both may hold an arrow of their own.
  measure: ({ from, to }) =>
    [to && `now measured by ${to}`, from && `no longer by ${from}`].filter(Boolean).join(', '),
  reworded: ({ from, to }) => `reworded: ${quoted(from)} → ${quoted(to)}`,
  renamed: between('renamed'),
  'moved-plan': between('moved to another plan'),
  'moved-parent': between('moved'),
  'moved-file': between('moved to another file'),
  owner: ({ from, to }) =>
    from === null
      ? `now owned by ${to}`
      : to === null
        ? `no longer owned by ${from}`
        : `owner: ${from} → ${to}`,
  'link-gained': ({ about, to }) => `now ${about} ${quoted(to)}`,
  'link-lost': ({ about, from }) => `no longer ${about} ${quoted(from)}`,
  belief: ({ about, from, to }) => {
    const link = `why it ${about}`;
    if (from === null) return `${link} is new: ${quoted(to)}`;
    return to === null ? `${link} is gone: ${quoted(from)}` : `${link}: ${quoted(from)} → ${quoted(to)}`;
  },
  reading: ({ from, to }) => `now reads as ${to}, not as ${from}`,
  state: between('state of the work'),
  property: (change) => moved(change.about ?? 'property')(change),
  score: moved('score'),
  'check-in': ({ about, to }) => `${about}: ${to}`,
  'check-in-corrected': ({ about, from, to }) => `${about} corrected: ${from} → ${to}`,
  'check-in-removed': ({ about, from }) => `${about} removed: ${from}`,
  status: between('status'),
  progress: between('progress'),
};
