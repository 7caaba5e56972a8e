import type { z } from 'zod'
import { CASE_KEY, CLASS_KEY } from '../contract/index.ts'
import { type CaseId, type DataClass, isPersonal } from '../kit/index.ts'

/** One class of one case's data that an answer shows. */
export type Disclosed = { readonly case: CaseId; readonly class: DataClass }

/** The part of an output schema that can hold personal data, compiled once per endpoint. */
export type Plan = {
  readonly class?: string
  readonly caseField?: string
  readonly members?: readonly (readonly [string, Plan])[]
  readonly items?: Plan
  readonly options?: readonly Plan[]
}

/** What of a schema must be looked at; undefined when nothing personal can stand below it. */
export function toPlan(schema: z.core.$ZodType, inherited = ''): Plan | undefined {
  // `meta` is on every classic schema; the core type does not say so.
  const meta = (schema as z.ZodType).meta?.() ?? {}
  const own = String(meta[CLASS_KEY] ?? inherited)
  const caseField = meta[CASE_KEY]
  const below = toBelow(schema, own)
  const personal = own !== inherited && isPersonalName(own)
  if (!below && !personal) return undefined
  return {
    ...below,
    ...(personal ? { class: own } : {}),
    ...(typeof caseField === 'string' ? { caseField } : {}),
  }
}

const isPersonalName = (name: string): boolean =>
  name !== '' && name !== 'own' && isPersonal(name as DataClass)

/** The members of zod's definitions that lead further down. */
type Def = {
  readonly type: string
  readonly innerType?: z.core.$ZodType
  readonly element?: z.core.$ZodType
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly options?: readonly z.core.$ZodType[]
  readonly valueType?: z.core.$ZodType
}

function toBelow(schema: z.core.$ZodType, own: string): Plan | undefined {
  const def = schema._zod.def as Def // every definition has `type`; the rest is looked for
  if (def.innerType) return toPlan(def.innerType, own)
  if (def.element) return wrap('items', toPlan(def.element, own))
  if (def.valueType) return wrap('items', toPlan(def.valueType, own))
  if (def.options) {
    const options = def.options.flatMap((option) => toPlan(option, own) ?? [])
    return options.length > 0 ? { options } : undefined
  }
  if (!def.shape) return undefined
  const members = Object.entries(def.shape).flatMap(([name, member]): [string, Plan][] => {
    const plan = toPlan(member, own)
    return plan ? [[name, plan]] : []
  })
  return members.length > 0 ? { members } : undefined
}

const wrap = (name: 'items', plan: Plan | undefined): Plan | undefined =>
  plan ? { [name]: plan } : undefined

/** Every (case, class) pair that the value shows. Throws if something personal belongs to no case. */
export function findDisclosed(plan: Plan | undefined, value: unknown): Disclosed[] {
  const found = new Map<string, Disclosed>()
  if (plan) look(plan, value, undefined, found)
  return [...found.values()]
}

function look(
  plan: Plan,
  value: unknown,
  subject: CaseId | undefined,
  found: Map<string, Disclosed>,
): void {
  if (value === undefined || value === null) return
  const here = subjectOf(plan, value, subject)
  if (plan.class && holdsSomething(value)) add(plan.class as DataClass, here, found) // a class by isPersonalName
  for (const option of plan.options ?? []) look(option, value, here, found)
  if (plan.items) for (const item of Object.values(value)) look(plan.items, item, here, found)
  if (plan.members && isObject(value))
    for (const [name, member] of plan.members) look(member, value[name], here, found)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const holdsSomething = (value: unknown): boolean => !(Array.isArray(value) && value.length === 0)

function subjectOf(plan: Plan, value: unknown, subject: CaseId | undefined): CaseId | undefined {
  if (!plan.caseField || !isObject(value)) return subject
  const id = value[plan.caseField]
  return typeof id === 'string' ? (id as CaseId) : subject // the field is a caseId by schema
}

function add(name: DataClass, subject: CaseId | undefined, found: Map<string, Disclosed>): void {
  if (subject === undefined) throw new Error(`a field of class ${name} belongs to no case`)
  found.set(`${subject}|${name}`, { case: subject, class: name })
}

/** Names of the personal classes that an output can hold, for the page of the API. */
export function classesOf(schema: z.core.$ZodType): string[] {
  const names = new Set<string>()
  const plan = toPlan(schema)
  if (plan) gather(plan, names)
  return [...names].sort()
}

function gather(plan: Plan, names: Set<string>): void {
  if (plan.class) names.add(plan.class)
  const below = [
    ...(plan.members ?? []).map(([, member]) => member),
    ...(plan.items ? [plan.items] : []),
    ...(plan.options ?? []),
  ]
  for (const one of below) gather(one, names)
}
