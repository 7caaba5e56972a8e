import type { Asked, EndpointName } from '../../src/contract/index.ts'
import type {
  CaseId,
  ConsentId,
  CredentialId,
  DraftId,
  DutyId,
  EntryId,
  GlassId,
  IncidentId,
  LinkId,
  MatchId,
  OfficerId,
  PostId,
  ReferralId,
  WebhookId,
} from '../../src/kit/index.ts'
import { bedFor, consentTo } from '../world/acts.ts'
import { IDLER } from '../world/lantern.ts'
import { command } from '../world/node.ts'
import { HOUSE_OF_REST, NORTH_GATE, QUAY_DESK, REST_HOUSE, WREN } from '../world/people.ts'

/** The case asked about, with a referral to the Rest House that nobody has answered. */
export type Subject = {
  readonly case: CaseId
  readonly referral: ReferralId
  /** Another case of the same lead. */
  readonly other: CaseId
  readonly fresh: () => DraftId
  readonly expires: number
}

const NONE = '00000000-0000-4000-8000-ffffffffffff'
const KEY = { id: 'AA', rawId: 'AA', type: 'public-key', clientExtensionResults: {} } as const
const MADE = { ...KEY, response: { clientDataJSON: 'AA', attestationObject: 'AA' } }
const SIGNED = {
  ...KEY,
  response: { clientDataJSON: 'AA', authenticatorData: 'AA', signature: 'AA' },
}
const TOKEN = 'x'.repeat(43)

