import type { PlanNode } from '../language/protocol.js';
import { marked, say } from '../language/values/say.js';
import { fileOf } from './file-path.js';
import type { JsonProperty, NodeField } from './node-field.js';
import { reportedFindings } from './reported-findings.js';
import { statusLooks } from './statuses.js';
import {
  capitalised,
  gapWords,
  guardWords,
  kindWords,
  ownerFromWords,
  percent,
  rangeText,
  readingNames,
  readingWords,
  stateWords,
  timingWords,
} from './words.js';

type Read<Value> = (node: PlanNode) => Value | undefined;

const text = (description: string, read: Read<string>): JsonProperty => ({
  schema: { type: ['string', 'null'], description },
  valueOf: (node) => read(node) ?? null,
});
const share = (description: string, read: Read<number>): JsonProperty => ({
  schema: { type: ['number', 'null'], minimum: 0, maximum: 1, description },
  valueOf: (node) => rounded(read(node)),
});
const choice = (words: object, read: Read<string>, description?: string): JsonProperty => ({
  schema: { enum: [...Object.keys(words), null], ...(description && { description }) },
  valueOf: (node) => read(node) ?? null,
});
const unlessUnknown = (definition: string, read: Read<unknown>, description?: string): JsonProperty => ({
  schema: {
    anyOf: [{ $ref: `#/definitions/${definition}` }, { type: 'null' }],
    ...(description && { description }),
  },
  valueOf: (node) => read(node) ?? null,
});
const list = (definition: string, description: string, valueOf: JsonProperty['valueOf']): JsonProperty => ({
  schema: { type: 'array', description, items: { $ref: `#/definitions/${definition}` } },
  valueOf,
});

const texts = (description: string, valueOf: JsonProperty['valueOf']): JsonProperty => ({
  schema: { type: 'array', description, items: { type: 'string' } },
  valueOf,
});

/**
 * Every field of a node, in the order of the details and the JSON document. A field of the protocol without a row does
 * not compile.
 */
