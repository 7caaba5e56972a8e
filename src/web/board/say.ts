import { boardPageWords } from '../../words/board-page.ts'
import type { MessageId } from '../../words/index.ts'
import { sayBeside } from '../ui/say-beside.ts'

export type BoardMessageId = MessageId | keyof typeof boardPageWords

/** Words of these pages, which come with them, and of every other. */
export const useBoardSay = sayBeside(boardPageWords)
