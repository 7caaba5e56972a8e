// Counts what the runners report. A run that failed without a failed test still counts as one failure.

export const NOTHING = { passed: 0, failed: 0, skipped: 0 }

export const addCounts = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

export const countStep = (ok) => ({ ...NOTHING, passed: ok ? 1 : 0, failed: ok ? 0 : 1 })

/** vitest's JSON report; `ok` is whether it left with exit code 0. */
export function countVitest(report, ok) {
  const broken = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const counts = {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + broken,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
  return orOneFailure(counts, ok)
}

/** Playwright's JSON report. A test that passed only when repeated is a failure. */
export function countPlaywright(report, ok) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {}
  return orOneFailure({ passed: expected, failed: unexpected + flaky, skipped }, ok)
}

const orOneFailure = (counts, ok) => (ok || counts.failed > 0 ? counts : { ...counts, failed: 1 })

/** What failed in vitest's report, by file and name, with the head of its message. */
export function failuresOfVitest(report) {
  return (report?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0) return message ? [failure(name, '(the file itself)', message)] : []
    return failed.map((test) => failure(name, test.fullName, test.failureMessages?.join('\n')))
  })
}

/** What failed in Playwright's report, or passed only when repeated. */
export function failuresOfPlaywright(report) {
  const within = (suite) => [
    ...(suite.specs ?? []).filter((spec) => !spec.ok || isFlaky(spec)).map(failureOfSpec),
    ...(suite.suites ?? []).flatMap(within),
  ]
  return (report?.suites ?? []).flatMap(within)
}

const isFlaky = (spec) => spec.tests.some((test) => test.status === 'flaky')

function failureOfSpec(spec) {
  const results = spec.tests.flatMap((test) => test.results)
  const error = results.find((result) => result.error)?.error
  return failure(`${spec.file}:${spec.line}`, spec.title, error?.message)
}

const MESSAGE_LINES = 25

function failure(file, name, message = 'without a message') {
  const head = message.split('\n').slice(0, MESSAGE_LINES)
  return [`✗ ${file} › ${name}`, ...head.map((line) => `    ${line}`)].join('\n')
}

export function summaryLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`
  return skipped > 0 ? `${line}, ${skipped} skipped` : line
}
