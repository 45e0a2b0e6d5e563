import { words } from './table.js';

/** Small groups of words by the part they play. The rules name a group; only this folder names words. */

// Verbs, in their dictionary form.
export const obtaining = words('secure obtain receive pass qualify-for');
export const receiving = words('receive get win earn');
export const judging = words('rank rate vote name list');
export const meeting = words('meet comply satisfy match');
export const meetingOrExceeding = words('meet comply satisfy match exceed');
export const costing = words('cost take convert');
export const staying = words('stay remain keep feel look turn');
export const helping = words('help enable allow empower let get encourage bring lift support');
export const helpingByAmount = words('help enable allow empower lift let');
export const converting = words('convert renew');
export const buying = words('sign close conclude land');
export const giving = words('offer give supply provide');
export const getting = words('get have');
export const extending = words('extend expand');
export const scheduling = words('schedule book arrange');
export const signing = words('close sign capture draw book pull-in');
export const preparing = words('prepare apply search plan aim push');
export const goingOn = words('keep continue');
export const ensuring = words('ensure ensuring guarantee guaranteeing');
export const sure = words('sure');
export const making = words('create build deliver make');
export const takenOf = words('dispose think consist');
export const fallsAndRises = words('fall rise grow');
export const endingChanges = words('fall rise drop grow shrink decline climb improve');
export const pastAsBase = words('put set run cut split');

// Nouns, in the singular.
export const sellers = words('supplier vendor contractor subcontractor landlord lessor insurer');
export const trainings = words('training course module lesson quiz certificate certification curriculum');
export const accounts = words('month book quarter payroll month-end-close');
/** Of a product of work these only say how much of it there is. */
export const amountsOfWork = words('frequency volume length size percentage proportion share rate intensity');
export const purposeNouns = words('goal aim purpose intention objective');
/** Who comes because of the work; customers, users and partners in “with 20 customers” take part in it. */
export const crowds = words(`
  participant attendee guest visitor viewer reader listener follower subscriber registrant new-customer
  new-user applicant`);
/** Gerunds that name a trade or a routine: “engineering time”, “billing errors”. */
export const trades = words(`
  engineering marketing accounting manufacturing purchasing nursing banking housing meeting training
  reporting billing pricing hosting shipping packaging catering parking recycling waiting handling
  processing loading opening operating working paying returning recurring existing learning teaching
  mailing landing booking trading voting hiring mining clothing building remaining growing leading`);

// Words as they stand.
export const fewer = words('fewer less');
export const newcomers = words('new additional');
export const ranks = words('top first best among');
export const rankNouns = words('rank position');
export const reflexives = words('ourselves itself us themselves');
export const atLevels = words('at to under below');
export const toLevels = words('to by from at with');
export const changeLinks = words('to by from below under');
export const boundLinks = words('to by in under below');
export const byOrTo = words('by to');
export const timeLinks = words('in within after');
export const betterAtEnd = words('better more well');
export const ownNeeds = words('its their enough');
export const absences = words('zero no without');
export const relativeWords = words('which that who');
export const andBut = words('and but');
export const andOr = words('and or');
export const particlesBack = words('up down out');
export const negations = words('not never cannot');
export const becoming = words('become becomes gets becoming');
export const owning = words('own owns');
export const abilities = words("can could may cannot can't");
export const lively = words('live');
export const beginningsWithBe = words('be being become becoming');
export const beginningsWithHave = words('have having own');
export const existences = words("there there's");
export const ownContractions = words("we're we've we'll");
export const possessives = words('our my');
export const questions = words('which how what why whether where');
export const comparedWith = new Set(['instead of', 'rather than', 'compared to', 'compared with']);
export const timeOpeners = words('by before during in after within until at for on with throughout starting');
export const riderOpeners = words('with w that who whose which while whilst');
export const surely = words('ensure ensuring guarantee sure ensured');
export const gerundLinks = words('by of for from on in and');
export const closely = words('up closely directly actively together');
export const ratioNouns = words('ratio rate conversion conversions percentage');
export const leadingOn = words('online in at on with through via by from again twice');
export const personalObjects = words('us them it him her me');
export const objectPronouns = words('us them it');
export const notAfterChange = words('in of from');
export const unknownVerbObjects = words(`
  a an the our all each every this these their its any some your us it them another both`);
