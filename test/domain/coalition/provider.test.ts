import { expect, test } from 'vitest'
import { faultsAfter } from './faults-after.ts'

const saying = (provider: string) =>
  faultsAfter(['parties.yaml', 'short: HO,', `short: HO, provider: ${provider},`])

test('a party names its identity provider, and nothing secret beside it', async () => {
  const fits = '{ issuer: https://login.example/staff, client: rujukan, source: unverified }'
  expect(await saying(fits)).toEqual([])
  expect(await saying('{ issuer: https://login.example, client: x, secret: y }')).toEqual([
    'parties.yaml:1: provider: Unrecognized key: "secret"',
  ])
})

test.each(['http://login.example', 'https://login.example?x=y', 'login.example'])(
  'an issuer that anybody on the way could play, or none: %s',
  async (issuer) => {
    const [fault, ...others] = await saying(`{ issuer: '${issuer}', client: x }`)
    expect(fault).toMatch(/^parties\.yaml:1: provider\.issuer: not an https address/)
    expect(others).toEqual([])
  },
)
