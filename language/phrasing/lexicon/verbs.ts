import { entries } from './table.js';

/**
 * Verbs by what they say about their object. Dictionary form; phrasal verbs with their particle.
 * A verb stands in one table only: the first that holds it, in the order of `verbTables`.
 */
export const verbTables = {
  /** Something gets made, delivered or put into effect: its object is a product of work, whatever it is. */
  deliver: entries(`
    launch, relaunch, ship, publish, republish, release, implement, reimplement, deploy, redeploy, develop,
    design, redesign, refresh, write, rewrite, draft, prepare, negotiate, scan, relabel, enter, fill, select, choose, pick,
    decide, decide on, agree on, opt for, lay, sign up for, expand to, expand into, move into, extend to,
    move to, document, code, program, prototype, roll out, rollout, set up, setup, install, reinstall,
    configure, migrate, port, integrate, refactor, rebuild, replace, upgrade, update, add, introduce,
    establish, finish, finalize, complete, organize, host, hire, recruit, train, retrain, upskill, appoint,
    construct, compile, submit, land, merge, demo, source, procure, purchase, buy, outsource, insource,
    automate, standardize, digitize, digitalize, translate, localize, internationalize, record, film, print,
    distribute, send, mail, post, present, file, define, redefine, specify, formalize, outline, model,
    restructure, reorganize, consolidate, centralize, decentralize, decommission, deprecate, retire, remove,
    delete, sunset, archive, clean up, fix, patch, repair, harden, expose, open source, package, bundle,
    containerize, dockerize, instrument, wire, wire up, hook up, connect, embed, revamp, overhaul,
    modernize, renovate, refurbish, equip, furnish, staff, form, found, start, kick off, kickoff, initiate,
    begin, pilot, trial, test, ready, adopt, adapt, convert, extract, split, move, transfer, transition,
    switch, turn on, turn off, enable, disable, activate, bootstrap, scaffold, assemble, manufacture,
    fabricate, machine, mount, erect, plant, paint, illustrate, animate, mock up, wireframe, sketch,
    storyboard, brand, rebrand, rename, relocate, open, reopen, inaugurate, unveil, reveal, premiere, debut,
    announce, issue, reissue, circulate, disseminate, broadcast, stream, upload, hand over, hand off,
    hand in, put in place, put together, put out, bring online, go live, stand up, spin up, spin off,
    build out, flesh out, fill out, fill in, sign off, wrap up, draw up, write up, work out, iron out,
    phase out, phase in, cut over, push, commit, codify, encode, enact, legislate, ratify, amend, revise,
    edit, proofread, typeset, format, annotate, label, tag, index, catalogue, catalog, inventory,
    transcribe, digest, summarize, visualize, chart, map, map out, plot, diagram, template, systematize,
    operationalize, institutionalize, institute, implant, incorporate, inject, insert, append, attach,
    supplement, extend support, productize, commercialize, monetize, parallelize, virtualize, vectorize,
    modularize, componentize, serialize, tokenize, encrypt, sandbox, cache, shard, replicate, back up,
    backfill, seed, populate, enrich, import, export, ingest, sync, synchronize, unify, harmonize,
    reconcile, rationalize, cleanse, deduplicate, purge, scrub, untangle, decouple, isolate, abstract, wrap,
    mock, stub, unit test, regression test, load test, pen test, smoke test, certify, recertify, accredit,
    license, patent, trademark, copyright, list, delist, divest, dispose, liquidate, carve out, contract,
    subcontract, commission, order, lease, rent, rehire, onboard, offboard, promote internally, reskill,
    cross train, enroll staff, assign, nominate, elect, designate, delegate, allocate, fund, sponsor, endow,
    grant, award, donate, subsidize, reimburse, refund, credit, invoice, bill,
    put up, put live, take live, set out, lay out, lay down, open up, tear down, take down, bring to market,
    do away with, make available, make public, get rid of, come up with, put into practice,
    put into production, push out, check in, dogfood, self host, productionize, productionise, kickstart,
    kick start, bring in, centralise, stock, restock, retrofit, rewire, rezone, resurface, pave, dig, drill,
    fence, landscape, insulate, vaccinate, immunize, screen, transplant, administer, dispense, sterilize,
    disinfect, calibrate, recalibrate, tune, fine tune, weld, stamp, palletize, kit, endorse, notarize,
    litigate, sue, settle out, enforce, regulate, codesign, co create, cocreate, coauthor, co author,
    curate, exhibit, stage, perform on stage, rehearse, choreograph, compose, produce`),
  /** May make a product or bring about a result: the object decides. */
  make: entries(`
    create, provide, build, deliver, generate, drive, make, foster, cultivate, nurture, shape, unlock,
    contribute, bring, bring about, yield, realize, nail, crack, offer, supply, open up to, give,
    facilitate adoption, cause, induce, effect, materialize, execute, execute on, put`),
  /** Effort: it ends when the time is spent, not when something exists. */
  work: entries(`
    do, conduct, hold, run, perform, carry out, meet, meet with, attend, participate, take part, join,
    interview, call, cold call, phone, contact, reach out, visit, talk, talk to, speak, speak to, discuss,
    survey, poll, research, investigate, explore, study, analyze, assess, evaluate, appraise, review, audit,
    monitor, track, observe, examine, inspect, check, compare, brainstorm, plan, prepare, schedule,
    coordinate, collaborate, work, work on, work with, work towards, focus, focus on, support, help, assist,
    coach, mentor, tutor, negotiate, follow up, prospect, pitch, network, practice, learn, read, continue,
    facilitate, lead, moderate, chair, manage, supervise, oversee, promote, advertise, market, advocate,
    evangelize, encourage, communicate, inform, educate, teach, consult, advise, brief, debrief, lobby,
    campaign, canvass, fundraise, solicit, request, ask, ask for, liaise, partner, align, align on, sync up,
    touch base, engage, engage with, engage in, interact, respond to comments, identify, find, determine,
    discover, scope, scope out, size, estimate, forecast, prioritize, rank, triage, groom, refine, iterate,
    iterate on, experiment, experiment with, try, try out, play, tinker, spike, diagnose, debug,
    troubleshoot, root cause, profile, benchmark, measure, gather, collect, capture requirements, look into,
    look at, dig into, dive into, deep dive, keep track, keep track of, keep working, keep up, watch, scan,
    shadow, travel, tour, exhibit at, demonstrate, show, showcase, a/b test, present at, lecture, blog,
    tweet, write about, comment, outreach, nudge, chase, remind, invite, meet up, convene, gather feedback,
    validate, verify, confirm, ensure alignment, test with, walk through, go through, think about, consider,
    ideate, conceptualize, reflect, reflect on, retrospect, commit to, strive, strive to, aim, aim to,
    attempt, seek, pursue, push for, champion, drive adoption of, call on, knock on, door knock, hand out,
    volunteer, clean, maintain equipment, patrol, guard, practise, drill staff, exercise, log, report,
    report on, document progress, administer, handle, operate, staff booth, man, attend to, take care,
    take care of, look after, nurse, treat, counsel, rehabilitate, socialize, syndicate, set goals,
    strategize, game out, rehearse, interview candidates, screen candidates, review applications, shortlist,
    headhunt`),
  /** People are moved: what would show it is not said. */
  affect: entries(`
    delight, satisfy, impress, wow, empower, inspire, excite, please, motivate, relieve, free, liberate,
    reassure, energize, enthuse, unburden, amaze, captivate, surprise, dominate, revolutionize, disrupt,
    conquer`),
  /** How something fares by itself. */
  fare: entries(`
    break even, pay off, pay for itself, survive, endure, outlive, thrive, flourish, succeed, churn, renew,
    recover, outlast, withstand, outperform, sell out, run out, run dry, stand still, add up, balance out,
    work out, grow back, pay back`),
  /** Somebody gets through something. */
  finish: entries(`
    complete, finish, attend, pass through, undergo, receive, take`),
  /** Time or money is used up. */
  spend: entries(`
    spend, devote, dedicate, invest, allocate time, budget, set aside, reserve, earmark, put in, log hours,
    use up`),
  /** A measure goes up; what is measured decides. */
  raise: entries(`
    increase, grow, raise, improve, boost, expand, accelerate, double, triple, quadruple, lift, enhance,
    strengthen, maximize, scale, scale up, elevate, optimize, extend, multiply, speed up, step up, widen,
    deepen, broaden, sharpen, ramp up, ramp, move up, bring up, push up, drive up, advance, upgrade to,
    amplify, augment, escalate, heighten, intensify, up, better, upsurge, outgrow, restore, recover, revive,
    rebuild trust, rebound, regain, rise, climb, jump, soar, surge, go up, 10x, pick up, tenfold, diversify,
    stabilize, balance, equalize, uplift, further, polish, simplify, streamline, smooth, ease, mature,
    evolve, transform, professionalize, reinforce, solidify, enlarge, progress`),
  /** A measure goes down; what is measured decides. */
  lower: entries(`
    reduce, decrease, lower, cut, lose, minimize, shrink, halve, eliminate, drop, slash, shorten, lessen,
    limit, contain, curb, mitigate, prevent, avoid, cap, trim, bring down, drive down, push down, get down,
    take out, save, fall, decline, go down, dip, sink, diminish, narrow, tighten, compress, flatten, dampen,
    offset, eradicate, end, stop, abolish, cut down, cut back, scale back, scale down, wind down, stem,
    defuse, deflate, quarter, third, weaken, abate, taper, bring to zero, recede, decelerate, slow,
    slow down, stay below, stay under, wipe out, stamp out, root out, combat, fight, tackle`),
  /** A level is met; what is measured decides. */
  reach: entries(`
    achieve, reach, hit, attain, exceed, surpass, get, get to, obtain, earn, secure, gain, see, score,
    meet target, accomplish, become, pass, cross, beat, outperform, overtake, arrive at, land at, come in,
    come in at, finish with, end with, end up, end up with, amount to, receive, enjoy, post a, record a,
    register a, break, meet the, make it to, rank in, match, fulfil the target, be at, climb to, approach,
    stand at, qualify, qualify for, amass, accumulate, garner, rack up, gather up, realise, collect revenue`),
  /** A level is held. */
  keep: entries(`
    keep, maintain, sustain, preserve, stay, remain, ensure, guarantee, uphold, hold at, hold below,
    hold above, hold steady, protect, safeguard, defend, conserve, retain, assure, make sure, comply,
    adhere, conform, secure against, last, survive, endure, persist, never exceed, continue to`),
  /** Someone new is won: usually a step before the outcome. */
  win: entries(`
    sell, upsell, cross sell, win, win over, sign, sign up, close, acquire, attract, onboard customers,
    book, capture, enrol, enroll, convince, persuade, bring on, bring on board, gain, lure, draw, pull in,
    reel in, bag, clinch, activate customers, recruit customers, win back, land customers, convert leads`),
  /** Work items are served; with a time limit it is a level of service, without one it is work. */
  serve: entries(`
    respond, respond to, answer, reply, reply to, resolve, process, fulfil, fulfill, approve, acknowledge,
    settle, remediate, fill, dispatch, acquit, pay out, pay, close out, turn around, clear up, address,
    handle, serve, deal with, grade, mark, discharge, admit, see patients, repair, restore, triage, pick,
    pack, ship, deliver, review, close, merge, onboard, recover, fix, patch, detect, reimburse, refund,
    complete, treat, inspect, issue, invoice`),
  /** What people do, say or feel once something has changed for them. */
  behave: entries(`
    use, reuse, open, publish, adopt, trust, rely, rely on, depend on, recommend, love, like, prefer,
    choose, renew, return, come back, repurchase, stay, feel, say, rate, believe, know, understand, agree,
    find, find it, experience, enjoy, switch to, log in, order, reorder, pay, pay for, spend, buy, upgrade,
    upgrade to, churn, leave, quit, cancel, complain, abandon, refer, convert, engage, succeed, pass,
    graduate, learn, improve, recover, self serve, finish, complete, consider, perceive, report, rank, see,
    get, receive, wait, have access, benefit, thrive, live, work, need, vote, contribute, share, earn, sell,
    run, integrate, reach, achieve, save, solve, view, watch, invest, be able, can, consume, interact,
    commute, recycle, donate again, comply, sleep, eat, walk, cycle, read, speak, own`),
  /** What people do one step before the outcome. */
  arrive: entries(`
    register, sign up, download, install, follow, subscribe, visit, attend, participate, enrol, enroll,
    join, apply, show up, click, click through, view, request a demo, request, book a demo, star, fork, try,
    rsvp, turn up, take part, express interest, opt in, create an account, respond to survey`),
} as const;

