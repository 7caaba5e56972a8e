import type { EndpointName } from '../../src/contract/index.ts'
import type { Role } from '../../src/domain/coalition/index.ts'

/** Where the asker's institution stands to the case asked about. */
export type Standing = 'lead' | 'receiver' | 'uninvolved'
export type Status = number

/**
 * What each role gets from each endpoint, written down to be reviewed: C caseworker, S supervisor,
 * I investigator, P prosecutor, T secretariat, A administrator, U auditor, Y a system of the unit with
 * every scope there is for protection. A letter that is absent is forbidden (403). Who is signed out gets 401 and who holds no post 403, but where `open` says else.
 */
export type Row = {
  readonly roles: string
  /** Answer to an allowed role by standing; one number for all three when the case plays no part. */
  readonly answers: Status | readonly [lead: Status, receiver: Status, uninvolved: Status]
  /** `public`: everybody; `signed-in`: whoever is signed in, with or without a post. */
  readonly open?: 'public' | 'signed-in'
  /** Roles that are answered otherwise than the row says. */
  readonly but?: Partial<Record<Role, Status | readonly [Status, Status, Status]>>
}

export const LETTERS: Readonly<Record<string, Role>> = {
  C: 'caseworker',
  S: 'supervisor',
  I: 'investigator',
  P: 'prosecutor',
  T: 'secretariat',
  A: 'administrator',
  U: 'auditor',
}

