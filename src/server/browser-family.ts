import { toNetwork } from './throttle.ts'

/** In this order: later names stand in the strings of earlier ones too. */
const FAMILIES = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|Chromium|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const

/** The family of a browser and no more: enough to know an own sitting again, too little to follow anybody. */
export const toBrowserFamily = (agent: string | undefined): string =>
  FAMILIES.find(([, pattern]) => pattern.test(agent ?? ''))?.[0] ?? ''

/** The network that an address lies in: version 4 without its last number, version 6 by its first half. */
export const toCoarseNetwork = (address: string): string =>
  address.includes(':')
    ? `${toNetwork(address)}::`
    : address.replace(/^(\d+\.\d+\.\d+)\.\d+$/, '$1.*')