/** Prefixes that change nothing: “re-design”, “co-create”. */
export const prefixes = words('re co pre self cross soft hard beta open fine over out up down live');
export const amountPrepositions = words('in on at');
export const cutting = words('cut reduce lower shorten halve');
/** In these a note opens before its verb. */
export const noteOpeners = words("have also then we've finally team already");
export const noteAuxiliaries = words('is are was were been has have now');
export const clauseLinks = words('and then');
/** A purpose begins behind these. */
export const purposeOpenings = words(`
  to in order so that as such aimed at with the goal aim purpose intention of ,`);
/** Before the first word that says something. */
export const openersSkipped = words(`
  please let's lets successfully and to then also finally continue fully actively officially publicly
  quickly first proactively jointly properly regularly consistently continuously significantly
  substantially`);
/** Verbs of a change that is stated by an amount, as they stand in “down from”, “cut in half”. */
export const notCountedBy = words(`
  in per by for within on this until at and each compared over from to across during or`);
export const namesOfAmounts = words('of and by is for in with to on');
export const withinWords = words('within than under below');
export const comparedNumbers = words('less fewer more');
export const byIn = words('by in');
export const halfOf = words('of the all our');
export const oneOf = words('of another on');
export const articles = words('a an');
export const fromBetween = words('from between');
export const eachEvery = words('a each every');
export const leadsToNoun = words('for between');
/** Signs that join what belongs together. */
export const listSigns = new Set([',', '&']);
/** What a pronoun with an apostrophe stands for besides. */
export const contractions: Readonly<Record<string, 'be' | 'have'>> = { "we're": 'be', "we've": 'have' };
export const purposeArticles = words('the a');
export const plainVerbs = words('be have');
export const verbChains = words('to and');
export const levelLinks = words('to by from above below over under');
export const dayKinds = words('business working calendar');
export const unitAdjectives = words('business working basis');
export const percentWords = words('percentage %');
export const singleLetters = words('l t h');
export const unitFollowers = words('to per by within');
export const datePrepositions = words(`
  in by of for until since during to than vs end early late year before summer from ( ,`);
export const directionLinks = words('to from by');
export const wanting = words('want wish-for hope-for long-for');
/** What people do, or who they are, one step before the outcome: “a post with 500 reads”. */
export const reaches = words(`
  view read play listen listener download star like share click impression follower visitor attendee
  audience viewer reader participant guest signup registration lead subscriber influence contact enquiry
  inquiry booking reservation applicant registrant sign-up up visit hit retweet mention member`);
/** Bids and the like come in from others. */
export const bids = words('bid proposal quote quotation tender offer application entry submission');
export const comingIn = words('received submitted placed entered');
export const verbLinks = words('and or');
export const verbSigns = new Set(['&', '/', '+']);
/** Words of a topic that mean something else behind a name: “Kotlin support”, “keyboard macro”. They count alone. */
export const onlyAlone = words('support macro channel platform interface integration');
export const rhythmWords = words('each every per');
export const ordinals = words('second head capita');
export const serving = words('serve help support reach assist aid feed house shelter welcome');

/** Adverbs of two words whose second word opens a clause elsewhere: “at once”. */
export const clauseAdverbs = words('at-once than-before ever-since ever-after than-once as-before');

/** What a subject is without: “projects besides ours”. */
export const excluding = words(`
  besides beyond except excluding outside outside-of apart-from aside-from other-than except-for
  in-addition-to not-counting`);
/** One's own side, as what others are compared with. */
export const ownSides = words('ours us ourselves mine our-own my-own');
/** An adjective before a noun, and a preposition elsewhere: “12 outside projects”. */
export const attributive = words('outside');
