import type { ReadingClass } from '../reading.js';

/** What one feature says: in plain English ({words} are the words seen), and how far it pushes towards each reading. */
export interface FeatureWeight extends Partial<Record<ReadingClass, number>> {
  says: string;
}

/**
 * The table of weights: the whole judgement of the reader, one line a feature, in log-odds. A positive weight speaks for a reading.
 * Set by hand, checked on our own labelled sentences; `docs/phrasing.md` tells how to change one.
 */
export const weights = {
  // The head verb.
  'verb-deliver': { output: 3, says: '{words} names something that gets delivered or put in place' },
  'verb-make': { output: 1.1, says: '{words} makes something; what it makes decides' },
  'verb-work': { activity: 2.8, output: 1, says: '{words} names effort, not what changes because of it' },
  'verb-spend': { activity: 2.8, output: 1, says: '{words} says what is put in, not what comes out' },
  'verb-raise': { outcome: 0.7, vague: 0.5, says: '{words} changes something; what is changed decides' },
  'verb-lower': { outcome: 1, vague: 0.3, says: '{words} changes something; what is changed decides' },
  'verb-reach': { outcome: 0.5, output: 0.3, says: '{words} meets a level; of what decides' },
  'verb-keep': { outcome: 0.9, vague: 0.2, says: '{words} holds a condition' },
  'verb-win': { bridge: 1.4, outcome: 0.3, says: '{words} wins somebody: a step before the outcome' },
  'verb-serve': { output: 1.5, activity: 1.4, outcome: 0.4, says: '{words} is work on what comes in' },
  'verb-unknown': { output: 1.6, activity: 0.9, says: '{words} asks for something to be done' },
  'verb-neutral': { output: 1.2, activity: 0.6, says: '{words} says nothing by itself' },
  progressive: { activity: 1.5, output: 0.5, says: '{words} describes what is being done' },

  'verb-affect': { outcome: 0.9, vague: 1, says: '{words} moves people; nothing says how it would show' },

  // What is delivered, made or worked on.
  'made-artefact': { output: 1.2, says: '{words} is a product of work' },
  'made-event': { output: 1.6, says: '{words} is an event that somebody organises' },
  'made-effort': { activity: 1.4, output: 0.4, says: '{words} is effort' },
  'made-person': { output: 0.5, bridge: 0.4, says: '{words} are those it is done to' },
  'made-outcome': { outcome: 0.8, says: '{words} is something that changes for people or the business' },
  'made-bridge': { bridge: 1, says: '{words} is a step before the outcome' },
  'made-unknown': { output: 1.3, says: '{words} gets made' },
  'made-quality': { vague: 2.4, output: -0.6, says: '{words} can be better in many ways' },
  'brought-outcome': { outcome: 3.6, says: '{words} is a condition that changes, not a product' },
  'brought-bridge': { bridge: 3.6, says: '{words} is a step before the outcome' },
  'brought-person': { bridge: 2.2, outcome: 0.6, says: '{words} are people won' },

  // What is measured.
  'measured-outcome': {
    outcome: 3.8,
    output: -0.6,
    says: '{words} measures a condition of customers, staff, the business or the service',
  },
  'measured-head': { outcome: 2.4, says: '{words} is a measure' },
  'measured-bridge': { bridge: 3.6, says: '{words} is a step before the outcome' },
  'measured-problem': { outcome: 3, says: 'fewer or no {words} is a condition that somebody notices' },
  'measured-served': { outcome: 1.8, output: 0.4, says: '{words} come in from outside' },
  'measured-person': { outcome: 1.4, bridge: 1.7, says: '{words} are those who benefit' },
  'measured-staff': { output: 2.4, says: '{words} are one’s own side' },
  'measured-coverage': { output: 3.4, says: '{words} tells how far one’s own work has got' },
  'grown-artefact': {
    output: 2.6,
    outcome: 0.2,
    says: '{words} are products of work: more of them is still output',
  },
  'grown-event': { output: 2.6, says: '{words} are organised: more of them is still output' },
  'grown-effort': { activity: 3.4, output: 0.8, says: '{words} is effort: more of it is still effort' },
  'improved-thing': { vague: 2.2, output: 0.7, says: 'nothing tells when {words} would be better' },
  'improved-quality': { vague: 2.8, says: '{words} can be better in many ways; nothing says which counts' },
  'improved-quality-amount': { outcome: 1.4, vague: 0.6, says: '{words} with an amount' },
  'changed-unknown': { outcome: 1.1, output: 0.4, says: '{words} changes by a stated amount' },
  'changed-unknown-bare': {
    vague: 1.6,
    outcome: 0.4,
    says: 'nothing tells by how much {words} should change',
  },

  // The statement is a noun phrase.
  'noun-artefact': { output: 2.6, says: '{words} is a product of work' },
  'noun-event': { output: 2.6, says: '{words} is an event' },
  'noun-effort': { activity: 2.8, output: 0.6, says: '{words} is effort' },
  'noun-making': { output: 3, says: '{words} names the making of something' },
  'noun-person': { bridge: 1.5, outcome: 1, says: '{words} are people reached' },
  'noun-staff': { output: 1.2, says: '{words} are one’s own side' },
  'noun-quality': { vague: 2, says: '{words} can mean many things' },
  'noun-served': { output: 0.6, outcome: 0.8, says: '{words} are served' },
  'noun-unknown': { output: 2.3, vague: 0.4, says: '{words} stands alone, as a thing to be made would' },
  'noun-unknown-amount': { outcome: 1, output: 0.5, says: '{words} with an amount' },

  // Who acts, and what is so.
  'others-act': { outcome: 3.4, output: -0.8, says: '{words} do it, not the team' },
  'others-arrive': { bridge: 3.8, outcome: 0.8, says: '{words} is what people do a step before the outcome' },
  'others-able': { outcome: 1.3, output: 1.3, says: '{words} can do something new' },
  'staff-condition': { outcome: 3, output: -0.4, says: '{words} is a condition of the people who work here' },
  'staff-act': { output: 1.6, activity: 1.2, says: '{words} do the work' },
  'thing-acts': { output: 2.3, outcome: 0.3, says: '{words} is what a product does' },
  'things-act': { outcome: 1.3, output: 0.9, says: '{words} could be a product at work, or a condition' },
  'compared-amount': { outcome: 2, vague: -0.5, says: '{words} compares with now by an amount' },
  'means-work': { output: 3.3, says: '{words} names the work, and nothing measures its effect' },
  'who-do': { outcome: 2.2, says: '{words} tells what those counted do' },
  undergoes: { output: 1.8, activity: 0.3, says: '{words} is done to something' },
  'copula-state': { output: 1, vague: 0.8, outcome: 0.4, says: '{words} is a new state' },
  'better-than-now': { outcome: 1.4, vague: 0.8, output: -1, says: '{words} compares with now' },
  'others-helped': {
    outcome: 2.4,
    output: 0.6,
    activity: 0.6,
    says: '{words} are to get somewhere themselves',
  },
  'thing-performs': { outcome: 2.6, says: '{words} tells how well something runs' },
  'state-done': { output: 3, says: '{words} says that something is finished' },
  'state-condition': { outcome: 2, says: '{words} is a condition' },
  exists: { output: 1.6, says: 'it says that {words} exists' },
  'have-thing': { output: 1.6, says: 'having {words} is a state of one’s own work' },
  'copula-ideal': { vague: 2, says: '{words} sounds good and cannot be counted' },

  // Numbers and how they are used.
  'service-level': { outcome: 4.2, output: -1, activity: -1, says: '{words} sets a level of service' },
  absence: { outcome: 2.6, output: -0.4, says: '{words} says that something no longer happens' },
  percent: { outcome: 0.7, says: '{words} is a share' },
  'share-of': { outcome: 0.4, says: '{words} counts a share of a whole' },
  performance: { outcome: 2.2, says: '{words} measures how something runs' },
  money: { outcome: 1.2, says: '{words} is an amount of money' },
  threshold: { outcome: 0.7, says: '{words} is a bound' },
  'from-to': { outcome: 0.6, vague: -0.8, says: '{words} is a measured change' },
  'change-by': { outcome: 0.6, vague: -0.6, says: '{words} is a measured change' },
  'counted-product': { output: 0.8, vague: -0.5, says: '{words} counts products of work' },
  'change-of-work': { vague: -0.6, says: '{words} is a change in the amount of work' },
  'no-amount': { vague: 0.9, outcome: -0.3, says: 'no number says what would count' },
  coverage: { output: 1.3, says: '{words}: how far one’s own work covers something' },
  'growth-own': { output: 0.6, says: 'more {words} is more work, not more effect' },

  // What comes with it.
  'measured-effect': { outcome: 5.2, output: -0.4, says: '{words} states a measured effect' },
  'measured-bridge-effect': { bridge: 5.2, says: '{words} states a measured step before the outcome' },
  'purpose-unmeasured': { output: 0.5, vague: -0.4, says: '{words} names a purpose and measures nothing' },
  'purpose-measured': { outcome: 4, says: '{words} names a purpose and measures it' },

  // Objectives.
  'objective-aspires': { outcome: 2, vague: -1, says: '{words} names a change worth wanting' },
  'objective-people': { outcome: 1.5, says: '{words}: it is about them' },

  // A project's own words.
  'own-outcome': { outcome: 6, says: 'this project counts {words} as an outcome' },
  'own-bridge': { bridge: 6, says: 'this project counts {words} as a step before the outcome' },
  'own-output': { output: 6, says: 'this project counts {words} as an output' },
  'own-activity': { activity: 6, says: 'this project counts {words} as an activity' },
} satisfies Record<string, FeatureWeight>;

export type FeatureId = keyof typeof weights;

/** Where every statement starts, before a word is read. */
export const priors: Record<'key-result' | 'objective', Record<ReadingClass, number>> = {
  'key-result': { activity: -0.3, output: 0.1, bridge: -0.2, outcome: 0, vague: -0.2 },
  objective: { activity: -0.3, output: 0, bridge: -0.8, outcome: 0.8, vague: -0.6 },
};

/** How sure the reader must be: of a reading against its rivals, and of work (output, activity) before it warns. */
export const thresholds = { margin: 0.15, certain: 0.45, warn: 0.66 };
