import { entries } from './table.js';

/** Those for whom the work is done: what they do is a result, even with the verb of a product in it. */
export const outsiders = entries(`
  customer client user end|new|active-user consumer buyer shopper guest visitor member subscriber reader
  viewer listener player gamer patient resident citizen voter taxpayer student pupil learner trainee
  graduate alumnus parent family household child teenager teacher faculty-member school school-district
  university hospital clinic practice doctor physician surgeon anaesthetist paramedic dentist nurse gp carer caregiver donor supporter
  beneficiary volunteer applicant candidate job-seeker new-hire newcomer new-joiner new-starter company
  business enterprise organization startup firm bank retailer merchant seller vendor supplier partner
  dealer distributor reseller agency broker franchisee farmer driver-partner courier rider passenger
  commuter traveller tourist tenant landlord homeowner borrower saver investor shareholder policyholder
  account account|token-holder cardholder subscriber-base audience people public community contributor
  third-party-developer developer third-party developer-community adopter early-adopter project
  open-source|external|other-project other-team municipality city council ministry agency-staff authority
  regulator inspector court prosecutor shop store branch restaurant hotel plant|node-operator respondent
  survey-respondent attendee participant tester prospect lead decision-maker stakeholder
  external-stakeholder paying|pilot|existing|new|returning-customer motorist cyclist pedestrian inmate
  offender victim refugee migrant woman girl man mentee scholar researcher scientist author artist creator
  streamer follower fan validator miner journalist they everyone everybody anyone nobody no-one who
  whoever those others pharmacist midwife grocer baker chef cook insurer wholesaler owner chain outlet
  college pharmacy supermarket competitor rival opponent neighbor adult elder senior veteran worker trader
  freelancer exhibitor speaker founder entrepreneur`);

/**
 * Places and organisations where others work, trade and live. They get opened, and then they are products; where they
 * act, it is what happens there that counts.
 */
export const places = entries(`
  shop store chain branch outlet restaurant cafe bakery canteen kitchen hotel hospital clinic ward
  practice pharmacy school university college kindergarten library museum site location plant factory mill
  mine depot warehouse distribution-center hub line production-line farm counter shelf fleet station
  terminal airport supermarket retailer wholesaler grocer franchise subsidiary district county borough
  region country market city town village household neighborhood care|nursing-home court yard
  workshop-floor cell truck lorry bus train vehicle machine counterparty competitor rival`);

/** One's own side: what it makes is work, what it feels or adopts is a condition. */
export const insiders = entries(`
  team engineer developer designer employee staff staff|team|committee|board-member colleague manager
  leader team|tech|shift-lead management executive exec director agent support-agent rep
  sales-representative salesperson support|nurse-team squad tribe chapter department unit intern
  contractor analyst data-scientist administrator admin technician mechanic warehouse|case|social-worker
  porter clerk warden steward ranger crew clinician lawyer paralegal accountant recruiter trainer coach maintainer hire apprentice service|
  product-owner scrum-master organizer lecturer instructor caseworker officer call-handler dispatcher
  planner assistant working-group hr human-resource i.t. foundation division`);