export const nodeFields = {
  id: {
    json: {
      id: {
        schema: {
          type: 'string',
          minLength: 1,
          description: 'Kind and qualified name; the id stays the same when other elements are edited.',
        },
        valueOf: ({ id }) => id,
      },
    },
    details: 'apart',
    onCard: true,
  },
  kind: {
    json: { kind: { schema: { enum: Object.keys(kindWords) }, valueOf: ({ kind }) => kind } },
    details: 'apart',
    onCard: true,
  },
  title: {
    json: {
      title: {
        schema: { type: 'string', description: 'The statement, as written.' },
        valueOf: ({ title }) => title,
      },
    },
    details: 'apart',
    onCard: true,
  },
  name: {
    json: { name: text('The name that other elements refer to.', ({ name }) => name) },
    details: 'apart',
    onCard: true,
  },
  status: {
    json: { status: choice(statusLooks, ({ status }) => status, 'Of objectives and key results.') },
    details: {
      name: marked('Status'),
      valueOf: ({ status }) => status && capitalised(statusLooks[status].word),
      explanationOf: ({ statusExplanation }) => statusExplanation,
    },
    onCard: true,
  },
  statusExplanation: {
    json: {
      statusExplanation: text('The numbers of the status.', ({ statusExplanation }) => statusExplanation),
    },
    details: 'apart',
    onCard: false,
  },
  progress: {
    json: {
      progress: {
        schema: { $ref: '#/definitions/ratio' },
        valueOf: ({ progress }) => rounded(progress.ratio),
      },
      progressExplanation: {
        schema: {
          type: 'string',
          description: 'The numbers of the progress, or why there is none.',
        },
        valueOf: ({ progress }) => progress.explanation,
      },
    },
    details: {
      name: marked('Progress'),
      valueOf: ({ kind, progress: { ratio } }) =>
        kind === 'priority' && ratio === undefined ? undefined : (percentOf(ratio) ?? say`unknown`),
      explanationOf: ({ progress }) => progress.explanation,
    },
    onCard: true,
  },
  expected: {
    json: {
      expected: share(
        'The progress that a steady pace would have reached by today.',
        ({ expected }) => expected,
      ),
    },
    details: { name: marked('Expected by today'), valueOf: ({ expected }) => percentOf(expected) },
    onCard: true,
  },
  confidence: {
    json: {
      confidence: share('The last confidence of the team.', ({ confidence }) => confidence),
    },
    details: { name: marked('Confidence'), valueOf: ({ confidence }) => percentOf(confidence) },
    onCard: true,
  },
  measure: {
    json: {
      measure: unlessUnknown(
        'measure',
        ({ measure }) =>
          measure && {
            from: measure.from ?? null,
            to: measure.to ?? null,
            bound: measure.bound ?? null,
            metric: measure.metric ?? null,
          },
      ),
    },
    details: {
      name: marked('Measure'),
      valueOf: ({ measure }) => rangeText(measure),
      explanationOf: ({ measure }) => measure?.metric && say`measured by ${measure.metric}`,
    },
    onCard: true,
  },
  current: {
    json: { current: text('The newest known value, as written.', ({ current }) => current) },
    details: { name: marked('Newest value'), valueOf: ({ current }) => current },
    onCard: true,
  },
  state: {
    json: { state: choice(stateWords, ({ state }) => state, 'Of initiatives.') },
    details: { name: marked('State'), valueOf: ({ state }) => state && capitalised(stateWords[state]) },
    onCard: true,
  },
  owner: {
    json: { owner: text('The handle of who answers for it: `@ines`.', ({ owner }) => owner) },
    details: {
      name: marked('Owner'),
      valueOf: ({ owner }) => owner,
      explanationOf: ({ ownerFrom }) => ownerFrom && ownerFromWords[ownerFrom],
    },
    onCard: true,
  },
  ownerFrom: {
    json: {
      ownerFrom: choice(
        ownerFromWords,
        ({ ownerFrom }) => ownerFrom,
        'What names the owner, where the goal itself does not.',
      ),
    },
    details: 'apart',
    onCard: false,
  },
  team: {
    json: { team: text('The team of its plan.', ({ team }) => team) },
    details: { name: marked('Team'), valueOf: ({ team }) => team },
    onCard: true,
  },
  cycle: {
    json: { cycle: text('The cycle of its plan, or its own cycle.', ({ cycle }) => cycle) },
    details: { name: marked('Cycle'), valueOf: ({ cycle }) => cycle },
    onCard: true,
  },
  until: {
    json: {
      until: text('Of priorities: the cycle at whose end it stops.', ({ until }) => until),
    },
    details: { name: marked('Holds until'), valueOf: ({ until }) => until },
    onCard: true,
  },
  draft: {
    json: {
      draft: {
        schema: { type: 'boolean', description: 'Whether it is not agreed yet, so that it counts nowhere.' },
        valueOf: ({ draft }) => draft ?? false,
      },
    },
    details: { name: marked('Draft'), valueOf: ({ draft }) => (draft ? say`Not agreed yet` : undefined) },
    onCard: true,
  },
  tags: {
    json: {
      tags: texts('Its own, then those of what it stands in.', ({ tags = [] }) => tags),
    },
    details: { name: marked('Tags'), valueOf: ({ tags }) => tags?.join(', ') },
    onCard: false,
  },
  weight: {
    json: {
      weight: {
        schema: {
          type: ['number', 'null'],
          exclusiveMinimum: 0,
          description: 'The weight of a key result in its objective, where the text sets one; else 1 counts.',
        },
        valueOf: ({ weight }) => weight ?? null,
      },
    },
    details: {
      name: marked('Weight'),
      valueOf: ({ weight }) => (weight === undefined ? undefined : String(weight)),
    },
    onCard: false,
  },
  rank: {
    json: {
      rank: {
        schema: {
          type: ['integer', 'null'],
          minimum: 0,
          maximum: 4,
          description: 'By its tags `P0` to `P4`: how much it matters among the others, 0 most.',
        },
        valueOf: ({ rank }) => rank ?? null,
      },
    },
    details: 'apart',
    onCard: false,
  },
  forecast: {
    json: {
      forecast: text(
        'What the value will be at the deadline, by the judgement of the team; as written.',
        ({ forecast }) => forecast,
      ),
    },
    details: { name: marked('Forecast'), valueOf: ({ forecast }) => forecast },
    onCard: false,
  },
  steps: {
    json: {
      steps: list('step', 'The steps of the expected path, by date.', ({ steps = [] }) =>
        steps.map(({ date, text, ratio }) => ({ date, text, ratio: rounded(ratio) })),
      ),
    },
    details: {
      name: marked('Expected path'),
      valueOf: ({ steps }) => steps?.map(({ date, text }) => `${date} ${text}`).join(', '),
    },
    onCard: true,
  },
  guards: {
    json: {
      guards: list('guard', 'What must not get worse while the number moves.', ({ guards = [] }) =>
        guards.map(({ text, holds, current }) => ({ text, holds: holds ?? null, current: current ?? null })),
      ),
    },
    details: { name: marked('Guards'), valueOf: ({ guards }) => guards?.map(guardWords).join(' · ') },
    onCard: true,
  },
  isPart: {
    json: {
      isPart: {
        schema: { type: 'boolean', description: 'Whether it is a part of another initiative.' },
        valueOf: ({ isPart }) => isPart ?? false,
      },
    },
    details: {
      name: marked('Part'),
      valueOf: ({ isPart }) => (isPart ? say`of another initiative` : undefined),
    },
    onCard: false,
  },
  score: {
    json: {
      score: unlessUnknown(
        'score',
        ({ score }) =>
          score && {
            value: rounded(score.value),
            text: score.text,
            date: score.date ?? null,
            note: score.note ?? null,
          },
        'Of key results: the score; of objectives: the weighted mean of the scores of its key results.',
      ),
    },
    details: {
      name: marked('Score'),
      valueOf: ({ score }) => score?.text,
      explanationOf: ({ score }) => score?.note,
    },
    onCard: true,
  },
  risks: {
    json: { risks: texts('What may come between.', ({ risks = [] }) => risks) },
    details: { name: marked('Risks'), valueOf: ({ risks }) => risks?.join(' · ') },
    onCard: false,
  },
  start: {
    json: {
      start: unlessUnknown(
        'date',
        ({ start }) => start,
        'The first day of its clock: its `since`, else the first day of its cycle.',
      ),
    },
    details: { name: marked('From'), valueOf: ({ start }) => start },
    onCard: true,
  },
  end: {
    json: {
      end: unlessUnknown(
        'date',
        ({ end }) => end,
        'The deadline of the element, else the last day of its cycle.',
      ),
    },
    details: { name: marked('Until'), valueOf: ({ end }) => end },
    onCard: true,
  },
  reading: {
    json: {
      reading: choice(readingWords, ({ reading }) => reading, 'Of key results: how the statement is read.'),
    },
    details: {
      name: marked('Reading'),
      valueOf: ({ reading }) => reading && wordsOf(capitalised(readingNames[reading]), readingWords[reading]),
      explanationOf: ({ readingExplanation }) => readingExplanation,
    },
    onCard: false,
  },
  readingExplanation: {
    json: {
      readingExplanation: text('The reason of the reading.', ({ readingExplanation }) => readingExplanation),
    },
    details: 'apart',
    onCard: true,
  },
  disguised: {
    json: {
      disguised: {
        schema: {
          type: 'boolean',
          description: 'Whether a warning that it is an output or an activity is justified and not waived.',
        },
        valueOf: ({ disguised }) => disguised ?? false,
      },
    },
    details: 'apart',
    onCard: true,
  },
  timing: {
    json: { timing: choice(timingWords, ({ timing }) => timing) },
    details: { name: marked('Timing'), valueOf: ({ timing }) => timing && capitalised(timingWords[timing]) },
    onCard: true,
  },
  daysSinceUpdate: {
    json: {
      daysSinceUpdate: {
        schema: {
          type: ['integer', 'null'],
          minimum: 0,
          description: 'Days since the last update, if the cadence requires updates.',
        },
        valueOf: ({ daysSinceUpdate }) => daysSinceUpdate ?? null,
      },
    },
    details: {
      name: marked('Last update'),
      valueOf: ({ daysSinceUpdate }) =>
        daysSinceUpdate === undefined ? undefined : say`${daysSinceUpdate} days ago`,
    },
    onCard: true,
  },
  dropped: {
    json: {
      dropped: unlessUnknown(
        'dropped',
        ({ dropped }) => dropped && { date: dropped.date ?? null, reason: dropped.reason ?? null },
      ),
    },
    details: {
      name: marked('Dropped'),
      valueOf: ({ dropped }) => dropped && (dropped.date ?? say`yes`),
      explanationOf: ({ dropped }) => dropped?.reason,
    },
    onCard: true,
  },
  stalled: {
    json: {
      stalled: text(
        'A sentence if all work is done and the number has hardly moved.',
        ({ stalled }) => stalled,
      ),
    },
    details: 'apart',
    onCard: true,
  },
  gap: {
    json: {
      gap: choice(
        gapWords,
        ({ gap }) => gap,
        'Why the node has no connection: work that drives nothing, an objective that supports nothing, a priority that nothing serves.',
      ),
    },
    details: 'apart',
    onCard: false,
  },
  package: {
    json: {
      package: text(
        'The installed package that declares the goal; null for a goal of the project itself.',
        (node) => node.package,
      ),
    },
    details: { name: marked('Package'), valueOf: (node) => node.package },
    onCard: false,
  },
  index: {
    json: {
      index: text(
        'The package or file of the index that describes the goal; null for a goal that is read from its plan.',
        ({ index }) => index,
      ),
    },
    details: { name: marked('Repository'), valueOf: ({ index }) => index },
    onCard: false,
  },
  checkIns: {
    json: {
      checkIns: list('checkIn', 'Up to today, oldest first.', ({ checkIns }) =>
        checkIns.map(({ date, ratio, text, confidence, forecast, note }) => ({
          date,
          ratio: rounded(ratio),
          text: text ?? null,
          confidence: rounded(confidence),
          forecast: forecast ?? null,
          note: note ?? null,
        })),
      ),
    },
    details: 'apart',
    onCard: true,
  },
  location: {
    json: {
      file: {
        schema: { $ref: '#/definitions/file' },
        valueOf: ({ location }, { plan }) => fileOf(location.uri, plan),
      },
      line: {
        schema: { $ref: '#/definitions/line' },
        valueOf: ({ location }) => location.range.start.line + 1,
      },
    },
    details: 'apart',
    onCard: false,
  },
  findings: {
    json: {
      findings: list('finding', 'The findings on this element, worst first.', (node) =>
        reportedFindings(node).map(({ rule, severity, message, range }) => ({
          ...{ rule, severity, message },
          line: range.start.line + 1,
        })),
      ),
    },
    details: 'apart',
    onCard: true,
  },
  waivers: {
    json: {
      waivers: list('waiver', 'The waived findings on this element.', ({ waivers }) =>
        waivers.map(({ rule, reason, until }) => ({ rule, reason, until: until ?? null })),
      ),
    },
    details: 'apart',
    onCard: false,
  },
} satisfies { [Field in keyof PlanNode]-?: NodeField };

/** Writes a name and its meaning, which may be empty. */
function wordsOf(name: string, meaning: string): string {
  return meaning === '' ? name : say`${name}: ${meaning}`;
}

/** Without the last digits of binary fractions: 0.7, never 0.7000000000000001. */
function rounded(ratio: number | undefined): number | null {
  return ratio === undefined ? null : Number(ratio.toPrecision(12));
}

function percentOf(ratio: number | undefined): string | undefined {
  return ratio === undefined ? undefined : percent(ratio);
}
