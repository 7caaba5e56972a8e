// Which room may open which door (ARCHITECTURE, "Layout"). A folder of src that is not listed here is refused.
// `folders`: other folders of src; `types`: folders of which only types; `packages`: npm packages, `*` at the
// end matches a scope, DEPENDENCIES stands for everything package.json installs in production;
// `node`: built-in modules. `pure` folders may not reach around imports either (import.meta, Math.random, …).

export const DEPENDENCIES = 'the dependencies of package.json'

export const WALLS = {
  kit: { pure: true, packages: ['canonicalize'] },
  domain: { pure: true, folders: ['kit'] },
  linkage: { pure: true, folders: ['kit'] },
  figures: { pure: true, folders: ['kit'] },
  exchange: { pure: true, folders: ['kit', 'domain'] },
  life: { pure: true, folders: ['kit', 'domain'] },
  contract: { pure: true, folders: ['kit', 'domain'], packages: ['zod'] },
  words: { pure: true, folders: ['kit'], types: ['domain'], packages: ['@lingui/*'] },
  ledger: {
    folders: ['kit'],
    packages: ['pg'],
    node: [
      'buffer',
      'crypto',
      'events',
      'fs',
      'fs/promises',
      'path',
      'perf_hooks',
      'sqlite',
      'timers',
      'timers/promises',
      'url',
      'util',
      'worker_threads',
      'zlib',
    ],
  },
  client: { folders: ['kit', 'domain', 'contract', 'words'], packages: ['zod'] },
  web: {
    folders: ['kit', 'domain', 'contract', 'words', 'client'],
    packages: [
      'react',
      'react-dom',
      'react-router',
      '@mantine/*',
      '@simplewebauthn/browser',
      '@tabler/icons-react',
      'qrcode',
      '@tanstack/react-query',
      '@lingui/*',
      '@fontsource-variable/*',
      '@observablehq/plot',
      'get-nonce',
      'zod',
    ],
  },
  documents: { folders: ['kit', 'domain', 'words'], packages: [DEPENDENCIES] },
  public: { folders: ['kit', 'domain', 'words'], packages: ['hono'] },
  server: {
    folders: [
      'kit',
      'domain',
      'ledger',
      'linkage',
      'figures',
      'exchange',
      'life',
      'contract',
      'words',
      'documents',
      'client',
      'public',
    ],
    packages: [DEPENDENCIES],
    node: ['*'],
  },
  cli: {
    folders: [
      'kit',
      'domain',
      'ledger',
      'linkage',
      'figures',
      'exchange',
      'life',
      'contract',
      'words',
      'documents',
      'client',
      'public',
      'server',
    ],
    packages: [DEPENDENCIES, 'vite'],
    node: ['*'],
  },
}

/** Members nobody may name where time, chance and settings come in as arguments. */
export const AMBIENT = { Math: ['random'], Temporal: ['Now'] }

/** Folders that may ask the clock and chance: everything above the domain that runs. */
export const MAY_BE_AMBIENT = ['server', 'cli', 'client', 'web']

/** The only readers of the environment. */
export const READS_ENVIRONMENT = /^src\/(server\/config\.ts|cli\/)/
