import { entries } from './table.js';

/** Good things that nobody has said how to count. */
export const qualities = entries(`
  quality code|support-quality code-health communication collaboration cooperation culture awareness
  visibility transparency alignment understanding knowledge skill expertise competence competency
  leadership teamwork team-spirit innovation creativity agility flexibility excellence best-practice
  way-of-working organization experience ux dx usability accessibility maintainability readability
  performance presence market-presence brand brand-image image positioning relationship relation
  customer-centricity focus clarity structure discipline motivation ownership accountability empowerment
  synergy impact success value potential strength foundation basis base position influence leverage
  community ecosystem environment atmosphere security security-posture safety privacy compliance maturity
  sustainability resilience robustness stability scalability technical|tech-debt complexity situation
  status-quo ability capabilities readiness preparedness work-life-balance process-efficiency
  responsiveness service customer-service seo data-driven diversity-of-thought interoperability
  compatibility usefulness value-proposition user|customer-journey buy-in momentum mindset outlook
  relevance workforce`);

/** Things that come in and are served: with a time limit they make a level of service. */
export const servedItems = entries(`
  receivable reply response answer ticket support-ticket permit licence passport certificate quote
  proposal change request support|pull|freedom-of-information|merge-request issue bug bug-report order
  contract agreement shipment parcel package delivery invoice bill payment expense-claim claim complaint
  query question enquiry email call chat message case application permit|planning|benefit-application
  candidate applicant offer purchase|work-order incident alert vulnerability escalation referral
  appointment patient ambulance|emergency|api-call emergency prescription test|lab-result x-ray assignment
  homework exam essay feedback report-of-abuse build deployment deploy release job task repair breakdown
  defect return refund account customer query-response transaction transfer vacancy role position
  open-position open-role new-hire review pothole streetlight donation-receipt employee books close test
  test|pipeline-run pr file document user visitor student`);

/** Things gone wrong: fewer of them is a condition, however it is said. */
export const problems = entries(`
  error bug incident outage defect complaint failure failed-payment accident injury breach leak
  vulnerability crash delay mistake escalation rollback loss stockout stock-out out-of-stock downtime
  violation fine penalty overdue|rejected-invoice dispute absence no-show dropout cancellation churn
  return refund chargeback finding nonconformity infection fall death crime blocker bottleneck
  interruption surprise conflict duplicate false-alarm false-positive regression timeout unplanned-outage
  missed-deadline missed-delivery missed|abandoned|support-call abandoned-cart broken-link 404 open|
  support|reopened-ticket overdue-task support-request ticket manual-step manual-intervention manual-entry
  page alert alarm rejected-claim rejection backlog hotfix critical|major|p0|p1|sev1|high-severity|
  production-incident issue problem risk spam abuse fraud theft shrinkage waste spoilage scrap rework
  overtime burnout resignation departure turnover vacancy unauthorised|unauthorized-access policy-breach
  data|pricing|order|picking-error typo flaky|failing-test failing|broken-build dependency
  single-point-of-failure silo lawsuit litigation reoffence relapse readmission eviction exclusion pothole
  traffic-jam`);

/** “Number of …”: the noun after “of” decides. */
export const transparentHeads = entries(`
  number amount count quantity total share percentage percent proportion fraction majority half third
  quarter lot set series range variety pair couple dozen hundred thousand million all most some each every
  any one group list-of-all batch average median mean rest part kind type sort minimum maximum sum volume
  bulk handful top cohort percentile level value`);
