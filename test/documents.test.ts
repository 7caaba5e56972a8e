import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillTables, GUIDES, readShipped } from '../scripts/guide-tables.ts'
import { WALLS } from '../scripts/walls-table.mjs'
import { boardPageWords } from '../src/words/board-page.ts'
import { exercisePageWords } from '../src/words/exercise-page.ts'
import { catalogue, type Message } from '../src/words/index.ts'

// Documents that run: shell blocks are executed in order with a home folder of their own, links and
// anchors are followed, tables rendered again, words in bold looked up on the screen.

const ROOT = dirname(import.meta.dirname)
const FOLDERS = ['docs', 'docs/guides/id', 'docs/guides/en', 'examples', 'examples/client', 'bench']
const documents = ['.', ...FOLDERS].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(ROOT, folder, name)),
)
const nameOf = (file: string) => relative(ROOT, file)
const read = (file: string) => readFileSync(file, 'utf8')
const guides = (language: string) => readdirSync(join(GUIDES, language)).sort()

describe('links', () => {
  it.each(documents.map((file) => [nameOf(file), file]))('%s leads somewhere', (_, file) => {
    const broken = linksOf(read(file)).filter((link) => !leadsSomewhere(file, link))
    expect(broken).toEqual([])
  })
})

describe('shell blocks', () => {
  let home = ''
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'rujukan-documents-'))
  })
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  for (const file of documents) {
    for (const { line, how, text } of blocksOf(read(file))) {
      const name = `${nameOf(file)}:${line}`
      const reason = /^skip="(.+)"$/.exec(how)?.[1]
      if (reason) it.skip(`${name} (${reason})`, () => {})
      else if (how === 'serves') it(name, () => serves(text, home), 120_000)
      else if (how === '') it(name, () => endsWell(text, home), 120_000)
      else it(name, () => expect.fail(`a sh block is "serves", skip="reason" or bare, not ${how}`))
    }
  }
})

describe('tables of the guides', () => {
  const shipped = readShipped()
  it.each(['id', 'en'] as const)('are those of the coalition (%s)', async (language) => {
    const data = await shipped
    const text = read(join(GUIDES, language, 'tables.md'))
    expect(text).toContain('<!-- table: rules -->')
    expect(
      text === fillTables(text, data, language) ? 'same' : 'node scripts/guide-tables.ts',
    ).toBe('same')
  })
})

describe('the two languages', () => {
  it('have the same guides with the same headings', () => {
    expect(guides('id')).toEqual(guides('en'))
    for (const file of guides('id')) {
      const [ours, theirs] = ['id', 'en'].map((tag) => levelsOf(read(join(GUIDES, tag, file))))
      expect({ file, levels: ours }).toEqual({ file, levels: theirs })
    }
  })

  it.each(['id', 'en'] as const)('print in bold what stands on the screen (%s)', (language) => {
    const words = new Set(saidOnScreen().map((message) => message[language]))
    const unknown = guides(language).flatMap((file) =>
      [...withoutBlocks(read(join(GUIDES, language, file))).matchAll(/\*\*([^*]+)\*\*/g)]
        .map(([, bold = '']) => bold.replaceAll(/\s+/g, ' '))
        .filter((bold) => !bold.startsWith('…') && bold !== WORDS_IN_BOLD[language])
        .filter((bold) => !words.has(bold))
        .map((bold) => `${file}: ${bold}`),
    )
    expect(unknown).toEqual([])
  })
})

describe('what the documents list', () => {
  it('is every command and option of the command line', () => {
    const help = run('node src/cli/main.ts --help', ROOT).stdout
    const readme = read(join(ROOT, 'README.md'))
    const commands = [...help.matchAll(/npm start -- ([a-z]+) /g)].map(([, name]) => name)
    const options = [...help.matchAll(/--[a-z]+(-[a-z]+)*/g)].map(([option]) => option)
    expect(commands.length).toBeGreaterThan(4)
    for (const name of commands) expect(readme).toContain(`npm start -- ${name}`)
    for (const option of options) expect(readme).toContain(option)
  })

  it('is every room of src with its arrows', () => {
    const rows = new Map(
      [...read(join(ROOT, 'ARCHITECTURE.md')).matchAll(/^\| `(\w+)` \|.*\| (.+) \|$/gm)].map(
        ([, room = '', arrows = '']) => [room, arrows],
      ),
    )
    expect([...rows.keys()].sort()).toEqual(roomsOfSrc())
    for (const [room, wall] of Object.entries(WALLS)) {
      const arrows = rows.get(room)
      if (arrows === undefined || arrows.startsWith('all but')) continue
      const named = [...arrows.matchAll(/`(\w+)`/g)].map(([, name]) => name)
      expect({ room, named }).toEqual({ room, named: 'folders' in wall ? wall.folders : [] })
    }
  })
})

