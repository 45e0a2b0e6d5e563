import { entries } from './table.js';

/** Things that work produces. Singular; the longest entry that ends at the head noun wins. */
export const artefacts = entries(`
  attestation freeze app client website site web|landing|home|index|help|checkout|login|settings|profile|
  pricing|product|offer|group|service|comparison-page webpage page homepage portal platform product
  feature function functionality capability module component library framework package plugin plug-in
  extension add|single-sign-on widget tool tooling toolkit toolchain utility script bot chatbot service
  microservice api endpoint sdk cli command gui ui interface front|back-end frontend backend server driver
  connector adapter integration webhook ci|data|build|deployment-pipeline workflow automation cron-job
  function|template-library algorithm model prototype mvp proof-of-concept poc demo demo-app beta alpha
  release version build patch fix bugfix update upgrade migration rewrite refactoring refactor redesign
  test test|benchmark-suite test|business|use-case test|budget|rollout|transition|launch|commission-plan
  test-harness testnet mainnet network-upgrade benchmark fixture environment staging|test-environment
  sandbox infrastructure cluster database data-lake dataset data|tool-set schema dashboard report
  scorecard chart spreadsheet template checklist form survey-form questionnaire document doc documentation
  guide guideline handbook playbook runbook manual tutorial howto example sample code-sample snippet
  readme wiki knowledge-base faq glossary help|call|data-centre article social-media|cloud-account blog
  blog-post post tweet thread newsletter newsletter-issue release|patch-note changelog whitepaper ebook
  book chapter paper research-paper publication testimonial video podcast episode infographic brochure
  flyer leaflet poster banner ad advert advertisement campaign content content-piece piece-of-content
  creative asset collateral deck slide pitch-deck presentation brief briefing bulletin announcement email
  email-sequence brand|interview-guide brand-guideline design|ticketing-system design wireframe mockup
  mock-up persona journey|value-stream-map storyboard icon illustration font theme approval sign-off
  go-ahead green-light authorization building-permit permission clearance endorsement plan roadmap
  strategy design-document charter policy process procedure sop protocol specification spec rfc design-doc
  architecture blueprint proposal draft outline forecast-model audit|research-report gap|competitor|
  competitive|swot|root-cause-analysis market-study study risk-assessment career|escalation-path
  career-ladder competency|skills-matrix job|role-description job-posting role-profile salary|pay-band
  benefits-package benefits|grant-scheme programme project initiative scheme partner|pilot|grant-programme
  pilot pilot-project curriculum syllabus course elearning-module material lesson quiz certificate
  certification accreditation licence permit patent patent-application trademark agreement contract|
  issue-template mou memorandum terms-of-reference privacy-notice governance structure committee
  working-group task-force taskforce steering-committee council board squad department
  centre-of-excellence office store new-store shop branch warehouse factory plant production|assembly|
  product-line machine equipment robot sensor vehicle van clinic ward bed-unit laboratory lab school
  classroom library-branch park playground road bike|cycle-lane charging|story-point charging-station
  solar-panel shelter kiosk counter hotline helpline help|service-desk helpdesk call|interview|test-script
  support-for tracker register registry repository repo codebase code pull-request pr commit epic story
  milestone deliverable phase stage step sprint iteration task action|backlog|menu-item todo list
  shortlist inventory-list catalogue directory database|playbook-entry archive software firmware hardware
  system crm erp monitoring alerting logging telemetry instrumentation analytics observability sso
  multi-factor-authentication mfa 2fa firewall backup encryption vault gateway load-balancer cache
  payment-provider sign-up-flow pricing collection menu recipe packaging label-design bundle-offer tier
  channel forum mechanism method methodology practice best-practice standard convention rule rubric
  criteria definition baseline okr goal objective solution approach concept idea recommendation insight
  lesson-learned retro-action decision decision|electronic-health-record adr agenda minute-of-meeting
  transcript recording summary overview landing-zone dns domain certificate-renewal image container smart|
  token|framework|supplier-contract wallet explorer chain blockchain bounty rfp tender
  request-for-proposal compiler parser linter binding wrapper proxy crawler scraper importer exporter
  converter generator editor viewer player renderer engine runtime interpreter emulator simulator debugger
  visualizer visualization notebook hackathon|welcome|first-aid|press|media|sales|starter-kit swag sticker
  t-shirt merch gift welcome|map|board-pack uniform sign signage fence garden pathway triage-tool
  e-prescription bylaw regulation law bill ordinance subsystem abstraction layer primitive cutover soft|
  hard|beta-launch feature-flag toggle button tab screen view-layer modal dialog filter search-bar
  notification push-notification format|language|offline-support dark|night-mode flow test|seed-data
  boilerplate demo-video demo-site trailer teaser song album film exhibition show stage-play season novel
  magazine comic game quest mod server-rack battle-card battlecard forecast budget statement tax-return
  audit-trail control chart-of-accounts ledger archive-box contract-database opinion filing macro
  canned-response saved|canned-reply support|help|how-to-article phone-tree ivr rota roster schedule
  timetable calendar spare-part jig mould work-instruction fmea`);

