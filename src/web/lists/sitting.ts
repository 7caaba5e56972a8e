import type { Purpose } from '../../kit/index.ts'

/** A sitting is one post in one open page: forgotten with the page, never stored. */
const purposes = new Map<string, Purpose>()

export const findSittingPurpose = (post: string): Purpose | undefined => purposes.get(post)
export const chooseSittingPurpose = (post: string, purpose: Purpose) => purposes.set(post, purpose)
