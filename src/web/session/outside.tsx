import { Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { SandboxBanner } from '../layout/sandbox-banner.tsx'
import { LanguageButton, SchemeButton } from '../layout/settings.tsx'
import { useAsk } from '../ui/ask.ts'
import { useSay, useTell } from '../ui/language.tsx'
import classes from './outside.module.css'

/** The frame of the pages before the sign-in. */
export function Outside({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  const tell = useTell()
  const front = useAsk('front', {}, { freshFor: 300_000 }).data
  return (
    <>
      {front?.sandbox && <SandboxBanner />}
      <header className={classes.header}>
        <div className={classes.name}>
          <strong>{say('shell.product')}</strong>
          <span>{tell(front?.coalition)}</span>
        </div>
        <Group gap="xs">
          <LanguageButton />
          <SchemeButton />
        </Group>
      </header>
      <main className={classes.main}>{children}</main>
    </>
  )
}
