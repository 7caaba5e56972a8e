// The walls between the folders of src that a linter cannot express: imports by the place they resolve to,
// packages by allow-list, and members such as Math.random. `node scripts/walls.mjs [ROOT]` prints each breach.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'rolldown/utils'
import { AMBIENT, DEPENDENCIES, MAY_BE_AMBIENT, READS_ENVIRONMENT, WALLS } from './walls-table.mjs'

const home = dirname(dirname(fileURLToPath(import.meta.url)))

/** Every breach under ROOT/src as `{ file, line, says }`. Throws if a file cannot be read. */
export function findBreaches(root) {
  const production = productionPackages()
  return sourceFiles(join(root, 'src')).flatMap((path) => {
    const file = relative(root, path).split(sep).join('/')
    return breachesOf(file, readFileSync(path, 'utf8'), production)
  })
}

function productionPackages() {
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  return Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
}

function sourceFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|mjs|js|jsx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function breachesOf(file, text, production) {
  const folder = file.split('/')[1]
  const wall = WALLS[folder]
  if (!wall) return [{ file, line: 1, says: `src/${folder} has no row in scripts/walls-table.mjs` }]
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) return [{ file, line: 1, says: 'cannot be parsed' }]
  const found = []
  const report = (node, says) => found.push({ file, line: lineAt(text, node.start), says })
  walk(program, undefined, undefined, (node, parent, key) => {
    judgeImport(node, { file, folder, wall, production }, report)
    judgeName(node, parent, key, { file, folder, wall }, report)
  })
  return found
}

const lineAt = (text, offset) => text.slice(0, offset).split('\n').length

function walk(node, parent, key, visit) {
  visit(node, parent, key)
  for (const name of Object.keys(node)) {
    const children = Array.isArray(node[name]) ? node[name] : [node[name]]
    for (const child of children) {
      if (child && typeof child.type === 'string') walk(child, node, name, visit)
    }
  }
}

function judgeImport(node, place, report) {
  const from = importedFrom(node)
  if (from === undefined) return
  if (from === null) {
    if (place.wall.pure) report(node, 'an import whose target is computed')
    return
  }
  const says = refuseImport(from, isTypeOnly(node), place)
  if (says) report(node, says)
}

// undefined: no import at all; null: the target is not written down.
function importedFrom(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      if (!node.source) return undefined
      return typeof node.source.value === 'string' ? node.source.value : null
    case 'TSExternalModuleReference':
      return node.expression.value
    default:
      return undefined
  }
}

const isTypeOnly = (node) =>
  node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType'

function refuseImport(from, typeOnly, place) {
  if (from.startsWith('node:')) return refuseBuiltIn(from.slice(5), place)
  if (from.startsWith('.')) return refuseFolder(from, typeOnly, place)
  if (/^[#/]|^[a-z]+:/.test(from)) return `imports ${from}: only relative paths and packages`
  return refusePackage(from, place)
}

function refuseBuiltIn(name, { folder, file, wall }) {
  if (name === 'process' && !READS_ENVIRONMENT.test(file)) return 'imports node:process'
  const allowed = wall.node ?? []
  if (allowed.includes('*') || allowed.includes(name)) return undefined
  return `src/${folder} may not import node:${name}`
}

function refuseFolder(from, typeOnly, { folder, file, wall }) {
  const target = posix.join(posix.dirname(file), from.split('?')[0])
  const [top, other] = target.split('/')
  if (top !== 'src' || target.split('/').length < 3) return `src may not import ${target}`
  if (other === folder || wall.folders?.includes(other)) return undefined
  if (wall.types?.includes(other)) {
    return typeOnly ? undefined : `src/${folder} may import only types of src/${other}`
  }
  return `src/${folder} may not import src/${other}`
}

function refusePackage(from, { folder, wall, production }) {
  const name = from.split('/', from.startsWith('@') ? 2 : 1).join('/')
  const allowed = (wall.packages ?? []).flatMap((p) => (p === DEPENDENCIES ? production : [p]))
  const matches = (p) => (p.endsWith('*') ? name.startsWith(p.slice(0, -1)) : p === name)
  return allowed.some(matches) ? undefined : `src/${folder} may not import the package ${name}`
}

function judgeName(node, parent, key, { file, folder, wall }, report) {
  if (wall.pure && node.type === 'MetaProperty' && node.meta.name === 'import') {
    report(node, 'a pure folder may not name import.meta')
  }
  if (node.type !== 'Identifier' || isMereLabel(node, parent, key)) return
  const denied = deniedMembers(node.name, file, folder)
  if (denied && !namesHarmlessMember(parent, key, denied)) {
    report(node, `${node.name} only as ${node.name}.member, never ${denied.join(', ')}`)
  }
}

function deniedMembers(name, file, folder) {
  if (name === 'process') return READS_ENVIRONMENT.test(file) ? undefined : ['env']
  return MAY_BE_AMBIENT.includes(folder) ? undefined : Object.hasOwn(AMBIENT, name) && AMBIENT[name]
}

// The name of a property or key, not a reference to the global.
function isMereLabel(node, parent, key) {
  if (!parent) return false
  if (key === 'property' && !parent.computed) return true
  if (key === 'right' && parent.type === 'TSQualifiedName') return true
  return key === 'key' && !parent.computed && !(parent.shorthand && parent.value === node)
}

function namesHarmlessMember(parent, key, denied) {
  if (parent?.type === 'TSQualifiedName' && key === 'left') {
    return parent.right.type === 'Identifier' && !denied.includes(parent.right.name)
  }
  if (parent?.type !== 'MemberExpression' || key !== 'object') return false
  const member = parent.computed ? parent.property.value : parent.property.name
  return typeof member === 'string' && !denied.includes(member)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const breaches = findBreaches(process.argv[2] ?? home)
  for (const { file, line, says } of breaches) console.error(`${file}:${line}: ${says}`)
  console.log(breaches.length === 0 ? 'walls stand' : `${breaches.length} breaches of the walls`)
  process.exitCode = breaches.length === 0 ? 0 : 1
}
