import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { BlockList, isIP } from 'node:net'
import { type Refusal, refuse } from '../../kit/index.ts'

/** Networks no message leaves for: private, shared, local, documentation, multicast, reserved (IANA). */
const CLOSED_4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const
/** Only global unicast is open, and of it neither documentation nor tunnels that wrap version 4. */
const CLOSED_6 = [
  ['::', 3],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['4000::', 2],
  ['8000::', 1],
] as const

// Two lists: one alone judges an address of version 4 by the networks of its mapped form as well.
const closed4 = new BlockList()
for (const [net, bits] of CLOSED_4) closed4.addSubnet(net, bits, 'ipv4')
const closed6 = new BlockList()
for (const [net, bits] of CLOSED_6) closed6.addSubnet(net, bits, 'ipv6')

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

const isLoopback = (address: string): boolean =>
  loopback.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

const isClosed = (address: string): boolean =>
  isIP(address) === 6 ? closed6.check(address, 'ipv6') : closed4.check(address, 'ipv4')

/** Whether a message may go to an address. `local`: a sandbox, which may reach this machine. */
export const isOpenAddress = (address: string, local: boolean): boolean =>
  !isClosed(address) || (local && isLoopback(address))

/** Refusal unless messages may be sent there: https, no credentials in it, no inner address. */
export function refuseUrl(stated: string, local: boolean): Refusal | undefined {
  const url = URL.parse(stated)
  if (!url || url.username || url.password || url.hash)
    return refuse('webhook-url-wrong', { field: 'url' })
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const here = host === 'localhost' || (isIP(host) !== 0 && isLoopback(host))
  if (url.protocol !== 'https:' && !(local && here && url.protocol === 'http:'))
    return refuse('webhook-url-wrong', { field: 'url' })
  const inner = isIP(host) !== 0 ? !isOpenAddress(host, local) : host === 'localhost' && !local
  return inner
    ? refuse('webhook-address-inner', { field: 'url', rule: 'no-inner-addresses' })
    : undefined
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/**
 * Names are resolved here, once, and the connection goes to what was judged: a name that answers with
 * an inner address, now or after a change, is not connected to.
 */
export const openLookup =
  (local: boolean) =>
  (host: string, options: LookupOptions, found: Found): void => {
    dnsLookup(host, { ...options, all: true }, (error, addresses) => {
      const open = error ? [] : addresses.filter(({ address }) => isOpenAddress(address, local))
      const [first] = open
      if (error || !first || open.length < addresses.length)
        return found(error ?? new Error('inner address'), '')
      if (options.all) found(null, open)
      else found(null, first.address, first.family)
    })
  }
