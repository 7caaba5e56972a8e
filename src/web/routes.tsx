import { createBrowserRouter, type RouteObject } from 'react-router'
import { Fault } from './layout/fault.tsx'
import { Layout } from './layout/layout.tsx'
import { NotFound } from './layout/not-found.tsx'
import { Start } from './layout/start.tsx'
import { currentLanguage } from './ui/language.tsx'
import { Waiting } from './ui/waiting.tsx'
import { loadWords } from './ui/words.ts'

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
  {
    path: 'links',
    lazy: async () => ({ Component: (await import('./link/links-page.tsx')).LinksPage }),
  },
  {
    path: 'coalition',
    lazy: async () => ({
      Component: (await import('./coalition/coalition-page.tsx')).CoalitionPage,
    }),
  },
  {
    path: 'coalition/rules',
    lazy: async () => ({ Component: (await import('./coalition/rules-page.tsx')).RulesPage }),
  },
  {
    path: 'coalition/instruments',
    lazy: async () => ({
      Component: (await import('./instrument/instruments-page.tsx')).InstrumentsPage,
    }),
  },
  {
    path: 'coalition/instruments/:instrument',
    lazy: async () => ({
      Component: (await import('./instrument/instrument-page.tsx')).InstrumentPage,
    }),
  },
  {
    path: 'exercises',
    lazy: async () => ({
      Component: (await import('./exercise/exercises-page.tsx')).ExercisesPage,
    }),
  },
  {
    path: 'exercises/new',
    lazy: async () => ({ Component: (await import('./exercise/open-page.tsx')).OpenPage }),
  },
  {
    path: 'exercises/resume/:draft',
    lazy: async () => ({ Component: (await import('./exercise/resume-page.tsx')).ResumePage }),
  },
  {
    path: 'exercises/:exercise',
    lazy: async () => ({ Component: (await import('./exercise/exercise-page.tsx')).ExercisePage }),
  },
  {
    path: 'exercises/:exercise/agreement',
    lazy: async () => ({
      Component: (await import('./exercise/agreement-page.tsx')).AgreementPage,
    }),
  },
  {
    path: 'exercises/:exercise/vignettes/:vignette',
    lazy: async () => ({ Component: (await import('./exercise/reading-page.tsx')).ReadingPage }),
  },
  {
    path: 'coalition/parties/:party',
    lazy: async () => ({ Component: (await import('./coalition/party-page.tsx')).PartyPage }),
  },
  {
    path: 'coalition/units/:unit',
    lazy: async () => ({ Component: (await import('./coalition/unit-page.tsx')).UnitPage }),
  },
  {
    path: 'coalition/posts/:post',
    lazy: async () => ({ Component: (await import('./coalition/post-page.tsx')).PostPage }),
  },
  {
    path: 'office',
    lazy: async () => ({ Component: (await import('./office/office-page.tsx')).OfficePage }),
  },
  {
    path: 'keeping',
    lazy: async () => ({ Component: (await import('./keeping/keeping-page.tsx')).KeepingPage }),
  },
  {
    path: 'office/systems',
    lazy: async () => ({
      Component: (await import('./office/systems/systems-page.tsx')).SystemsPage,
    }),
  },
  {
    path: 'office/systems/:webhook',
    lazy: async () => ({
      Component: (await import('./office/systems/deliveries-page.tsx')).DeliveriesPage,
    }),
  },
  {
    path: 'node',
    lazy: async () => ({ Component: (await import('./node/node-page.tsx')).NodePage }),
  },
  {
    path: 'ledger',
    lazy: async () => ({ Component: (await import('./ledger/ledger-page.tsx')).LedgerPage }),
  },
  {
    path: 'htcds',
    lazy: async () => ({ Component: (await import('./exchange/htcds-page.tsx')).HtcdsPage }),
  },
  {
    path: 'htcds/:id',
    lazy: async () => ({
      Component: (await import('./exchange/htcds-file-page.tsx')).HtcdsFilePage,
    }),
  },
  {
    path: 'exports',
    lazy: async () => ({ Component: (await import('./exports/exports-page.tsx')).ExportsPage }),
  },
  {
    path: 'cases/new',
    lazy: async () => ({
      Component: (await import('./case/first-contact/first-contact-page.tsx')).FirstContactPage,
    }),
  },
  {
    path: 'cases/:case',
    lazy: async () => ({ Component: (await import('./case/case-page.tsx')).CasePage }),
  },
  {
    path: 'cases/:case/consent',
    lazy: async () => ({ Component: (await import('./consent/consent-page.tsx')).ConsentPage }),
  },
  {
    path: 'cases/:case/refer',
    lazy: async () => ({ Component: (await import('./referral/compose-page.tsx')).ComposePage }),
  },
  {
    path: 'cases/:case/interviews/:interview',
    lazy: async () => ({
      Component: (await import('./interview/interview-page.tsx')).InterviewPage,
    }),
  },
  {
    path: 'cases/:case/opinion',
    lazy: async () => ({ Component: (await import('./panel/opinion-page.tsx')).OpinionPage }),
  },
  {
    path: 'cases/:case/notice',
    lazy: async () => ({ Component: (await import('./panel/notice-page.tsx')).NoticePage }),
  },
  {
    path: 'cases/:case/minutes/:determination',
    lazy: async () => ({ Component: (await import('./panel/minutes-page.tsx')).MinutesPage }),
  },
  {
    path: 'panels',
    lazy: async () => ({ Component: (await import('./panel/panels-page.tsx')).PanelsPage }),
  },
  {
    path: 'referrals/:case/:referral',
    lazy: async () => ({ Component: (await import('./referral/referral-page.tsx')).ReferralPage }),
  },
  {
    path: 'arrivals',
    lazy: async () => ({ Component: (await import('./arrivals/arrivals-page.tsx')).ArrivalsPage }),
  },
  {
    path: 'arrivals/:id',
    lazy: async () => ({ Component: (await import('./arrivals/list-page.tsx')).ListPage }),
  },
  {
    path: 'incidents/:incident',
    lazy: async () => ({ Component: (await import('./incident/incident-page.tsx')).IncidentPage }),
  },
  {
    path: 'incidents',
    lazy: async () => ({
      Component: (await import('./incident/incidents-page.tsx')).IncidentsPage,
    }),
  },
  {
    path: 'incidents/:incident/board',
    lazy: async () => ({ Component: (await import('./board/board-page.tsx')).BoardPage }),
  },
  {
    path: 'incidents/:incident/gate',
    lazy: async () => ({ Component: (await import('./board/gate-page.tsx')).GatePage }),
  },
  {
    path: 'incidents/:incident/tags',
    lazy: async () => ({ Component: (await import('./board/tags-page.tsx')).TagsPage }),
  },
  {
    path: 'incidents/:incident/sheets',
    lazy: async () => ({ Component: (await import('./board/sheets-page.tsx')).SheetsPage }),
  },
  {
    path: 'number/:number',
    lazy: async () => ({ Component: (await import('./board/number-page.tsx')).NumberPage }),
  },
  {
    path: 'incidents/:incident/consent',
    lazy: async () => ({
      Component: (await import('./incident/group-consent-page.tsx')).GroupConsentPage,
    }),
  },
  {
    path: 'glass',
    lazy: async () => ({ Component: (await import('./glass/glass-page.tsx')).GlassPage }),
  },
  {
    path: 'offline',
    lazy: async () => ({ Component: (await import('./offline/offline-page.tsx')).OfflinePage }),
  },
  {
    path: 'quarantine',
    lazy: async () => ({
      Component: (await import('./quarantine/quarantine-page.tsx')).QuarantinePage,
    }),
  },
  {
    path: 'account',
    lazy: async () => ({ Component: (await import('./account/account-page.tsx')).AccountPage }),
  },
  { path: '*', Component: NotFound },
]

/** Pages whose words come with the first load (scripts/first-words.mjs). */
const FIRST_PATHS = new Set(['desk', 'cases', 'referrals'])

/** A page waits for its words as for its code. */
function withWords(page: RouteObject): RouteObject {
  const { lazy } = page
  if (typeof lazy !== 'function' || FIRST_PATHS.has(page.path ?? '')) return page
  return {
    ...page,
    lazy: async () => (await Promise.all([lazy(), loadWords(currentLanguage())]))[0],
  }
}

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
        {
          path: 'provider/:party',
          lazy: async () => ({
            Component: (await import('./session/provider-page.tsx')).ProviderPage,
          }),
        },
        {
          Component: Layout,
          children: [{ errorElement: <Fault />, children: pages.map(withWords) }],
        },
      ],
    },
  ],
  { basename: '/app' },
)
