import { NativeSelect, TextInput } from '@mantine/core'
import { PAPER_SOURCES, type PaperSource } from '../../domain/board/entries.ts'
import { LanguageSelect } from '../form/selects.tsx'
import classes from './board.module.css'
import type { Board } from './board.ts'
import type { Given } from './gate-form.tsx'
import { usePaperKinds } from './paper-kinds.ts'
import { useBoardSay } from './say.ts'

type Props = {
  readonly answers: Given
  readonly set: (some: Partial<Given>) => void
  readonly board: Board
}

/** What not everybody brings: behind the button, so that Enter and Tab pass it by. */
export function Rarely({ answers, set, board }: Props) {
  const say = useBoardSay()
  const kinds = usePaperKinds()
  return (
    <>
      <LanguageSelect
        id="gate-language"
        label={say('gate.language')}
        value={answers.language || (board.language ?? '')}
        onPick={(language) => set({ language })}
      />
      <TextInput
        id="gate-paper"
        label={say('gate.passport')}
        description={say('gate.passport-help')}
        value={answers.paper}
        maxLength={60}
        autoComplete="off"
        onChange={(event) => set({ paper: event.currentTarget.value })}
      />
      {answers.paper.trim() && (
        <div className={classes.row}>
          <NativeSelect
            id="gate-kind"
            label={say('custody.kind')}
            value={answers.kind || kinds[0]?.value}
            data={kinds}
            onChange={(event) => set({ kind: event.currentTarget.value })}
          />
          <NativeSelect
            id="gate-from"
            label={say('gate.paper-from')}
            value={answers.from}
            data={PAPER_SOURCES.map((value) => ({ value, label: say(`paper-source.${value}`) }))}
            // The options are those of the list.
            onChange={(event) => set({ from: event.currentTarget.value as PaperSource })}
          />
        </div>
      )}
    </>
  )
}
