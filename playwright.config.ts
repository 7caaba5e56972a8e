import { defineConfig } from '@playwright/test'

// One worker: each test file starts the product itself, and two cores are all a small machine has.
export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'test-results/browser',
  workers: 1,
  forbidOnly: process.env.CI === 'true',
  timeout: 120_000,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    // A trace of every test costs a quarter of the time: ask for it with `--trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
