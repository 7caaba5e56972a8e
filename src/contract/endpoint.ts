import type { z } from 'zod'
import type { Action } from '../domain/access/may.ts'
import type { DataClass } from '../kit/index.ts'

/**
 * Class of an output field: a data class of the ledger, or `own`: what the asking post itself wrote
 * and nobody else is given (drafts, lists under way).
 */
export type FieldClass = DataClass | 'own'

/**
 * Who may ask: anybody, a signed-in officer of any post, any system, or an officer or system that may
 * do the action.
 */
export type Access = 'public' | 'signed-in' | 'system' | Action

export type Endpoint = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Under `/api`; `:name` segments are members of the input. */
  readonly path: string
  readonly access: Access
  /** One sentence for the reader of the API description. */
  readonly says: string
  readonly input: z.ZodObject
  readonly output: z.ZodType
  /** Only soon after the officer proved to be at the screen; else refused with `step-up-needed`. */
  readonly stepUp?: true
  /** Answers with a file to be saved instead of JSON: its output is `file` of the fields. */
  readonly file?: true
  /** Largest body in bytes; 64 kB unless told. */
  readonly limit?: number
}

export const endpoint = <const E extends Endpoint>(definition: E): E => definition

/** Key under which a field's class stands in zod's metadata and in the OpenAPI document. */
export const CLASS_KEY = 'x-data-class'
/** Key under which an object names the member that holds its case. */
export const CASE_KEY = 'x-case'

/** The field, or every field below it that says nothing else, is of this class. */
export const classed = <S extends z.ZodType>(name: FieldClass, schema: S): S =>
  schema.meta({ [CLASS_KEY]: name })

/** Personal fields below belong to the case named by member `field`; their disclosure is logged there. */
export const ofCase = <S extends z.ZodObject>(field: string, schema: S): S =>
  schema.meta({ [CASE_KEY]: field, [CLASS_KEY]: 'outline' })
