// Names that src exports and nobody imports: not src, not the tests, benches or scripts. Types are left alone
// (a signature may need them by name). `node scripts/dead-exports.mjs` prints each as file: name.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'rolldown/utils'

const ROOMS = ['src', 'test', 'bench', 'scripts', 'examples', 'coalitions']

/** Doors published to other packages: their exports are used by strangers. */
const DOORS = ['src/ledger/index.ts', 'src/linkage/index.ts', 'src/figures/index.ts']

/** Every value exported under ROOT/src that no file of ROOT imports, as `{ file, name }`. */
export function findDeadExports(root) {
  const modules = ROOMS.flatMap((room) => sourceFiles(join(root, room))).map(readModule)
  const used = new Set(modules.flatMap(usesOf))
  return modules
    .filter(({ path }) => path.startsWith(join(root, 'src')))
    .map((module) => ({ ...module, file: relative(root, module.path).split(sep).join('/') }))
    .filter(({ file, path }) => !DOORS.includes(file) && !used.has(`${path}#*`))
    .flatMap(({ file, path, record }) =>
      exportsOf(record)
        .filter((name) => !used.has(`${path}#${name}`))
        .map((name) => ({ file, name })),
    )
}

function sourceFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function readModule(path) {
  const text = readFileSync(path, 'utf8')
  return { path, text, record: parseSync(path, text).module }
}

// `path#name` for every name taken from elsewhere, `path#*` where all of a module is taken.
function usesOf({ path, text, record }) {
  const from = (request) => resolve(dirname(path), request.value)
  const imports = record.staticImports.flatMap(({ moduleRequest, entries }) =>
    entries.map(({ importName }) => `${from(moduleRequest)}#${taken(importName)}`),
  )
  const passedOn = record.staticExports
    .flatMap(({ entries }) => entries)
    .filter(({ moduleRequest }) => moduleRequest)
    .map(({ moduleRequest, importName }) => `${from(moduleRequest)}#${taken(importName)}`)
  const whole = record.dynamicImports.map(({ moduleRequest: { start, end } }) => {
    const request = text.slice(start, end).replaceAll(/['"`]/g, '')
    return `${resolve(dirname(path), request)}#*`
  })
  return [...imports, ...passedOn, ...whole]
}

function taken({ kind, name }) {
  if (kind === 'Name') return name
  return kind === 'Default' ? 'default' : '*'
}

function exportsOf(record) {
  return record.staticExports
    .flatMap(({ entries }) => entries)
    .filter(({ isType, exportName }) => !isType && exportName.kind !== 'None')
    .map(({ exportName }) => (exportName.kind === 'Default' ? 'default' : exportName.name))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.argv[2] ?? dirname(dirname(fileURLToPath(import.meta.url)))
  const dead = findDeadExports(root)
  for (const { file, name } of dead) console.error(`${file}: nobody imports ${name}`)
  console.log(dead.length === 0 ? 'no dead exports' : `${dead.length} dead exports`)
  process.exitCode = dead.length === 0 ? 0 : 1
}
