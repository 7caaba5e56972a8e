type Filled<T> = { readonly [K in keyof T]?: Exclude<T[K], '' | undefined> }

/** The members that say something: blanks at the ends taken off, empty texts left out. */
export function filled<T extends Readonly<Record<string, string | undefined>>>(
  members: T,
): Filled<T> {
  const said = Object.entries(members).flatMap(([key, text]) =>
    text?.trim() ? [[key, text.trim()]] : [],
  )
  return Object.fromEntries(said) as Filled<T> // same keys, texts that are not empty
}
