/**
 * What weighs whether two records are of one person, as data. `model` is opaque here, `version` its hash. It was
 * learned from invented persons, never from anybody's records.
 */
export type LikenessModel = {
  readonly version: string
  readonly learnedFrom: 'invented'
  readonly model: string
}
