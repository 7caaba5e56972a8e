import { describe, expect, it } from 'vitest'
import {
  addCounts,
  countPlaywright,
  countStep,
  countVitest,
  failuresOfPlaywright,
  failuresOfVitest,
  NOTHING,
  summaryLine,
} from '../../scripts/count.mjs'

describe('the summary line', () => {
  it('adds every suite up', () => {
    const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, testResults: [] }
    const browser = { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 1 } }
    const total = [
      countStep(true),
      countStep(false),
      countVitest(vitest, false),
      countPlaywright(browser, true),
    ].reduce(addCounts, NOTHING)
    expect(summaryLine(total)).toBe('8 passed, 2 failed, 2 skipped')
  })

  it('leaves skipped out when nothing was', () =>
    expect(summaryLine(countStep(true))).toBe('1 passed, 0 failed'))
})

describe('what counts as a failure', () => {
  it('a runner that crashed before it reported', () => {
    expect(countVitest(undefined, false).failed).toBe(1)
    expect(countPlaywright(undefined, false).failed).toBe(1)
  })

  it('a test file that could not be loaded', () => {
    const report = {
      numPassedTests: 3,
      testResults: [{ status: 'failed', assertionResults: [] }],
    }
    expect(countVitest(report, false)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  it('a runner that left with an error though every test passed', () =>
    expect(countVitest({ numPassedTests: 3, testResults: [] }, false).failed).toBe(1))

  it('a browser test that passed only when repeated', () =>
    expect(countPlaywright({ stats: { expected: 1, flaky: 1 } }, true).failed).toBe(1))
})

describe('what failed, said again', () => {
  it('a test of vitest by its file, its name and the head of its message', () => {
    const long = Array.from({ length: 60 }, (_, line) => `line ${line}`).join('\n')
    const report = {
      testResults: [
        {
          name: 'a.test.ts',
          assertionResults: [
            { status: 'passed', fullName: 'holds' },
            { status: 'failed', fullName: 'breaks', failureMessages: [long] },
          ],
        },
        { name: 'b.test.ts', message: 'not found', assertionResults: [] },
      ],
    }
    const [first, second, ...rest] = failuresOfVitest(report)
    expect(first).toMatch(/^✗ a.test.ts › breaks\n {4}line 0\n/)
    expect(first).not.toContain('line 40')
    expect(second).toBe('✗ b.test.ts › (the file itself)\n    not found')
    expect(rest).toEqual([])
  })

  it('a browser test of an inner suite, and one that passed only when repeated', () => {
    const spec = (title: string, ok: boolean, status: string) => ({
      file: 'x.spec.ts',
      line: 3,
      title,
      ok,
      tests: [{ status, results: [{ error: { message: 'no button' } }] }],
    })
    const inner = { specs: [spec('falls', false, 'unexpected'), spec('stands', true, 'expected')] }
    const report = { suites: [{ specs: [spec('wavers', true, 'flaky')], suites: [inner] }] }
    expect(failuresOfPlaywright(report)).toEqual([
      '✗ x.spec.ts:3 › wavers\n    no button',
      '✗ x.spec.ts:3 › falls\n    no button',
    ])
  })

  it('nothing where nothing was reported', () => {
    expect(failuresOfVitest(undefined)).toEqual([])
    expect(failuresOfPlaywright(undefined)).toEqual([])
  })
})
