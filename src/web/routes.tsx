import { createBrowserRouter, type RouteObject } from 'react-router'
import { Fault } from './layout/fault.tsx'
import { Layout } from './layout/layout.tsx'
import { NotFound } from './layout/not-found.tsx'
import { Start } from './layout/start.tsx'
import { Waiting } from './ui/waiting.tsx'

/** Pages behind the sign-in; each loads its own code. */
const pages: RouteObject[] = [
  { index: true, Component: Start },
  {
    path: 'desk',
    lazy: async () => ({ Component: (await import('./desk/desk-page.tsx')).DeskPage }),
  },
  {
    path: 'cases',
    lazy: async () => ({ Component: (await import('./lists/cases-page.tsx')).CasesPage }),
  },
  {
    path: 'referrals',
    lazy: async () => ({ Component: (await import('./lists/referrals-page.tsx')).ReferralsPage }),
  },
  { path: '*', Component: NotFound },
]

export const router = createBrowserRouter(
  [
    {
      errorElement: <Fault />,
      hydrateFallbackElement: <Waiting />,
      children: [
        {
          path: 'sign-in',
          lazy: async () => ({
            Component: (await import('./session/sign-in-page.tsx')).SignInPage,
          }),
        },
        {
          path: 'enrol',
          lazy: async () => ({ Component: (await import('./session/enrol-page.tsx')).EnrolPage }),
        },
        { Component: Layout, children: [{ errorElement: <Fault />, children: pages }] },
      ],
    },
  ],
  { basename: '/app' },
)
