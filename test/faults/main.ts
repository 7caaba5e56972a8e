// `npm run faults -- --kills 200 --copies 200 --requests 100000 [--seed S]`: the faults of test/faults in
// any number. What is left out is not run; without anything a few of each. Exits with 1 at the first loss.
import { parseArgs } from 'node:util'
import { toSeed } from './chance.ts'
import { runCopies } from './copies.ts'
import { runFuzz } from './fuzz/fuzz.ts'
import { runKills } from './kills.ts'

const FEW = { kills: '12', copies: '10', requests: '3000' }

const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    copies: { type: 'string' },
    requests: { type: 'string' },
    seed: { type: 'string' },
  },
})
const { seed: askedSeed, ...counts } = values
const asked = Object.keys(counts).length > 0 ? counts : FEW
const seed = toSeed(askedSeed)
const say = (line: string): void => console.log(line)

say(`seed ${seed}`)
if (asked.kills) say(JSON.stringify(await runKills(toCount(asked.kills), seed, say)))
if (asked.copies) say(JSON.stringify(await runCopies(toCount(asked.copies), seed)))
if (asked.requests) {
  const { findings, ...rest } = await runFuzz(toCount(asked.requests), seed, say)
  say(JSON.stringify({ ...rest, findings: findings.length }))
  if (findings.length > 0) process.exitCode = 1
}

function toCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new Error(`a count is a whole number: ${text}`)
  return count
}