/** Messages that some page of the officers' app says, by their id or by the beginning of it. */
function saidOnScreen(): Message[] {
  const web = join(ROOT, 'src/web')
  const source = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => read(join(web, name)))
    .join('\n')
  const said = new Set([...source.matchAll(/'([a-z-]+\.[a-z.-]+)'/gi)].map(([, id]) => id))
  const begun = [...source.matchAll(/`([a-z-]+\.(?:[a-z-]+\.)*)\$\{/g)].map(
    ([, begin = '']) => begin,
  )
  const all = { ...catalogue, ...boardPageWords, ...exercisePageWords }
  return Object.entries(all).flatMap(([id, message]) =>
    said.has(id) || begun.some((begin) => id.startsWith(begin)) ? [message] : [],
  )
}

/** The sentence that says what bold means is itself in bold. */
const WORDS_IN_BOLD = { id: 'tebal', en: 'bold' }

const withoutBlocks = (text: string) => text.replaceAll(/^```[\s\S]*?^```$/gm, '')

function linksOf(text: string): string[] {
  return [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
}

function leadsSomewhere(file: string, link: string): boolean {
  if (/^(https?|mailto):/.test(link)) return link.startsWith('https:')
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? file : join(dirname(file), path)
  if (!existsSync(target)) return false
  return anchor === undefined || anchorsOf(read(target)).includes(anchor)
}

/** As GitHub makes them from headings. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )

/** Folders with something in them: an empty one is in nobody's clone. */
const roomsOfSrc = () =>
  readdirSync(join(ROOT, 'src'))
    .filter((room) => readdirSync(join(ROOT, 'src', room)).length > 0)
    .sort()

const levelsOf = (text: string) =>
  [...withoutBlocks(text).matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length)

type Block = { readonly line: number; readonly how: string; readonly text: string }

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^```sh ?(.*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    how: (match[1] ?? '').trim(),
    text: match[2] ?? '',
  }))
}

/** A free port, no settings of the machine's own, and a sandbox folder under the home folder. */
const surroundings = (home: string) => ({
  ...process.env,
  HOME: home,
  PORT: '0',
  RUJUKAN_DATA: join(home, 'sandbox'),
  npm_config_userconfig:
    process.env.npm_config_userconfig ?? join(process.env.HOME ?? '', '.npmrc'),
  npm_config_cache: process.env.npm_config_cache ?? join(process.env.HOME ?? '', '.npm'),
})

const run = (text: string, home: string) =>
  spawnSync('bash', ['-euo', 'pipefail', '-c', text], {
    cwd: ROOT,
    env: surroundings(home),
    encoding: 'utf8',
  })

function endsWell(text: string, home: string): void {
  const { status, stdout, stderr } = run(text, home)
  expect(status, `${stdout}\n${stderr}`).toBe(0)
}

/** Starts it, waits for the address it prints, asks whether it lives, and ends what was started. */
async function serves(text: string, home: string): Promise<void> {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', text], {
    cwd: ROOT,
    env: surroundings(home),
    detached: true,
  })
  try {
    const address = await printedAddress(child)
    const answer = await fetch(`${address}/health`)
    expect(await answer.json()).toEqual({ alive: true })
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    // Its own group: npm, the shell and the node below it.
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    if (child.exitCode === null) await ended
  }
}

function printedAddress(child: ReturnType<typeof spawn>): Promise<string> {
  let printed = ''
  return new Promise((resolve, reject) => {
    const take = (bytes: Buffer) => {
      printed += bytes.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0]
      if (address) resolve(address)
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    child.once('exit', () => reject(new Error(`it ended without an address:\n${printed}`)))
  })
}