/** 200: done or shown. 404: as if it were not there. 422: known, and refused by a rule. */
export const MATRIX: Readonly<Record<EndpointName, Row>> = {
  front: { roles: 'Y', answers: 200, open: 'public' },
  signIn: { roles: '', answers: 401, open: 'public' },
  signOut: { roles: '', answers: 200, open: 'signed-in' },
  me: { roles: '', answers: 200, open: 'signed-in' },
  choosePost: { roles: '', answers: 422, open: 'signed-in' },
  listSandboxPosts: { roles: '', answers: 403, open: 'public' },
  signInSandbox: { roles: '', answers: 403, open: 'public' },
  readEnrolment: { roles: '', answers: 404, open: 'public' },
  enrol: { roles: '', answers: 404, open: 'public' },
  readAccount: { roles: '', answers: 200, open: 'signed-in' },
  endSitting: { roles: '', answers: 404, open: 'signed-in' },
  endOtherSittings: { roles: '', answers: 200, open: 'signed-in' },
  provePresence: { roles: '', answers: 422, open: 'signed-in' },
  askPasskey: { roles: '', answers: 422, open: 'signed-in' },
  addPasskey: { roles: '', answers: 422, open: 'signed-in' },
  removePasskey: { roles: '', answers: 404, open: 'signed-in' },
  askSignIn: { roles: '', answers: 422, open: 'public' },
  signInByPasskey: { roles: '', answers: 422, open: 'public' },
  askPresence: { roles: '', answers: 422, open: 'signed-in' },
  provePresenceByPasskey: { roles: '', answers: 422, open: 'signed-in' },
  askEnrolment: { roles: '', answers: 422, open: 'public' },
  enrolByPasskey: { roles: '', answers: 404, open: 'public' },
  askProviderSignIn: { roles: '', answers: 404, open: 'public' },
  askProviderPresence: { roles: '', answers: 404, open: 'signed-in' },
  askProviderLink: { roles: '', answers: 404, open: 'signed-in' },
  askProviderEnrolment: { roles: '', answers: 404, open: 'public' },
  returnFromProvider: { roles: '', answers: 401, open: 'public' },
  removeProviderLink: { roles: '', answers: 404, open: 'signed-in' },
  provePresenceInSandbox: { roles: '', answers: 403, open: 'signed-in' },

  readDesk: { roles: 'CSIPT', answers: 200 },
  readDraft: { roles: 'CSIP', answers: 404 },
  keepDraft: { roles: 'CSIP', answers: 200 },
  dropDraft: { roles: 'CSIP', answers: 200 },

  sendUnsent: { roles: '', answers: 422, open: 'signed-in' },
  readHandInSlip: { roles: '', answers: 200, open: 'signed-in' },
  handInUnsent: { roles: '', answers: 401, open: 'public' },
  listQuarantine: { roles: 'CS', answers: 200 },
  openQuarantined: { roles: 'CS', answers: 404 },
  adoptQuarantined: { roles: 'CS', answers: 404 },
  setAsideQuarantined: { roles: 'CS', answers: 404 },

  listCases: { roles: 'CSIPY', answers: 200 },
  findAlike: { roles: 'CS', answers: 200 },
  searchCases: { roles: 'CSIPY', answers: 200 },
  // Another purpose than that of the own post is refused.
  showNames: { roles: 'CSIPY', answers: 200, but: { investigator: 422, prosecutor: 422 } },
  registerCase: { roles: 'CSY', answers: 200 },
  // The lead's own investigators see that there is a case, and nothing of the person.
  readCase: { roles: 'CSIPY', answers: [200, 200, 404] },
  addStatement: { roles: 'CSY', answers: [200, 422, 404] },
  addAttachment: { roles: 'CS', answers: [200, 422, 404] },
  // The case is there for them, and no such file in it.
  readAttachment: { roles: 'CSIP', answers: 404 },
  relateCases: { roles: 'CSY', answers: [200, 422, 404] },
  annulEntry: { roles: 'CS', answers: [422, 422, 404] },
  annulCase: { roles: 'CS', answers: [422, 422, 404] },
  listAccess: { roles: 'CSU', answers: [200, 404, 404], but: { auditor: 200 } },

  giveConsent: { roles: 'CSY', answers: [200, 422, 404] },
  refuseConsent: { roles: 'CSY', answers: [200, 422, 404] },
  withdrawConsent: { roles: 'CSY', answers: [422, 422, 404] },
  reviewConsent: { roles: 'S', answers: [422, 422, 404] },
  answerAsGroup: { roles: 'CS', answers: 404 },

  previewReferral: { roles: 'CSY', answers: [200, 422, 404] },
  sendReferral: { roles: 'CSY', answers: [200, 422, 404] },
  receiveReferral: { roles: 'CSIPY', answers: [422, 200, 404] },
  acceptReferral: { roles: 'CSIPY', answers: [422, 200, 404] },
  declineReferral: { roles: 'CSIPY', answers: [422, 200, 404] },
  completeReferral: { roles: 'CSIPY', answers: [422, 422, 404] },
  withdrawReferral: { roles: 'CSY', answers: [200, 422, 404] },
  closeReferral: { roles: 'CSY', answers: [422, 422, 404] },
  listReferrals: { roles: 'CSIPY', answers: 200 },
  offerLead: { roles: 'CSY', answers: [422, 422, 404] },
  acceptLead: { roles: 'CSY', answers: [422, 422, 404] },
  declineLead: { roles: 'CSY', answers: [422, 422, 404] },
  withdrawLead: { roles: 'CSY', answers: [422, 422, 404] },
  breakGlass: { roles: 'CS', answers: 404 },
  reviewGlass: { roles: 'S', answers: [422, 422, 404] },
  readLinks: { roles: 'CSIP', answers: [200, 200, 404] },
  answerMatch: { roles: 'CS', answers: [422, 422, 404] },
  proposeLink: { roles: 'CS', answers: [200, 422, 404] },
  confirmLink: { roles: 'CS', answers: [422, 422, 404] },
  rejectLink: { roles: 'CS', answers: [422, 422, 404] },
  undoLink: { roles: 'CS', answers: [422, 422, 404] },
  doubtPair: { roles: 'CS', answers: [200, 422, 404] },
  // No reason is given in words.
  tellApart: { roles: 'CS', answers: [422, 404, 404] },
  weighPair: { roles: 'CS', answers: [200, 404, 404] },
  // There is no model.
  readSweep: { roles: 'CS', answers: 200 },
  beginSweep: { roles: 'CS', answers: 422 },
  stopSweep: { roles: 'CS', answers: 200 },
  listLinks: { roles: 'CS', answers: 200 },
  listAttempts: { roles: 'S', answers: 200 },
  countPersons: { roles: 'CSIP', answers: 200 },
  // The lead's own investigators and who helps see how it stands in effect.
  listInterviews: { roles: 'CSIP', answers: [200, 200, 404] },
  readInterview: { roles: 'CSIP', answers: 404 },
  // The lead asks, for protection; who was only asked for help does not.
  beginInterview: {
    roles: 'CSI',
    answers: [200, 422, 404],
    but: { investigator: [422, 422, 404] },
  },
  frameInterview: {
    roles: 'CSI',
    answers: [404, 422, 404],
    but: { investigator: [422, 422, 404] },
  },
  recordAnswers: { roles: 'CSI', answers: [404, 422, 404], but: { investigator: [422, 422, 404] } },
  endInterview: { roles: 'CSI', answers: [404, 422, 404], but: { investigator: [422, 422, 404] } },
  evaluateAgain: { roles: 'CSI', answers: [404, 422, 404], but: { investigator: [422, 422, 404] } },
  readPanel: { roles: 'CSIP', answers: [200, 200, 404] },
  listPanels: { roles: 'CS', answers: 200 },
  readPanelAgreement: { roles: 'CS', answers: 200 },
  convenePanel: { roles: 'CS', answers: [200, 422, 404] },
  seatMember: { roles: 'CS', answers: [422, 422, 404] },
  unseatMember: { roles: 'CS', answers: [422, 422, 404] },
  // The first responder may say so before any panel.
  fileOpinion: { roles: 'CS', answers: [200, 422, 404] },
  proposeDetermination: { roles: 'CS', answers: [422, 422, 404] },
  secondDetermination: { roles: 'CS', answers: [422, 422, 404] },
  makeDetermination: { roles: 'CS', answers: [422, 422, 404] },
  tellDetermination: { roles: 'CS', answers: [422, 422, 404] },
  chooseWays: { roles: 'CS', answers: [422, 422, 404] },
  askReview: { roles: 'CS', answers: [422, 422, 404] },
  referReview: { roles: 'CS', answers: [422, 422, 404] },
  wishInterview: { roles: 'CS', answers: [422, 422, 404] },
  readMinutes: { roles: 'CS', answers: [422, 422, 404] },
  printMinutes: { roles: 'CS', answers: [422, 422, 404] },
  waiveDuty: { roles: 'S', answers: [422, 422, 404] },

  // The lead asks; nobody approves what was not ordered.
  orderErasure: { roles: 'CS', answers: [422, 422, 404] },
  approveErasure: { roles: 'S', answers: [422, 422, 404] },
  refuseErasure: { roles: 'CS', answers: [422, 422, 404] },
  placeHold: { roles: 'S', answers: [422, 422, 404] },
  liftHold: { roles: 'S', answers: [422, 422, 404] },
  readErasure: { roles: 'CSIP', answers: 404 },
  readProcessing: { roles: 'STU', answers: 200 },
  listErasures: { roles: 'STU', answers: 200 },

  openArrivals: { roles: 'CS', answers: 422 },
  readArrivals: { roles: 'CS', answers: 404 },
  refusedArrivals: { roles: 'CS', answers: 404 },
  confirmArrivals: { roles: 'CS', answers: 404 },
  readIncident: { roles: 'CSIPY', answers: 404 },
  listIncidents: { roles: 'CSIPY', answers: 200 },
  openIncident: { roles: 'CS', answers: 200 },
  readBoard: { roles: 'CSIP', answers: 404 },
  joinTeam: { roles: 'CS', answers: 404 },
  endTeam: { roles: 'CS', answers: 404 },
  passGate: { roles: 'CS', answers: 404 },
  // Without an incident there is no gate; who may not know of the case is told the same.
  tagPerson: { roles: 'CS', answers: 404 },
  takeNext: { roles: 'CSI', answers: 404 },
  // The first of them takes her; whoever comes after is told who has her.
  takePerson: { roles: 'CSI', answers: [200, 422, 404] },
  leavePerson: { roles: 'CSI', answers: [422, 422, 404] },
  recordTriage: { roles: 'CSI', answers: [200, 422, 404] },
  previewBulk: { roles: 'CS', answers: 404 },
  doBulk: { roles: 'CS', answers: 404 },
  takePaper: { roles: 'CS', answers: [200, 422, 404] },
  returnPaper: { roles: 'CS', answers: [422, 422, 404] },

  readCoalition: { roles: 'CSIPTAUY', answers: 200 },
  readUnit: { roles: 'CSIPTAUY', answers: 200 },
  listInstruments: { roles: 'CSIPTAUY', answers: 200 },
  readInstrument: { roles: 'CSIPTAUY', answers: 200 },
  listExercises: { roles: 'CSIPTU', answers: 200 },
  // None of the units is there: told only to who may open one.
  openExercise: { roles: 'ST', answers: 422 },
  readExercise: { roles: 'CSIPTU', answers: 404 },
  readVignette: { roles: 'CSIPTU', answers: 404 },
  fileReading: { roles: 'CSIP', answers: 404 },
  closeExercise: { roles: 'ST', answers: 404 },
  readAgreement: { roles: 'CSIPTU', answers: 404 },
  exportExercise: { roles: 'CSIPTU', answers: 404 },
  listOfficers: { roles: 'A', answers: 200 },
  enrolOfficer: { roles: 'A', answers: 200 },
  renewEnrolment: { roles: 'A', answers: 200 },
  withdrawRecovery: { roles: 'A', answers: 422 },
  disableOfficer: { roles: 'A', answers: 422 },
  beginTerm: { roles: 'A', answers: 422 },
  endTerm: { roles: 'A', answers: 422 },
  createPost: { roles: 'A', answers: 200 },
  closePost: { roles: 'A', answers: 422 },
  readLedger: { roles: 'U', answers: 200 },
  readNode: { roles: 'AU', answers: 200 },
  verifyLedger: { roles: 'U', answers: 200 },

  giveDocument: { roles: 'CS', answers: [200, 422, 404] },
  exportHtcds: { roles: 'CS', answers: 200 },
  openHtcds: { roles: 'CS', answers: 422 },
  readHtcds: { roles: 'CS', answers: 404 },
  confirmHtcds: { roles: 'CS', answers: 404 },
  exportList: { roles: 'CSIPTAU', answers: 200 },
  listExports: { roles: 'SU', answers: 200 },
  listCredentials: { roles: 'A', answers: 200 },
  // The unit is the lead's: each administrator issues for the own institution.
  issueCredential: { roles: 'A', answers: [200, 422, 422] },
  rotateCredential: { roles: 'A', answers: 404 },
  revokeCredential: { roles: 'A', answers: 404 },
  listWebhooks: { roles: 'A', answers: 200 },
  subscribeWebhook: { roles: 'A', answers: [200, 422, 422] },
  rotateWebhook: { roles: 'A', answers: 404 },
  pauseWebhook: { roles: 'A', answers: 404 },
  resumeWebhook: { roles: 'A', answers: 404 },
  endWebhook: { roles: 'A', answers: 404 },
  listDeliveries: { roles: 'A', answers: 404 },
  replayDeliveries: { roles: 'A', answers: 404 },
  readSystem: { roles: 'Y', answers: 200 },
  listChanges: { roles: 'Y', answers: 200 },
}
