import { defineConfig } from 'vitest/config'

// Walls, unit, contract and story tests; the browser suite has its own runner (playwright.config.ts).
// A failing property prints its fast-check seed and path by itself.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/browser/**'],
    // Properties of many runs take 13 s on a quiet machine and three times that on a shared one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One worker less than there are processors, which is the default, leaves half of a small machine idle.
    maxWorkers: '100%',
  },
})
