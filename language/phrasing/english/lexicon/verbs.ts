import { entries } from './table.js';

/**
 * Verbs by what they say about their object. Dictionary form; phrasal verbs with their particle.
 * A verb stands in one table only: the first that holds it, in the order of `verbTables`.
 */
export const verbTables = {
  /** Something gets made, delivered or put into effect: its object is a product of work, whatever it is. */
  deliver: entries(`
  launch relaunch ship publish republish release implement reimplement deploy redeploy develop design
  redesign refresh write rewrite draft prepare negotiate scan relabel enter fill select choose pick decide
  agree|turn-on opt|sign-up-for lay expand|extend-to expand-into document code program
  prototype roll|put|build|flesh|fill|work|iron|phase|carve|set|settle-out rollout set|clean|
  wire|hook|mock|stand|spin|wrap|draw|write|back|put|open-up setup install reinstall configure migrate
  port integrate refactor rebuild replace upgrade update add introduce establish finish finalize complete
  organize host hire recruit train retrain upskill appoint construct compile submit land merge demo source
  procure purchase buy outsource insource automate standardize digitize digitalize translate localize
  internationalize record film print distribute send mail post present file define redefine specify
  formalize outline model restructure reorganize consolidate centralize decommission
  deprecate retire remove delete sunset archive fix patch repair harden expose open-source package bundle
  instrument wire connect embed revamp overhaul modernize renovate refurbish equip
  furnish staff form found start kick|turn|hand|spin|sign-off kickoff initiate begin pilot trial test
  ready adopt adapt convert extract split move transfer transition switch enable disable activate
  bootstrap assemble manufacture machine plant paint illustrate sketch brand rebrand rename relocate open reopen reveal premiere
  announce issue reissue broadcast stream upload hand|cut-over hand|fill|
  phase|check|bring-in put-in-place put-together bring-online go|put|take-live push commit encode
  enact legislate amend revise edit proofread format label tag index catalog inventory summarize visualize chart map plot template institute inject insert   extend-support commercialize encrypt sandbox cache replicate populate enrich
  import export ingest sync synchronize unify reconcile cleanse decouple wrap unit|regression|load|pen|smoke-test certify
  license patent copyright list contract
  commission order lease rent onboard offboard cross-train
  assign nominate elect designate delegate allocate fund sponsor endow grant award donate
  subsidize reimburse refund credit invoice bill lay|tear|take-down bring-to-market come-up-with
  make-available make-public get-rid-of put-into-practice put-into-production self-host
  productionize kickstart kick-start stock restock retrofit rewire pave dig drill fence landscape insulate vaccinate immunize screen administer
  dispense sterilize disinfect calibrate recalibrate tune fine-tune weld stamp kit endorse
  litigate sue enforce regulate codesign curate exhibit
  stage rehearse compose produce`),
  /** May make a product or bring about a result: the object decides. */
  make: entries(`
  create provide build deliver generate drive make foster cultivate nurture shape unlock contribute bring
  bring-about yield realize nail crack offer supply open-up-to give facilitate-adoption cause induce
  effect materialize execute put`),
  /** Effort: it ends when the time is spent, not when something exists. */
  work: entries(`
  do conduct hold run perform carry|reach|try|hand|game-out meet meet|work|engage|experiment|
  test-with attend participate take-part join interview call cold-call phone contact visit talk talk|
  speak|commit|strive|aim|attend-to speak discuss survey poll research investigate explore study analyze
  assess evaluate appraise review audit monitor track observe examine inspect check compare brainstorm
  plan prepare schedule coordinate collaborate work work|focus|align|iterate|reflect|call|knock|report-on
  work-towards focus support help assist coach mentor tutor negotiate follow|sync|keep|meet-up prospect
  pitch network practice learn read continue facilitate lead moderate chair manage supervise oversee
  promote advertise market advocate evangelize encourage communicate inform educate teach consult advise
  brief debrief lobby campaign canvass fundraise solicit request ask ask|push-for liaise partner align
  touch-base engage engage-in interact respond-to-comments identify find determine discover scope size
  estimate forecast prioritize rank triage groom refine iterate experiment try play tinker spike diagnose
  debug troubleshoot root-cause profile benchmark measure gather collect capture-requirements look|dig|
  dive-into look|exhibit|present-at deep-dive keep-track drive-adoption|take-care-of
  keep-working watch scan shadow travel tour demonstrate show showcase lecture blog tweet write|
  think-about comment outreach nudge chase remind invite convene validate verify confirm
  ensure-alignment walk|go-through consider ideate conceptualize reflect retrospect strive aim attempt
  quantify gauge baseline seek pursue champion door-knock volunteer clean maintain-equipment patrol guard drill-staff
  exercise log report document-progress administer handle operate staff-booth man take-care
  nurse treat counsel rehabilitate socialize syndicate set-goals strategize rehearse interview|
  screen-candidates review-applications shortlist headhunt`),
  /** People are moved: what would show it is not said. */
  affect: entries(`
  delight satisfy impress wow empower inspire excite please motivate relieve free liberate reassure
  energize enthuse unburden amaze captivate surprise dominate revolutionize disrupt conquer`),
  /** How something fares by itself. */
  fare: entries(`
  break-even pay-off pay-for-itself survive endure outlive thrive flourish succeed churn renew recover
  outlast withstand outperform sell|run|balance|work-out run-dry stand-still add-up grow|pay-back`),
  /** Somebody gets through something. */
  finish: entries(`
  complete finish attend pass-through undergo receive take`),
  /** Time or money is used up. */
  spend: entries(`
  spend devote dedicate invest allocate-time budget set-aside reserve earmark put-in log-hours use-up`),
  /** A measure goes up; what is measured decides. */
  raise: entries(`
  increase grow raise improve boost expand accelerate double triple quadruple lift enhance strengthen
  maximize scale scale|speed|step|ramp|move|bring|push|drive|go|pick-up elevate optimize extend multiply
  widen deepen broaden sharpen ramp advance upgrade-to amplify augment escalate heighten intensify up
  better upsurge outgrow restore recover revive rebuild-trust rebound regain rise climb jump soar surge
  tenfold diversify stabilize balance equalize uplift further polish simplify streamline smooth ease
  mature evolve transform professionalize reinforce solidify enlarge progress`),
  /** A measure goes down; what is measured decides. */
  lower: entries(`
  reduce decrease lower cut lose minimize shrink halve eliminate drop slash shorten lessen limit contain
  curb mitigate prevent avoid cap trim bring|drive|push|get|go|cut|scale|wind|slow-down take|wipe|stamp|
  root-out save fall decline dip sink diminish narrow tighten compress flatten dampen offset eradicate end
  stop abolish cut|scale-back stem defuse deflate quarter third weaken abate taper recede
  decelerate slow stay-below stay-under combat fight tackle`),
  /** A level is met; what is measured decides. */
  reach: entries(`
  achieve reach hit attain exceed surpass get get|amount|make-it|climb-to obtain earn secure gain see
  score meet|fulfil-the-target accomplish become pass cross beat outperform overtake arrive|land|come-in|
  be|stand-at come|rank-in finish|end|end-up-with end|rack|gather-up receive enjoy post|record|register-a
  break meet-the match approach qualify qualify-for amass accumulate garner realise collect-revenue`),
  /** A level is held. */
  keep: entries(`
  keep maintain sustain preserve stay remain ensure guarantee uphold hold-at hold-below hold-above
  hold-steady protect safeguard defend conserve retain assure make-sure comply adhere conform
  secure-against last survive endure persist never-exceed continue-to`),
  /** Someone new is won: usually a step before the outcome. */
  win: entries(`
  sell upsell cross-sell win win-over sign sign-up close acquire attract onboard|activate|recruit|
  land-customers book capture enrol enroll convince persuade bring-on bring-on-board gain lure draw pull|
  reel-in bag clinch win-back convert-leads`),
  /** Work items are served; with a time limit it is a level of service, without one it is work. */
  serve: entries(`
  collect respond respond|reply-to answer reply resolve process fulfil fulfill approve acknowledge settle
  remediate fill dispatch acquit pay|close-out pay turn-around clear-up address handle serve deal-with
  grade mark discharge admit see-patients repair restore triage pick pack ship deliver review close merge
  onboard recover fix patch detect reimburse refund complete treat inspect issue invoice`),
  /** What people do, say or feel once something has changed for them. */
  behave: entries(`
  cite quote mention borrow watch
  use reuse open publish adopt trust rely rely|depend-on recommend love like prefer choose renew return
  come-back repurchase stay feel say rate believe know understand agree find find-it experience enjoy
  switch|upgrade-to log-in order reorder pay pay-for spend buy upgrade churn leave quit cancel complain
  abandon refer convert engage succeed pass graduate learn improve recover self-serve finish complete
  consider perceive report rank see get receive wait have-access benefit thrive live work need vote
  contribute share earn sell run integrate reach achieve save solve view watch invest be-able can consume
  interact commute recycle donate-again comply sleep eat walk cycle read speak own`),
  /** What people do one step before the outcome. */
  arrive: entries(`
  register sign|show|turn-up download install follow subscribe visit attend participate enrol enroll join
  apply click click-through view request-a|book-a-demo request star fork try rsvp take-part
  express-interest opt-in create-an-account respond-to-survey`),
} as const;

/** Verbs with no class of their own, so that the analysis knows them as verbs. */
export const otherVerbs = entries(`
  override overrule undercut outbid throw-away send-back throw waste notice remember forget expect hope
  fear worry hear listen tell touch catch carry wear wash cook drink smoke fly swim sing laugh cry die
  lend borrow owe repay steal hurt injure damage argue disagree refuse deny ignore skip postpone hesitate
  struggle afford wish dream arrive ride appreciate admire respect value welcome search browse scroll tap
  swipe type photograph celebrate flee move-in be have depend exist seem appear include consist cover
  happen occur take-place go come let allow permit require want mean belong relate fit load render boot
  accept reject fail crash leak hang miss total average equal represent account-for sit stand lie function
  react restart cost weigh tolerate originate result precede turn`);

export type VerbClass = keyof typeof verbTables;
