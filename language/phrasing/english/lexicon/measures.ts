import { entries } from './table.js';

/** Nouns for a condition of users, customers, staff, the business or the running service. Singular; longest match wins. */
export const outcomeMeasures = entries(`
  quota wait upsell cross-sell break-even revenue arr mrr nrr grr ndr turnover profit profitability margin
  ebitda ebit earnings income cash|free-cash-flow liquidity working-capital runway burn burn|growth|win|
  close|retention|turnover|absence|conversion|click-through|bounce|drop-off|activation|adoption|order|
  default|error|crash|crash-free|failure|success|pass|frame|first-time-fix|abandonment|escalation|reopen|
  contact|self-service|phishing-click|false-positive|defect|flake|scrap|yield|return|recall|rework|
  recycling|readmission|infection|fall|no-show|vaccination|screening|survival|recovery|smoking|relapse|
  graduation|dropout|drop-out|attendance|literacy|employment|placement|crime|response|acceptance|
  promotion|vacancy|compliance|discount|view-through|open|reply|engagement|unsubscribe|hash|referral|
  occupancy|room|fill|order-fill-rate cost expense expenditure spending spend overhead cost|customer|
  user-base fundraising|hosting|support-cost cost-per-unit cost-of-goods|tickets-sold cogs opex capex
  total-cost-of-ownership price sales sales|transaction|payment|ticket|support-volume deal|basket|binary|
  bundle|image|gift-size order|basket|contract|lifetime|booking|transaction|gross-merchandise|market-value
  aov acv tcv ltv clv cac payback roi roas return-on-investment return-on-ad-spend return-on-equity roe
  return-on-assets return yield growth market|renewable-share share-of-wallet share-of-market
  share-of-voice dependence concentration upsell-revenue renewal debt arrears overdue
  days-sales-outstanding dso dpo overdue-invoice outstanding-receivable write|drop-off shrinkage
  inventory|staff-turnover inventory|stock-turn bookings churn retention attrition satisfaction csat nps
  time-to-resolution time-to-value time-to-answer enps review|test-score promoter detractor happiness wellbeing well-being morale engagement loyalty trust
  confidence sentiment perception brand|aided-awareness brand-recall brand-recognition reputation
  credibility star|credit-rating rating belonging psychological-safety burnout stress sick-leave
  absenteeism absence overtime presenteeism conversion checkout|form|course|profile|purchase|
  onboarding-completion trial|trial-to-paid-conversion ctr bounce abandonment activation activated|
  monthly|engaged|retained|active|paying|paid|returning|production|regular|daily|weekly|crash-free-user
  adoption usage use utilization occupancy stickiness uptake take-up
  penetration reuse return|returning-visitor loyal|retained|active|paying|repeat|returning|
  orders-per-customer customer-retained monthly-visitor-returning dau wau mau combined|staking-ratio paid|
  paying-subscriber paid-subscription repeat-purchase repeat|cost-per-order repeat-business active-member
  active|regular-contributor active-developer active-account active-team active-installation
  active-install active-node session|queue|sales-cycle-length time-spent watch|listening|response|load|
  loading|start-up|boot|handling|wait|waiting|hold|lead|cycle|review|processing|build|deploy|test|setup|
  set-up|onboarding|ramp|ramp-up|permit|contract-cycle|lead-response-time purchase|deployment|deploy|
  release-frequency basket transaction gmv tpv assets-under|spend-under-management aum deposit
  loan-default delinquency latency page|cpu|support-load first-contentful|largest-contentful-paint lcp fcp
  tti ttfb cls inp core-web-vital throughput bandwidth requests-per-second rps tps qps availability uptime
  downtime outage reliability crash crash-free-session failure error-budget slo sla sla|policy-compliance
  service|noise|reading-level apdex jitter mttr mttd mtbf mtta rto rpo first-contact|first-call-resolution
  aht fcr waiting-list call-abandonment escalation reopened|cost-per-ticket backlog deflection quality-of|
  cost-per-hire turnaround velocity sales-cycle cost-of-sale failed-payment delay tardiness lateness
  on-time|supplier-on-time|cost-per-delivery on-time-performance otif punctuality schedule-adherence
  incident accident injury ltifr trir fatality casualty breach leak fraud chargeback vulnerability
  open-vulnerability exposure finding audit-finding nonconformity non-conformity violation fine penalty
  complaint grievance dispute lawsuit claim exception false-alarm false-positive false-negative alert
  noise defect production|critical|customer-reported-bug regression flaky-test flakiness rework scrap oee
  machine-downtime stoppage breakdown recall spoilage waste wastage stock-out stockout out-of-stock stock|
  inventory|forecast|order|picking|pick|invoice-accuracy forecast|typing-error accuracy precision mape f1
  auc data-freshness manual|duplicate|unplanned-work manual-effort manual-step toil handover handoff
  paperwork emission co2 carbon-intensity footprint landfill recycled-content renewable-energy pollution
  air|water-quality biodiversity deforestation readmission mortality infection patient-fall no-show
  vaccination-coverage patient|learning-outcome patient-experience quality-of-life life-expectancy obesity
  remission adherence blood-pressure graduation dropout attendance pass-mark literacy numeracy proficiency
  learning-gain grade-point-average gpa placement alumni-giving employability attainment pay-gap truancy
  exclusion suspension crime burglary reoffending recidivism poverty homelessness rough-sleeper
  unemployment turnout channel-shift road|traffic-death congestion overcrowding inequality hunger
  malnutrition donation average-gift recurring-donor donor volunteer-retention beneficiary life volunteer|
  output-per-hour people-helped people|meal-served offer-acceptance internal-mobility internal-promotion
  diversity representation share-of-women women-in-leadership inclusion span-of-control productivity
  output-per-worker efficiency capacity effectiveness autonomy contract-turnaround saving discount
  valuation share-price phishing-susceptibility patch-latency dwell cost-per-acquisition cpa cost-per-lead
  cpl cost-per-click cpc cost-per-contact cost-per-call cost-per-transaction cost-per-student
  cost-per-patient cost-per-mile cost-to-serve cost-of-delay cloud-bill speed load-factor key-person-risk
  single-point-of-failure health dissatisfaction frustration friction confusion support-burden dependency
  cost|budget-overrun budget|forecast-variance variance deviation error mistake timeout failed-login
  failed-release failed-build failed-deployment failed-deploy rollback hotfix blocker bug-report
  interruption context-switch work-in-progress wip transaction-fee finality tvl total-value-locked
  decentralization peer-count cold-start battery-drain scalability referral word-of-mouth
  viral-coefficient royalty box-office revpar passenger ridership`);

