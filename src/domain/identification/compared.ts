import type { AnswerValue } from './answer.ts'

/** What is compared of an answer: whether neither yes nor no was told is one thing, however it is said. */
export const COMPARED = ['yes', 'no', 'open'] as const
export type Compared = (typeof COMPARED)[number]

export const toCompared = (value: AnswerValue | undefined): Compared =>
  value === 'yes' || value === 'no' ? value : 'open'