/** A well-formed input for every endpoint: a new endpoint without one does not compile. */
export function inputsFor(s: Subject): { readonly [N in EndpointName]: () => Asked<N> } {
  // The casts mint ids by their form, as the border does.
  const act = () => ({ case: s.case, command: command() })
  const step = () => ({ ...act(), referral: s.referral })
  const expires = s.expires as Asked<'giveConsent'>['answer']['expires']
  const reading = { ...consentTo({ expires }), classes: ['identity' as const] }
  const request = { ...bedFor({ toUnit: NORTH_GATE, need: 'inquiry' }), classes: [] }
  const none = <T extends string>() => NONE as T
  const webhookStep = () => ({ command: command(), webhook: none<WebhookId>() })
  return {
    front: () => ({}),
    signIn: () => ({ login: 'nobody', password: 'wrong wrong wrong' }),
    signOut: () => ({}),
    me: () => ({}),
    choosePost: () => ({ post: 'no-such-post' as PostId }),
    listSandboxPosts: () => ({}),
    signInSandbox: () => ({ post: 'quay-clerk' as PostId }),
    readEnrolment: () => ({ token: TOKEN }),
    enrol: () => ({ token: TOKEN, password: 'long enough to pass' }),
    readAccount: () => ({}),
    endSitting: () => ({ sitting: 'none' }),
    endOtherSittings: () => ({}),
    provePresence: () => ({ password: 'wrong wrong wrong' }),
    askPasskey: () => ({}),
    addPasskey: () => ({ name: 'n', made: MADE }),
    removePasskey: () => ({ passkey: 'none' }),
    askSignIn: () => ({}),
    signInByPasskey: () => ({ subject: 's', signed: SIGNED }),
    askPresence: () => ({}),
    provePresenceByPasskey: () => ({ signed: SIGNED }),
    askEnrolment: () => ({ token: TOKEN }),
    enrolByPasskey: () => ({ token: TOKEN, name: 'n', made: MADE }),
    askProviderSignIn: () => ({ party: HOUSE_OF_REST }),
    askProviderPresence: () => ({ party: HOUSE_OF_REST }),
    askProviderLink: () => ({ party: HOUSE_OF_REST }),
    askProviderEnrolment: () => ({ token: TOKEN, party: HOUSE_OF_REST }),
    returnFromProvider: () => ({ party: HOUSE_OF_REST, answer: 'state=none' }),
    removeProviderLink: () => ({ link: 'none' }),
    provePresenceInSandbox: () => ({}),
    readDesk: () => ({}),
    readDraft: () => ({ id: none<DraftId>() }),
    keepDraft: () => ({ id: s.fresh(), kind: 'note', label: 'l', body: {} }),
    dropDraft: () => ({ id: none<DraftId>() }),
    listCases: () => ({}),
    searchCases: () => ({ text: 'wren' }),
    findAlike: () => ({ name: 'wren' }),
    showNames: () => ({ cases: [s.case], purpose: 'protection' }),
    registerCase: () => ({ command: command(), contact: { ...WREN } as never }),
    readCase: () => ({ case: s.case }),
    addStatement: () => ({ ...act(), statement: { kind: 'story', text: 'more' } }),
    relateCases: () => ({ ...act(), kind: 'partner-of', other: s.other }),
    annulEntry: () => ({ ...act(), entry: none<EntryId>(), reason: 'slip', words: 'w' }),
    annulCase: () => ({ ...act(), reason: 'slip', words: ' ' }),
    listAccess: () => ({ case: s.case }),
    giveConsent: () => ({ ...act(), answer: reading }),
    refuseConsent: () => ({
      ...act(),
      recipient: HOUSE_OF_REST,
      text: 'consent-adult',
      language: 'fr',
    }),
    withdrawConsent: () => ({ ...act(), consent: none<ConsentId>(), by: 'person' }),
    reviewConsent: () => ({ ...act(), consent: none<ConsentId>(), upheld: true, reason: 'r' }),
    answerAsGroup: () => ({
      command: command(),
      incident: none<IncidentId>(),
      reading,
      answers: [],
    }),
    previewReferral: () => ({ case: s.case, request }),
    sendReferral: () => ({ ...act(), request }),
    receiveReferral: step,
    acceptReferral: step,
    declineReferral: () => ({ ...step(), reason: 'full', words: 'w' }),
    completeReferral: () => ({ ...step(), outcome: 'done', words: 'w' }),
    withdrawReferral: () => ({ ...step(), words: 'w' }),
    closeReferral: () => ({ ...step(), notAsked: 'gone' }),
    listReferrals: () => ({}),
    offerLead: () => ({ ...act(), to: REST_HOUSE, words: '' }),
    acceptLead: act,
    declineLead: () => ({ ...act(), words: 'w' }),
    withdrawLead: () => ({ ...act(), words: 'w' }),
    breakGlass: () => ({
      command: command(),
      number: '00-0000-0000',
      reason: 'danger-to-life',
      words: 'w',
      classes: ['identity'],
    }),
    reviewGlass: () => ({ ...act(), glass: none<GlassId>(), upheld: true, reason: 'r' }),
    readLinks: () => ({ case: s.case }),
    answerMatch: () => ({ ...act(), match: none<MatchId>(), answer: { kind: 'reveal' } }),
    proposeLink: () => ({ ...act(), with: { kind: 'case', other: s.other } }),
    confirmLink: () => ({ ...act(), link: none<LinkId>() }),
    rejectLink: () => ({ ...act(), link: none<LinkId>(), reason: 'other', words: 'w' }),
    undoLink: () => ({ ...act(), link: none<LinkId>(), words: 'w' }),
    doubtPair: () => ({ ...act(), with: { kind: 'case', other: s.other }, words: 'w' }),
    tellApart: () => ({ ...act(), other: s.other, reason: 'other', words: ' ' }),
    weighPair: () => ({ case: s.case, other: s.other }),
    readSweep: () => ({}),
    beginSweep: () => ({}),
    stopSweep: () => ({}),
    listLinks: () => ({}),
    listAttempts: () => ({}),
    countPersons: () => ({}),
    waiveDuty: () => ({ ...act(), duty: none<DutyId>(), reason: 'r' }),
    orderErasure: () => ({ ...act(), reason: 'asked', words: ' ' }),
    approveErasure: act,
    refuseErasure: () => ({ ...act(), words: 'w' }),
    placeHold: () => ({ ...act(), reason: 'none-such', words: 'w' }),
    liftHold: () => ({ ...act(), words: 'w' }),
    readErasure: () => ({ case: s.case }),
    listErasures: () => ({}),
    readProcessing: () => ({}),
    openArrivals: () => ({ fileName: 'a.csv', content: 'YQ==' }),
    readArrivals: () => ({ id: none<DraftId>() }),
    refusedArrivals: () => ({ id: none<DraftId>() }),
    confirmArrivals: () => ({
      command: command(),
      id: none<DraftId>(),
      name: 'n',
      country: 'PT',
      place: 'p',
      language: 'fr',
    }),
    readIncident: () => ({ incident: none<IncidentId>() }),
    listIncidents: () => ({}),
    readCoalition: () => ({}),
    readUnit: () => ({ unit: REST_HOUSE }),
    listInstruments: () => ({}),
    readInstrument: () => ({ instrument: 'lantern-questions', version: 1 }),
    listOfficers: () => ({}),
    enrolOfficer: () => ({ command: command(), name: 'New', login: `new-${command().slice(-8)}` }),
    renewEnrolment: () => ({ command: command(), officer: IDLER.id }),
    withdrawRecovery: () => ({ command: command(), officer: IDLER.id }),
    disableOfficer: () => ({ command: command(), officer: 'nobody' as OfficerId }),
    beginTerm: () => ({ command: command(), post: 'no-such' as PostId, officer: IDLER.id }),
    endTerm: () => ({ command: command(), post: 'no-such' as PostId }),
    createPost: () => ({
      command: command(),
      unit: REST_HOUSE,
      title: { en: 'T' },
      roles: ['caseworker'],
      purpose: 'protection',
    }),
    closePost: () => ({ command: command(), post: 'no-such' as PostId }),
    listCredentials: () => ({}),
    issueCredential: () => ({
      command: command(),
      unit: QUAY_DESK,
      name: 'Register',
      scopes: ['case.list'],
      purpose: 'protection',
      expires,
    }),
    rotateCredential: () => ({
      command: command(),
      credential: none<CredentialId>(),
      formerUntil: expires,
      expires,
    }),
    revokeCredential: () => ({ command: command(), credential: none<CredentialId>() }),
    listWebhooks: () => ({}),
    subscribeWebhook: () => ({
      command: command(),
      unit: QUAY_DESK,
      purpose: 'protection',
      url: 'https://quay.example/news',
      types: [],
    }),
    pauseWebhook: webhookStep,
    resumeWebhook: webhookStep,
    endWebhook: webhookStep,
    listDeliveries: () => ({ webhook: none<WebhookId>() }),
    replayDeliveries: () => ({ webhook: none<WebhookId>() }),
    readSystem: () => ({}),
    listChanges: () => ({}),
    readLedger: () => ({}),
    readNode: () => ({}),
    verifyLedger: () => ({}),
    giveDocument: () => ({ ...act(), language: 'en', form: 'json', how: 'file' }),
    exportHtcds: () => ({ numbers: [], purpose: 'protection' }),
    openHtcds: () => ({ fileName: 'a.csv', content: 'YQ==' }),
    readHtcds: () => ({ id: none<DraftId>() }),
    confirmHtcds: () => ({
      command: command(),
      id: none<DraftId>(),
      name: 'n',
      country: 'PT',
      place: 'p',
      language: 'fr',
    }),
    exportList: () => ({ asked: { list: 'posts' }, form: 'csv' }),
    listExports: () => ({}),
  }
}
