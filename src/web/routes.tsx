import { createBrowserRouter, type RouteObject } from 'react-router'
import { Fault } from './layout/fault.tsx'
import { Layout } from './layout/layout.tsx'
import { NotFound } from './layout/not-found.tsx'
import { Start } from './layout/start.tsx'
import { Waiting } from './ui/waiting.tsx'

/** Pages behind the sign-in; each loads its own code. */
const pages: RouteObject[] = [
  { index: true, Component: Start },
  { path: '*', Component: NotFound },
]

export const router = createBrowserRouter(
  [
    {
      errorElement: <Fault />,
      hydrateFallbackElement: <Waiting />,
      children: [{ Component: Layout, children: [{ errorElement: <Fault />, children: pages }] }],
    },
  ],
  { basename: '/app' },
)
