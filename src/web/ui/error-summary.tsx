import { Alert, Anchor } from '@mantine/core'
import { type MouseEvent, useEffect, useRef } from 'react'
import { useSay } from './language.tsx'

/** `field` is the id of the input element that has to be mended. */
export type FieldError = { readonly field: string; readonly message: string }

/** What has to be mended, on top of a form; takes the focus whenever `errors` is a new list with something in it. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="bata"
      variant="outline"
      title={say('ui.errors', { count: errors.length })}
    >
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <Anchor href={`#${field}`} c="inherit" inherit onClick={(e) => focusOn(e, field)}>
              {message}
            </Anchor>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function focusOn(event: MouseEvent, field: string) {
  event.preventDefault()
  document.getElementById(field)?.focus()
}
