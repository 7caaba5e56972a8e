import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findInstrumentFaults, type Instrument } from '../domain/identification/index.ts'
import { toWords } from './coalition-fields.ts'
import { type FileFault, type ReadFile, readYaml } from './coalition-yaml.ts'
import { type InstrumentFile, toInstrument, toInstrumentFile } from './instrument-schema.ts'

const FOLDER = 'instruments'

/** The instruments of a coalition's folder, one in each file, in the order of the files' names; or every fault. */
export async function readInstruments(
  dir: string,
  languages: readonly string[],
): Promise<Instrument[] | FileFault[]> {
  const schema = toInstrumentFile(toWords(languages))
  const files: ReadFile<InstrumentFile>[] = []
  const faults: FileFault[] = []
  for (const name of await filesOf(join(dir, FOLDER))) {
    const file = `${FOLDER}/${name}`
    const read = readYaml(file, await readFile(join(dir, file), 'utf8'), schema)
    if (Array.isArray(read)) faults.push(...read)
    else files.push(read)
  }
  const broken = [...faults, ...files.flatMap(faultsOf), ...findDoubled(files)]
  return broken.length > 0 ? broken : files.map(({ value }) => toInstrument(value))
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

const faultsOf = ({ file, value, lineOf }: ReadFile<InstrumentFile>): FileFault[] =>
  findInstrumentFaults(toInstrument(value)).map(({ path, reason }) => ({
    file,
    line: lineOf(path),
    reason,
  }))

function findDoubled(files: readonly ReadFile<InstrumentFile>[]): FileFault[] {
  return files
    .filter(({ value }, index) => files.slice(0, index).some((one) => one.value.id === value.id))
    .map(({ file, value, lineOf }) => ({
      file,
      line: lineOf(['id']),
      reason: `id: ${value.id} is there twice`,
    }))
}
