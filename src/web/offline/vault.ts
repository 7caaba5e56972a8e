import { chainOf, type LaterName } from '../../contract/index.ts'
import type { CommandId, Instant, OfficerId, PostId } from '../../kit/index.ts'
import type { Cabinet, UnsentBox } from './cabinet.ts'
import { openBox, sealBox, toOpaqueId } from './sealing.ts'

/** An act of the officer that the server does not have yet. */
export type UnsentAct = {
  readonly command: CommandId
  readonly name: LaterName
  readonly input: Readonly<Record<string, unknown>>
  /** The post in which it was done. */
  readonly post: PostId
  readonly madeAt: Instant
  /** What the officer would call it. */
  readonly label: string
  readonly base?: Instant
  /** The server refused it: by which rule, in words. It waits for the officer. */
  readonly refused?: { readonly code: string; readonly detail: string }
}
type Lying = { readonly row: UnsentBox; readonly act: UnsentAct }

/** Answers taken along, and since when. */
export type KeptAnswer = { readonly at: number; readonly answer: unknown }

/** An officer's part of the browser's store, opened. Everything that goes in is sealed first. */
export class Vault {
  readonly officer: OfficerId
  readonly #cabinet: Cabinet
  readonly #key: CryptoKey
  /** What was opened once, by revision: a long queue is looked through at every sending. */
  readonly #opened = new Map<string, UnsentAct>()

  constructor(cabinet: Cabinet, officer: OfficerId, key: CryptoKey) {
    this.#cabinet = cabinet
    this.officer = officer
    this.#key = key
  }

  async keep(name: string, answer: unknown, at: number): Promise<void> {
    const id = await toOpaqueId(this.#key, name)
    const kept: KeptAnswer = { at, answer }
    await this.#cabinet.putKept(await sealBox(this.#key, 'kept', this.#placed(id), kept))
  }

  /** Of earlier answers only these stay: what was erased or thrown away since goes from here too. */
  async keepOnly(names: readonly string[]): Promise<void> {
    const ids = await Promise.all(names.map((name) => toOpaqueId(this.#key, name)))
    await this.#cabinet.keepOnly(this.officer, new Set(ids))
  }

  async find(name: string): Promise<KeptAnswer | undefined> {
    const id = await toOpaqueId(this.#key, name)
    const box = await this.#cabinet.findKept(this.officer, id)
    // Sealed by `keep` and by nobody else: it would not open.
    return box && ((await openBox(this.#key, 'kept', box)) as KeptAnswer)
  }

  /** Behind all others, or in the place of an earlier version of the same draft, or `instead` of a draft. */
  async put(act: UnsentAct, instead?: string): Promise<void> {
    const row = await sealBox(this.#key, 'unsent', this.#placed(idOf(act)), act)
    await this.#cabinet.putUnsent({ ...row, rev: crypto.randomUUID() }, instead)
  }

  /** In order. */
  async list(): Promise<readonly Lying[]> {
    const rows = await this.#cabinet.listUnsent(this.officer)
    return Promise.all(rows.map((row) => this.#open(row)))
  }

  /** The unsent version of a draft. */
  async findDraft(id: string): Promise<UnsentAct | undefined> {
    const row = await this.#cabinet.findUnsent(this.officer, id)
    return row && (await this.#open(row)).act
  }

  async holdsChain(act: Pick<UnsentAct, 'command' | 'name' | 'input'>): Promise<boolean> {
    const chain = chainOf(act)
    return (await this.list()).some((one) => chainOf(one.act) === chain)
  }

  /** The server has it. False when it was written anew meanwhile: then that stays. */
  drop({ row }: Lying): Promise<boolean> {
    this.#opened.delete(row.rev)
    return this.#cabinet.dropUnsent(row)
  }

  /** Writes an act anew unless somebody did so meanwhile. */
  async change({ row, act }: Lying, change: (act: UnsentAct) => UnsentAct): Promise<void> {
    const now = await this.#cabinet.findUnsent(this.officer, row.id)
    if (now) await this.put(change(now.rev === row.rev ? act : (await this.#open(now)).act))
  }

  async #open(row: UnsentBox): Promise<Lying> {
    const known = this.#opened.get(row.rev)
    // Sealed by `put` and by nobody else: it would not open.
    const act = known ?? ((await openBox(this.#key, 'unsent', row)) as UnsentAct)
    this.#opened.set(row.rev, act)
    return { row, act }
  }

  #placed(id: string) {
    return { officer: this.officer, id }
  }
}

/** Versions of a draft are one act; every other is its command. */
const idOf = ({ name, input, command }: UnsentAct): string =>
  name === 'keepDraft' ? String(input.id) : command
