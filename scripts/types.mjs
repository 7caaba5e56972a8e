// Checks the types of every room with its own compiler settings and says which.
import { spawnSync } from 'node:child_process'

const PROJECTS = [
  ['tsconfig.json', 'server, command line, tests'],
  ['tsconfig.pure.json', 'pure folders, without any ambient type'],
  ['tsconfig.web.json', 'web'],
  ['tsconfig.browser.json', 'browser tests'],
]

let failed = 0
for (const [project, what] of PROJECTS) {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', project],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${project} (${what})`)
  if (status !== 0) {
    failed += 1
    console.log(stdout.trimEnd())
  }
}
process.exitCode = failed === 0 ? 0 : 1
