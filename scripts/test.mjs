// Every check in order, all of them even after a failure; the last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.mjs'
import {
  addCounts,
  countPlaywright,
  countStep,
  countVitest,
  failuresOfPlaywright,
  failuresOfVitest,
  NOTHING,
  summaryLine,
} from './count.mjs'
import { buildChangedWeb } from './web-build.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const reports = join(root, 'test-results')
const vitestReport = join(reports, 'vitest.json')
const browserReport = join(reports, 'browser.json')

process.chdir(root)
mkdirSync(reports, { recursive: true })
rmSync(vitestReport, { force: true })
rmSync(browserReport, { force: true })

const failures = []
const checks = [lint(), types()].reduce(addCounts)
const tests = [modules(), browser()].reduce(addCounts)
const total = addCounts(checks, tests)
if (tests.passed + tests.failed === 0) {
  console.log('No test ran at all.')
  total.failed += 1
}
// What failed is said again at the end: a log is often kept and read by its tail.
for (const each of failures) console.log(`\n${each}`)
console.log(summaryLine(total))
process.exitCode = total.failed === 0 ? 0 : 1

function lint() {
  announce('lint, walls, dead exports')
  const biome = run('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')
  const walls = run('scripts/walls.mjs')
  const dead = run('scripts/dead-exports.mjs')
  return step('lint, walls or dead exports', biome && walls && dead)
}

function types() {
  announce('types')
  return step('types', run('scripts/types.mjs'))
}

function step(name, ok) {
  if (!ok) failures.push(`✗ ${name}: see above`)
  return countStep(ok)
}

function modules() {
  announce('walls, unit, contract and story tests')
  const ok = run(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
  )
  const report = read(vitestReport)
  failures.push(...failuresOfVitest(report))
  return countVitest(report, ok)
}

function browser() {
  announce('browser tests')
  if (!findChromium()) return process.env.CI === 'true' ? step('Chromium', false) : NOTHING
  try {
    buildChangedWeb(root)
  } catch (error) {
    console.error(error)
    return step('the build of the web app', false)
  }
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = browserReport
  const cli = 'node_modules/@playwright/test/cli.js'
  const ok = run(cli, 'test', '--pass-with-no-tests', '--reporter=list,json')
  const report = read(browserReport)
  failures.push(...failuresOfPlaywright(report))
  return countPlaywright(report, ok)
}

function announce(suite) {
  console.log(`\n— ${suite}`)
}

function run(script, ...args) {
  return spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status === 0
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
