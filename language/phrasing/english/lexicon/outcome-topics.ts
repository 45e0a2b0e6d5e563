/** A topic of work: the words that name it, and the outcomes such work is done for. */
export interface OutcomeTopic {
  topic: string;
  /** Dictionary form, several words allowed. */
  words: string[];
  /** Metrics, likeliest first. */
  metrics: string[];
}

/** The lists are taken apart when they are needed: few programs suggest outcomes. */
const topic = (name: string, words: string, metrics: string): OutcomeTopic => ({
  topic: name,
  get words() {
    return words.split(',').map((word) => word.trim());
  },
  get metrics() {
    return metrics.split(';').map((metric) => metric.trim());
  },
});

/** What work is usually done for, function by function. Order decides between topics that fit equally. */
export const outcomeTopics: readonly OutcomeTopic[] = [
  topic(
    'hiring',
    'hire, recruit, recruitment, hiring, job ad, job posting, job description, candidate, headhunt, career page, job fair',
    'time to productivity of new hires; first-year retention; offer acceptance rate',
  ),
  topic(
    'onboarding of staff',
    'employee onboarding, onboarding programme, onboarding plan, onboarding process, welcome pack, new joiner, buddy programme, new employee',
    'time to first independent contribution; first-year retention; share of new joiners who feel prepared after 30 days',
  ),
  topic(
    'training',
    'train, training, workshop, course, e learning, upskill, seminar, bootcamp, curriculum, coaching, certification, certify, lesson',
    'error rate in the work that was trained; share of people who use the skill after 60 days; time to complete the task',
  ),
  topic(
    'leadership and culture',
    'leadership programme, one on one, offsite, team building, all hands, mentoring, engagement survey, employee survey, town hall',
    'employee net promoter score; regretted attrition; share of staff who would recommend their manager',
  ),
  topic(
    'internal mobility and diversity',
    'career path, career framework, pay band, succession plan, internship, pay gap',
    'share of roles filled from within; gender pay gap; representation in leadership',
  ),
  topic(
    'written content',
    'blog post, blog, article, content, white paper, ebook, newsletter, case study, post, landing page, webpage',
    'sign-ups from organic search; qualified leads from content; conversion of readers to trials',
  ),
  topic(
    'advertising and campaigns',
    'campaign, ad, advert, advertise, adwords, advertising, marketing, promotion, commercial, sponsor, ad budget',
    'customer acquisition cost; return on ad spend; revenue from the campaign',
  ),
  topic(
    'social media',
    'social media, tweet, follower, linkedin, instagram, video, podcast, episode',
    'sign-ups from social channels; share of buyers who name the brand unprompted; qualified leads from social channels',
  ),
  topic(
    'events',
    'event, webinar, conference, meetup, summit, trade show, booth, roadshow, hackathon, talk, exhibition',
    'pipeline that turns into revenue after the event; share of attendees who become customers; repeat attendance',
  ),
  topic(
    'selling',
    'sales call, cold call, outreach, prospect, pitch, demo, proposal, sales deck, sales playbook, crm, sales meeting, upsell, account plan, discovery call, quote, offer',
    'win rate; new recurring revenue; sales cycle length',
  ),
  topic(
    'partners',
    'partner, reseller, affiliate, alliance, channel, partnership',
    'revenue through partners; share of partners with a second deal; acquisition cost through partners',
  ),
  topic(
    'prices and packaging',
    'pricing, price list, pricing page, plan tier, package, discount, pricing model',
    'revenue per customer; gross margin; conversion from trial to paid',
  ),
  topic(
    'customer success',
    'customer success, onboard customer, customer onboarding, business review, account review, health score, customer visit, renewal process',
    'net revenue retention; customer churn; time to first value',
  ),
  topic(
    'customer support',
    'support, ticket, help centre, help center, faq, knowledge base, chatbot, help article, macro, hotline, call centre, service desk, helpdesk',
    'first contact resolution; time to resolution; tickets per customer',
  ),
  topic(
    'community',
    'community, forum, ambassador, contributor, open source, slack channel, mailing list, maintainer',
    'share of questions answered by members; contributors active in month three; projects that depend on it',
  ),
  topic(
    'new product or feature',
    'feature, launch, ship, release, mvp, product, app, version, beta, prototype, module, functionality, portal, tool',
    'share of users who use it weekly; task completion rate; retention of users who have it',
  ),
  topic(
    'design and usability',
    'redesign, design, user interface, usability, design system, user test, navigation, checkout, signup flow, form',
    'task completion rate; conversion at that step; support tickets about it',
  ),
  topic(
    'documentation',
    'documentation, docs, guide, tutorial, readme, handbook, manual, example',
    'time to first successful use; share of readers who find their answer; share of readers who finish the task',
  ),
  topic(
    'interfaces and integrations',
    'api, sdk, integration, connector, plugin, driver, webhook, library, cli',
    'customers with a live integration; time to first successful call; revenue from integrated customers',
  ),
  topic(
    'performance',
    'optimize, performance, cache, load test, benchmark, speed, latency, scale',
    'response time at the 95th percentile; conversion on slow connections; cost per request',
  ),
  topic(
    'reliability',
    'system monitoring, server monitoring, service monitoring, application monitoring, alert, runbook, on call, incident, backup, disaster recovery, failover, redundancy, observability, slo, dashboard',
    'time to restore service; failed requests; incidents that customers notice',
  ),
  topic(
    'delivery of software',
    'ci, pipeline, deploy, deployment, automate test, test coverage, refactor, migrate, migration, technical debt, microservice, upgrade, infrastructure, kubernetes, cloud, test suite, unit test',
    'lead time for changes; change failure rate; deployment frequency',
  ),
  topic(
    'security',
    'security, penetration test, pen test, vulnerability, patch, mfa, two factor, firewall, iso 27001, soc 2, threat model, phishing, encryption, access review, bug bounty, single sign on',
    'days to fix critical vulnerabilities; staff who click on a phishing link; security incidents',
  ),
  topic(
    'data and analytics',
    'dashboard, report, data warehouse, analytics, data pipeline, data model, tracking, machine learning, model, dataset, forecast',
    'forecast error; share of decisions that rest on the numbers; time from question to answer',
  ),
  topic(
    'finance',
    'budget, month end, close book, financial audit, external audit, year end audit, annual audit, invoice, forecast, financial model, expense, erp, accounting, reporting, billing, payroll',
    'days to close the books; forecast error; days sales outstanding',
  ),
  topic(
    'fundraising from investors',
    'investor, pitch deck, funding round, fundraising round, board deck',
    'runway in months; growth of recurring revenue; burn rate',
  ),
  topic(
    'procurement and suppliers',
    'supplier, vendor, procurement, tender, purchase, contract negotiation, rfp, source',
    'on-time delivery by suppliers; cost per unit; defects in goods received',
  ),
  topic(
    'legal and compliance',
    'contract, gdpr, compliance, policy, privacy, nda, template, regulation, licence, terms',
    'time to signature; audit findings; contracts signed without escalation',
  ),
  topic(
    'manufacturing',
    'production line, machine, maintenance, factory, plant, shift, kaizen, equipment, assembly',
    'overall equipment effectiveness; scrap rate; unplanned downtime',
  ),
  topic(
    'logistics',
    'warehouse, delivery, shipment, route, inventory, stock, fleet, packaging, order picking',
    'on-time and in-full delivery; cost per delivery; stock-outs',
  ),
  topic(
    'workplace safety',
    'safety training, safety, first aid, fire drill, safety walk, protective equipment, inspection, risk assessment',
    'lost-time injuries; near misses that repeat; days of absence after accidents',
  ),
  topic(
    'sustainability',
    'solar panel, recycling, sustainability report, carbon, emission, energy audit, tree, electric vehicle',
    'emissions per unit; energy used per unit; share of waste recycled',
  ),
  topic(
    'health care',
    'patient, clinic, ward, care pathway, screening, vaccination, treatment plan, nurse, clinical guideline',
    'readmissions within 30 days; waiting time to treatment; quality of life as patients report it',
  ),
  topic(
    'education',
    'student, lesson plan, teacher, classroom, school, lecture, exam, tutoring',
    'share of students who reach the expected level; drop-out rate; attendance',
  ),
  topic(
    'public services',
    'citizen, permit, public consultation, online form, municipality, resident, digital service, council, application form',
    'days to a decision; errors per application; satisfaction of residents',
  ),
  topic(
    'charity',
    'donor, donation, volunteer, fundraiser, appeal, grant application, beneficiary, charity',
    'donor retention; people who no longer need help after a year; cost to raise one unit of money',
  ),
  topic(
    'internal communication',
    'intranet, internal newsletter, communication plan, announcement, meeting, status report, wiki',
    'share of staff who can name the priorities; time lost to searching; time to find an answer',
  ),
  topic(
    'process',
    'process, procedure, workflow, automation, automate, checklist, standardize, template, sop',
    'cycle time; error rate; hours of manual work',
  ),
  topic(
    'planning and research',
    'strategy, roadmap, plan, research, market study, analysis, interview, survey, business case',
    'error of the estimates behind decisions; share of bets that moved their metric; time from question to decision',
  ),
];
