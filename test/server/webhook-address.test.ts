import { expect, test } from 'vitest'
import { toInstant } from '../../src/kit/index.ts'
import { isOpenAddress, openLookup, refuseUrl } from '../../src/server/webhooks/address.ts'
import { send } from '../../src/server/webhooks/send.ts'
import { receiving } from '../world/receiver.ts'

// No message of ours reaches into a network that its subscriber could not reach himself.

const INNER = [
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::a00:1',
  'fc00::1',
  'fe80::1',
  'ff02::1',
  '2002:a00:1::',
]

test.each(INNER)('no message goes to %s', (address) => {
  expect(isOpenAddress(address, false)).toBe(false)
  const url = `https://${address.includes(':') ? `[${address}]` : address}/x`
  expect(refuseUrl(url, false)?.code).toBe('webhook-address-inner')
})

test('public addresses are open; a sandbox reaches this machine and nothing else within', () => {
  for (const address of ['8.8.8.8', '103.10.64.5', '2606:4700::1111', '2400:cb00::1'])
    expect(isOpenAddress(address, false)).toBe(true)
  expect(['127.0.0.1', '::1', '10.0.0.1'].map((one) => isOpenAddress(one, true))).toEqual([
    true,
    true,
    false,
  ])
  const code = (url: string, local: boolean) => refuseUrl(url, local)?.code
  expect(code('http://quay.example/x', true)).toBe('webhook-url-wrong')
  expect(code('http://127.0.0.1:9/x', false)).toBe('webhook-url-wrong')
  expect(code('https://localhost/x', false)).toBe('webhook-address-inner')
  expect(code('https://u:p@quay.example/x', false)).toBe('webhook-url-wrong')
  for (const odd of ['https://2130706433/', 'https://0x7f.1/', 'https://127.1/'])
    expect(code(odd, false)).toBe('webhook-address-inner')
  for (const wrong of ['ftp://quay.example', 'quay', 'javascript:1', 'https://quay.example/#x'])
    expect(code(wrong, true)).toBe('webhook-url-wrong')
  expect(code('https://quay.example:8443/news?x=1', false)).toBeUndefined()
})

test('a name that leads to an inner address is not connected to, in whichever form it is asked', async () => {
  const found = (all: boolean, local: boolean) =>
    new Promise<string>((resolve) =>
      openLookup(local)('localhost', { all }, (error, address) =>
        resolve(error?.message ?? JSON.stringify(address)),
      ),
    )
  expect(await found(true, false)).toBe('inner address')
  expect(await found(false, false)).toBe('inner address')
  expect(await found(false, true)).toMatch(/127\.0\.0\.1|::1/)
  const receiver = await receiving()
  const { port } = new URL(receiver.url)
  const given = { secrets: [new Uint8Array(32)], now: toInstant(0) }
  const at = (url: string, local: boolean) =>
    send({ id: 'x', body: '{}' }, { ...given, url, local })
  expect(await at(`http://localhost:${port}/`, false)).toBe('inner-address')
  expect(await at(receiver.url, false)).toBe('inner-address')
  expect(receiver.messages).toEqual([])
  expect(await at(receiver.url, true)).toBe(204)
})
