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
  said,
}: BareChange): Change {
  const bare = { kind, about, from, to, isMovedGoalpost, reason };
  return { ...bare, message: sentenceOf(kind)({ ...bare, ...said }) };
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

/** How a new link is told, by its keyword; marked texts. */
const gained: Readonly<Record<string, string>> = {
  supports: marked('now supports “{0}”'),
  drives: marked('now drives “{0}”'),
  predicts: marked('now predicts “{0}”'),
  measures: marked('now measures “{0}”'),
  'depends on': marked('now depends on “{0}”'),
};

/** How a lost link is told, by its keyword; marked texts. */
const lost: Readonly<Record<string, string>> = {
  supports: marked('no longer supports “{0}”'),
  drives: marked('no longer drives “{0}”'),
  predicts: marked('no longer predicts “{0}”'),
  measures: marked('no longer measures “{0}”'),
  'depends on': marked('no longer depends on “{0}”'),
};

/** How it is told why people believe in a link; marked texts. */
const beliefs = {
  drives: {
    gained: marked('why it drives “{0}” is new: “{1}”'),
    lost: marked('why it drives “{0}” is gone: “{1}”'),
    changed: marked('why it drives “{0}”: “{1}” → “{2}”'),
  },
  predicts: {
    gained: marked('why it predicts “{0}” is new: “{1}”'),
    lost: marked('why it predicts “{0}” is gone: “{1}”'),
    changed: marked('why it predicts “{0}”: “{1}” → “{2}”'),
  },
} as const;

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
  'link-gained': ({ about, to }) => translated(gained[about ?? ''] ?? `now ${about} “{0}”`, to ?? ''),
  'link-lost': ({ about, from }) => translated(lost[about ?? ''] ?? `no longer ${about} “{0}”`, from ?? ''),
  belief: ({ about, from, to }) => {
    const { type = '', target = about ?? '' } =
      /^(?<type>\S+) “(?<target>.*)”$/s.exec(about ?? '')?.groups ?? {};
    const words = type === 'predicts' ? beliefs.predicts : beliefs.drives;
    if (from === null) return translated(words.gained, target, to ?? '');
    return to === null ? translated(words.lost, target, from) : translated(words.changed, target, from, to);
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
