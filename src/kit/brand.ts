declare const brand: unique symbol

/** A value of type `T` that passed a named border check; only the border may mint it. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
