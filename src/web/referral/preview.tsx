import { Stack } from '@mantine/core'
import type { Answer } from '../../contract/index.ts'
import classes from '../case/case.module.css'
import type { CaseView, Referral } from '../case/view.ts'
import { useSay } from '../ui/language.tsx'
import { Section } from '../ui/section.tsx'
import { Disclosed } from './disclosed.tsx'

/** Both stages side by side, as the server would disclose them. Nothing has been sent. */
export function Preview({ preview }: { readonly preview: Answer<'previewReferral'> }) {
  const say = useSay()
  return (
    <Section title={say('refer.preview-title')} id="preview">
      <div className={classes.columns}>
        <Stage title={say('refer.before')} view={preview.before} />
        <Stage title={say('refer.after')} view={preview.after} />
      </div>
    </Section>
  )
}

function Stage({ title, view }: { readonly title: string; readonly view: CaseView }) {
  const say = useSay()
  const imagined: Referral | undefined = view.referrals.at(-1)
  const names = view.shown.map((name) => say(`class.${name}`)).join(', ')
  return (
    <div className={classes.panel}>
      <h3>{title}</h3>
      <Stack gap="xs">
        <p className={classes.dim}>
          {names ? say('refer.opens', { classes: names }) : say('refer.opens-none')}
        </p>
        <Disclosed view={view} referral={imagined} />
      </Stack>
    </div>
  )
}
