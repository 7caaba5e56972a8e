import type { RouteObject } from 'react-router'

/** Pages before the sign-in; each loads its own code. */
export const outsidePages: RouteObject[] = [
  {
    path: 'sign-in',
    lazy: async () => ({
      Component: (await import('./sign-in-page.tsx')).SignInPage,
    }),
  },
  {
    path: 'hand-in',
    lazy: async () => ({
      Component: (await import('./hand-in-page.tsx')).HandInPage,
    }),
  },
  {
    path: 'enrol',
    lazy: async () => ({ Component: (await import('./enrol-page.tsx')).EnrolPage }),
  },
  {
    path: 'provider/:party',
    lazy: async () => ({
      Component: (await import('./provider-page.tsx')).ProviderPage,
    }),
  },
]
