import type { EndpointName } from './index.ts'

/**
 * Endpoints that a system may ask, if its scopes allow. Every other is closed to systems, so that a new
 * endpoint is not opened to them by accident.
 */
export const FOR_SYSTEMS: ReadonlySet<EndpointName> = new Set<EndpointName>([
  'front',
  'readSystem',
  'listChanges',
  'readCoalition',
  'readUnit',
  'listInstruments',
  'readInstrument',
  'listCases',
  'listIncidents',
  'readIncident',
  'searchCases',
  'showNames',
  'registerCase',
  'readCase',
  'addStatement',
  'relateCases',
  'giveConsent',
  'refuseConsent',
  'withdrawConsent',
  'previewReferral',
  'sendReferral',
  'receiveReferral',
  'acceptReferral',
  'declineReferral',
  'completeReferral',
  'withdrawReferral',
  'closeReferral',
  'listReferrals',
  'offerLead',
  'acceptLead',
  'declineLead',
  'withdrawLead',
])