/** Events that somebody organises. */
export const events = entries(`
  workshop webinar seminar conference summit meetup meet-up hackathon sprint|performance|business-review
  offsite retreat event launch|test-event roadshow road|trade-show fair expo booth talk lightning-talk
  keynote lecture class training training|open|hack|game|clinic|campaign|clean-up|cleanup|volunteer|
  demo-day session course-run ama office-hour town-hall all-hands all-hands|kick-off-meeting open-house
  kickoff kick-off ceremony award-ceremony gala dinner lunch breakfast brown-bag team-building
  teambuilding hack-week bootcamp boot-camp design-sprint drill exercise simulation pen|penetration-test
  blood-drive camp summer-school field-trip excursion exhibition-opening concert tour festival competition
  contest giveaway raffle promotion-campaign audit assessment appraisal qbr retrospective retro
  post-mortem postmortem panel panel-discussion round-table roundtable hearing consultation assembly jam
  livestream live-stream stream podcast-recording`);

/** Effort: it is counted while it is spent. */
export const efforts = entries(`
  sales-call
  call check-in|demo|fundraising-call meeting standup stand|follow-up stand-up|sync-meeting interview
  conversation discussion talk-with chat visit-to customer|client|farm|home|school-visit site-visit-by-us
  outreach outreach|cold|outbound-email prospecting touchpoint touch-point contact-attempt door-knock
  pitch research posting|publishing|meeting-frequency market-research investigation exploration analysis
  review|brainstorming|pairing|onboarding|practice-session code|peer|document|contract|file-review
  inspection check safety|gemba-walk ward-round survey user|usability|ab|split-test usability-study
  experiment test-drive hour hour-of-training hour-of|day-of-work man|person-day person-month effort work
  working|learning-time collaboration coordination cooperation support advice consulting coaching
  mentoring mentorship facilitation brainstorming brainstorm planning preparation maintenance housekeeping
  cleaning administration paperwork-done project-management lobbying advocacy promotion marketing activity
  networking fundraising grant-application bid-submission proposal proposal|quote|offer-sent tender|
  application-submitted spike prototyping testing pair-programming learning study-group reading
  knowledge-sharing knowledge-transfer sync triage grooming refinement patrol observation shift tutoring
  lesson-taught rehearsal ad|advertising|marketing|media|training-spend ad|marketing|advertising|
  training-budget`);

/** Making, as a noun: “launch of …”, “refactoring complete”. */
export const nominalizations = entries(`
  launch relaunch release rollout roll-out deployment implementation introduction creation development
  construction completion publication migration refactoring rewrite redesign rebranding rebrand setup
  establishment formation adoption-plan certification automation digitization digitalization
  transformation standardization consolidation reorganization restructuring hiring recruitment recruiting
  onboarding training opening procurement purchase purchasing renovation refurbishment upgrade replacement
  decommissioning deprecation removal clean-up cleanup submission translation localization writing
  drafting designing building coding testing validation verification evaluation revision update updating
  finalization preparation planning specification identification mapping modelling prototyping piloting
  hosting execution initiation inauguration enactment ratification modernization overhaul revamp porting
  merge merging shipping packaging configuration provisioning enablement containerization parallelization
  optimization open-sourcing outsourcing insourcing divestiture merger spin-off relocation reform`);

/** How far one's own work covers something. */
export const coverages = entries(`
  test|code|scan|inventory-coverage coverage test|degree-of-automation automation-level automation|
  training-completion-rate parity completeness completion progress percentage-complete
  degree-of-completion lines-of-code number-of-releases number-of-deployments commit-count`);
