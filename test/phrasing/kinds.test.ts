import assert from 'node:assert/strict';
import { createPhraseReader } from '../../language/phrasing/english/phrase-reader.js';
import { englishModel } from '../support/learned-tables.js';

const reader = createPhraseReader(englishModel);

/** Kinds of statements that a list of verbs and nouns reads wrongly: results that sound like work, and work that sounds like a result. */
const results: readonly [string, string][] = [
  ['a share and its state', 'Share of shops active after 30 days rises from 40% to 60%'],
  ['a state without a share', 'Restaurants active after 90 days from 40% to 60%'],
  ['still there', 'Stores still active after one year rise from 60% to 75%'],
  ['a quality of a product', 'Reports published without corrections rise from 50% to 90%'],
  ['found by others', 'Documents found on the first search rise from 40% to 70%'],
  ['a clause about who uses it', 'Guides that readers rate helpful rise from 40% to 70%'],
  ['without', 'Nights without a page rise from 12 to 26 a month'],
  ['how soon', 'Ideas that reach customers within a month'],
  ['how soon, a clause', 'Ideas reach customers within a month instead of four'],
  ['users run something', 'Six couriers are running the new maps every day'],
  ['two words', 'Churn falls'],
  ['a nominalised change', 'A 20% reduction in missed appointments'],
  ['faults counted', 'Number of burst pipes'],
  ['a row without a verb', 'Bed turnaround ≤ 40 min'],
  ['a row with a colon', 'Login failures: < 1 %'],
  ['who pays', '80% of tenants pay by the 3rd'],
  ['all, and no coverage', 'All ward meals reach patients hot'],
  ['a service level with a participle', 'Pull requests merged within a day of opening: 90%'],
  ['a service level as a command', 'Answer the phone within 20 seconds'],
  ['negation as an outcome', 'No ticket waits over a day'],
  ['time that somebody spends', 'Time nurses spend on paperwork falls from 3 h to 1 h'],
  ['faults that somebody finds', 'Faults that customers find: from 12 to 3'],
  ['better than before', 'Checkout loads twice as fast as last year'],
  ['others finish', 'Customers finish their order without help'],
  ['clients added', 'Onboard 30 paying clinics'],
  ['volunteers', 'Volunteers: 40 → 90'],
  ['grants', 'Win 3 grants'],
  ['awareness', 'Brand awareness from 12% to 30%'],
  ['halves joined by a semicolon', 'Handbook published; rework down 30%'],
  ['a rating', 'Rated 4.8 by guests'],
  ['others besides us', '9 outside studios besides ours switch on the preset'],
  ['others than us', 'At least 25 packages other than our own adopt the format'],
  ['others outside of us', '20 teams outside of ours use the linter'],
  ['others apart from us', '8 depots apart from our own publish with the scanner'],
  ['others beyond us', 'Nine plants beyond ours run the recipe'],
  ['others in addition to us', '30 schools in addition to our own install the app'],
  ['others except us', '6 harbours except ours publish their figures'],
  ['outside ones', '7 outside crews ship with our label'],
];
const work: readonly [string, string][] = [
  ['work on outside ones', 'Audit 12 outside projects'],
  ['outside as a preposition', 'Open the store outside the city'],
  ['a function released', 'Kotlin support is released'],
  ['come with', 'All crates come with tests'],
  ['a noun phrase', 'Mobile app for store managers'],
  ['make sure', 'Make sure every route has a map'],
  ['an opener', 'Each quarter, publish the safety report'],
  ['work counted', 'Number of hedges trimmed'],
  ['a row that is ready', 'Import wizard: ready'],
  ['present tense of a product', 'The parser rejects malformed files'],
  ['an outcome noun in a deliverable', 'Add alerts for error spikes'],
  ['a working rule', 'Never merge red builds'],
  ['more effort', 'Raise coaching hours per clerk'],
  ['a ceiling on effort', 'Review at most 5 loans a day'],
  ['keep up to date', 'Keep the handbook up to date'],
  ['opinions obtained', 'Survey 40 commuters about the timetable'],
  ['verbs joined by a slash', 'Write/edit 12 chapters'],
  ['verbs joined by an ampersand', 'Draft & publish the code of conduct'],
  ['a function that works', 'The export works for all accounts'],
  ['one’s own instruments', 'Our monitoring is reviewed weekly'],
  ['a purpose full of outcomes', 'Launch the portal to cut churn and lift revenue'],
  ['a certificate', 'Get certified under ISO 27001'],
  ['time put in', '40 hours of tutoring'],
  ['coverage', 'All endpoints documented'],
];

describe('kinds of statements', () => {
  for (const [name, text] of results)
    it(`${name}: “${text}” is not warned of`, () => assert.equal(reader.read(text).warn, false));
  for (const [name, text] of work)
    it(`${name}: “${text}” is warned of`, () => assert.equal(reader.read(text).warn, true));
});
