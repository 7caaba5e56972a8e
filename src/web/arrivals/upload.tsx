import { Button, FileButton, Stack } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct } from '../ui/act.ts'
import { toBase64 } from '../ui/base64.ts'
import { useSay } from '../ui/language.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { Status } from '../ui/status.tsx'
import classes from './arrivals.module.css'

/** Bytes of a list at most; the server holds to the same. */
const MOST = 10 * 1024 * 1024

/** A list is chosen by button or dropped; its name and bytes go to the server as they are. */
export function Upload() {
  const say = useSay()
  const navigate = useNavigate()
  const act = useAct('openArrivals')
  const [over, setOver] = useState(false)
  const [file, setFile] = useState<File>()
  const open = async (chosen: File | null | undefined) => {
    if (!chosen) return
    setFile(chosen)
    if (chosen.size > MOST) return
    const content = toBase64(new Uint8Array(await chosen.arrayBuffer()))
    const answer = await act.run({ fileName: chosen.name, content })
    if (answer) await navigate(`/arrivals/${answer.id}`)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void open(event.dataTransfer.files[0])
  }
  return (
    // Dropping is a second way for the hand; the button is the way for everybody.
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard
    <div
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Stack gap="xs" align="flex-start">
        <strong>{over ? say('arrivals.drop') : say('arrivals.file')}</strong>
        <span className={classes.dim}>{say('arrivals.file-help')}</span>
        <FileButton
          onChange={open}
          accept=".xlsx,.csv,.txt,.tsv"
          inputProps={{ 'aria-label': say('arrivals.file') }}
        >
          {(props) => (
            <Button {...props} loading={act.pending}>
              {say('arrivals.choose')}
            </Button>
          )}
        </FileButton>
        <div role="status">
          {act.pending && file && say('arrivals.opening', { file: file.name })}
          {file && file.size > MOST && <Status tone="late">{say('arrivals.too-big')}</Status>}
        </div>
        <ProblemAlert problem={act.problem} />
      </Stack>
    </div>
  )
}
