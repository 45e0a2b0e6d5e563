import { entries } from './table.js';

/** Small groups of words by the part they play. The rules name a group; only this folder names words. */
const group = (table: string): ReadonlySet<string> => new Set(entries(table));

// Verbs, in their dictionary form.
export const obtaining = group('secure obtain receive pass qualify-for');
export const receiving = group('receive get win earn');
export const judging = group('rank rate vote name list');
export const meeting = group('meet comply satisfy match');
export const meetingOrExceeding = group('meet comply satisfy match exceed');
export const costing = group('cost take convert');
export const staying = group('stay remain keep feel look turn');
export const helping = group('help enable allow empower let get encourage bring lift support');
export const helpingByAmount = group('help enable allow empower lift let');
export const converting = group('convert renew');
export const buying = group('sign close conclude land');
export const giving = group('offer give supply provide');
export const getting = group('get have');
export const extending = group('extend expand');
export const scheduling = group('schedule book arrange');
export const signing = group('close sign capture draw book pull-in');
export const preparing = group('prepare apply search plan aim push');
export const goingOn = group('keep continue');
export const ensuring = group('ensure ensuring guarantee guaranteeing');
export const sure = group('sure');
export const making = group('create build deliver make');
export const takenOf = group('dispose think consist');
export const fallsAndRises = group('fall rise grow');
export const endingChanges = group('fall rise drop grow shrink decline climb improve');
export const pastAsBase = group('put set run cut split');

// Nouns, in the singular.
export const sellers = group('supplier vendor contractor subcontractor landlord lessor insurer');
export const trainings = group('training course module lesson quiz certificate certification curriculum');
export const accounts = group('month book quarter payroll month-end-close');
/** Of a product of work these only say how much of it there is. */
export const amountsOfWork = group('frequency volume length size percentage proportion share rate intensity');
export const purposeNouns = group('goal aim purpose intention objective');
/** Who comes because of the work; customers, users and partners in “with 20 customers” take part in it. */
export const crowds = group(`
  participant attendee guest visitor viewer reader listener follower subscriber registrant new-customer
  new-user applicant`);
/** Gerunds that name a trade or a routine: “engineering time”, “billing errors”. */
export const trades = group(`
  engineering marketing accounting manufacturing purchasing nursing banking housing meeting training
  reporting billing pricing hosting shipping packaging catering parking recycling waiting handling
  processing loading opening operating working paying returning recurring existing learning teaching
  mailing landing booking trading voting hiring mining clothing building remaining growing leading`);

// Words as they stand.
export const fewer = group('fewer less');
export const newcomers = group('new additional');
export const ranks = group('top first best among');
export const rankNouns = group('rank position');
export const reflexives = group('ourselves itself us themselves');
export const atLevels = group('at to under below');
export const toLevels = group('to by from at with');
export const changeLinks = group('to by from below under');
export const boundLinks = group('to by in under below');
export const byOrTo = group('by to');
export const timeLinks = group('in within after');
export const betterAtEnd = group('better more well');
export const ownNeeds = group('its their enough');
export const absences = group('zero no without');
export const relativeWords = group('which that who');
export const andBut = group('and but');
export const andOr = group('and or');
export const particlesBack = group('up down out');
export const negations = group('not never cannot');
export const becoming = group('become becomes gets becoming');
export const owning = group('own owns');
export const abilities = group("can could may cannot can't");
export const lively = group('live');
export const beginningsWithBe = group('be being become becoming');
export const beginningsWithHave = group('have having own');
export const existences = group("there there's");
export const ownContractions = group("we're we've we'll");
export const possessives = group('our my');
export const questions = group('which how what why whether where');
export const comparedWith = new Set(['instead of', 'rather than', 'compared to', 'compared with']);
export const timeOpeners = group('by before during in after within until at for on with throughout starting');
export const riderOpeners = group('with w that who whose which while whilst');
export const surely = group('ensure ensuring guarantee sure ensured');
export const gerundLinks = group('by of for from on in and');
export const closely = group('up closely directly actively together');
export const ratioNouns = group('ratio rate conversion conversions percentage');
export const leadingOn = group('online in at on with through via by from again twice');
export const personalObjects = group('us them it him her me');
export const objectPronouns = group('us them it');
export const notAfterChange = group('in of from');
export const unknownVerbObjects = group(`
  a an the our all each every this these their its any some your us it them another both`);
/** Prefixes that change nothing: “re-design”, “co-create”. */
export const prefixes = group('re co pre self cross soft hard beta open fine over out up down live');
export const amountPrepositions = group('in on at');
export const cutting = group('cut reduce lower shorten halve');
/** In these a note opens before its verb. */
export const noteOpeners = group("have also then we've finally team already");
export const noteAuxiliaries = group('is are was were been has have now');
export const clauseLinks = group('and then');
/** A purpose begins behind these. */
export const purposeOpenings = group(`
  to in order so that as such aimed at with the goal aim purpose intention of ,`);
/** Before the first word that says something. */
export const openersSkipped = group(`
  please let's lets successfully and to then also finally continue fully actively officially publicly
  quickly first proactively jointly properly regularly consistently continuously significantly
  substantially`);
/** Verbs of a change that is stated by an amount, as they stand in “down from”, “cut in half”. */
export const notCountedBy = group(`
  in per by for within on this until at and each compared over from to across during or`);
export const namesOfAmounts = group('of and by is for in with to on');
export const withinWords = group('within than under below');
export const comparedNumbers = group('less fewer more');
export const byIn = group('by in');
export const halfOf = group('of the all our');
export const oneOf = group('of another on');
export const articles = group('a an');
export const fromBetween = group('from between');
export const eachEvery = group('a each every');
export const leadsToNoun = group('for between');
/** Signs that join what belongs together. */
export const listSigns = new Set([',', '&']);
/** What a pronoun with an apostrophe stands for besides. */
export const contractions: Readonly<Record<string, 'be' | 'have'>> = { "we're": 'be', "we've": 'have' };
export const purposeArticles = group('the a');
export const plainVerbs = group('be have');
export const verbChains = group('to and');
export const levelLinks = group('to by from above below over under');
export const dayKinds = group('business working calendar');
export const unitAdjectives = group('business working basis');
export const percentWords = group('percentage %');
export const singleLetters = group('l t h');
export const unitFollowers = group('to per by within');
export const datePrepositions = group(`
  in by of for until since during to than vs end early late year before summer from ( ,`);
export const directionLinks = group('to from by');
export const wanting = group('want wish-for hope-for long-for');
/** What people do, or who they are, one step before the outcome: “a post with 500 reads”. */
export const reaches = group(`
  view read play listen listener download star like share click impression follower visitor attendee
  audience viewer reader participant guest signup registration lead subscriber influence contact enquiry
  inquiry booking reservation applicant registrant sign-up up visit hit retweet mention member`);
/** Bids and the like come in from others. */
export const bids = group('bid proposal quote quotation tender offer application entry submission');
export const comingIn = group('received submitted placed entered');
export const verbLinks = group('and or');
export const verbSigns = new Set(['&', '/', '+']);
/** Words of a topic that mean something else behind a name: “Kotlin support”, “keyboard macro”. They count alone. */
export const onlyAlone = group('support macro channel platform interface integration');
export const rhythmWords = group('each every per');
export const ordinals = group('second head capita');
export const serving = group('serve help support reach assist aid feed house shelter welcome');