/** Heads that make any compound a measure: “lead-to-demo ratio”, “failed release rate”, “CI time”. */
export const measureHeads = entries(`
  rate ratio score index time cost level share percentage percent duration length frequency probability
  likelihood value volume size weight speed age variance deviation accuracy consumption usage
  intensity density efficiency gap loss price delay overhead burden footprint factor rating ranking
  position rank result percentile p50 p75 p90 p95 p99 p999 median average mean maximum minimum spend kpi
  metric benefit period interval magnitude proportion uptime memory throughput headroom balance days
  minute second fraction concurrency success stability resilience`);

/** One step before the outcome: interest, reach, people added. */
export const bridgeMeasures = entries(`
  newsletter|mailing|email|subscriber|wait-list lead qualified|inbound|outbound|new|sales|referral-lead
  mql sql pql opportunity qualified-opportunity pipeline pipeline-value qualified-pipeline pipeline|media|
  press-coverage prospect qualified-prospect prospective|proof-of-concept|pilot|reference|new|strategic|
  signed-customer enquiry inquiry inbound-enquiry demo-won demo|quote|proposal|external-pull|
  community-pull-request demo|meeting-booked demo-booking booked-demo trial free-trial trial|test|
  registered|new|certified|trained-user trial-signup trial-sign|sign-up trial|new|user|key-account
  trial-start design|new|channel|integration|certified-partner early-adopter tester waitlist signup
  registration registrant account customer client new-client logo subscriber new|newsletter|
  email-subscriber subscription opt-in member new|meetup|slack|discord|forum-member membership enrolment
  enrolled|new-student application-received applicant application log-in login page-view qualified|job-applicant
  qualified-candidate talent-pool job-application download install installation clone pull
  package-download traffic visit visitor website|unique|monthly|site-visitor pageview view impression
  reach click click-through footfall listen stream play follower twitter|instagram|linkedin|social-media|
  social-follower fan like share|subscriber-count retweet mention brand-mention backlink inbound-link star
  fork listener viewer reader audience audience-size open reply response survey-response participant
  attendee webinar|event-attendee guest delegate participation participation-rate partnership alliance
  partner reseller distributor supplier new-supplier affiliate ambassador contributor new|first-time|
  community-contributor external-maintainer volunteer new-volunteer mentor sponsor backer investor
  new-donor foster-family certified-employee certified-developer certification-holder deal closed|
  signed-deal contract new|signed-contract letter-of-intent loi quote rfp|tender-invitation order-intake
  pre-order preorder backorder booked|qualified-meeting brand|share-of-search search-volume
  domain-authority search|keyword|first-page-ranking ranking-position earned-media bid contribution user
  stakeholder team-onboard node-operator validator delegator social-media|social-engagement`);