/** Verbs with no class of their own, so that the analysis knows them as verbs. */
export const otherVerbs = entries(`
    override, overrule, undercut, outbid, throw away, send back, stand still, throw, waste, notice, remember, forget, expect, hope, fear, worry, hear, listen, tell, touch, catch, carry, wear, wash, cook, drink,
  smoke, travel, fly, swim, sing, laugh, cry, die, lend, borrow, owe, repay, steal, hurt, injure, damage, argue, disagree,
  refuse, deny, ignore, skip, postpone, hesitate, struggle, afford, wish, dream, arrive, ride, drive, appreciate, admire, respect,
  value, welcome, avoid, hesitate, search, browse, scroll, tap, swipe, type, print, photograph, celebrate, gather, settle, flee, move in, be, have, depend, rely, exist, become, seem, appear, contain, include, consist, cover, happen, occur, take,
    take place, go, come, show, let, allow, permit, require, want, like, mean, belong, relate, fit, hold,
    start, load, render, respond, boot, compile, execute, handle, process, scale, support, accept, reject,
    return, fail, crash, break, leak, hang, miss, lose, exceed, total, average, equal, carry, represent,
    account for, remain, sit, stand, lie, work, function, operate, perform, complete, finish, react,
    recover, restart, sync, transfer, deliver, arrive, ship, last, cost, weigh, measure, rank, rate,
    sustain, tolerate, survive, match, meet, satisfy, qualify, originate, stem, result, lead, follow,
    precede, turn, stop, pay, yield`);

export type VerbClass = keyof typeof verbTables;

/** Verbs that go up or down by themselves: “Churn falls”, “Revenue grows”. */
export const intransitiveChange = new Set(
  entries(`
    fall, drop, rise, grow, decrease, increase, improve, decline, exceed, reach, stay, remain, shrink,
    climb, jump, double, triple, halve, quadruple, surpass, go up, go down, go, hit, pass, stabilize,
    recover, average, total, equal, top, stand, surge, soar, dip, sink, rebound, hold, get, come, drop to,
    beat, become, lie, sit`),
);

/** Verbs of speech that take a person and an infinitive: their “to” opens no purpose. */
export const causative = new Set(
  entries(`
    get, convince, help, enable, allow, lead, bring, persuade, encourage, invite, ask, cause, empower,
    teach, train, want, need, require, inspire, motivate, nudge, commit, continue, strive, aim, begin,
    start, try, plan, intend, agree, able, ready, willing, likely, access, respond, reply, contribute,
    adhere, move, migrate, switch, transition, upgrade, extend, expose, submit, present, send, deliver,
    provide, report, convert, time`),
);
