import './ui/styles.ts'
import '@fontsource-variable/source-sans-3/wght.css'
import './ui/global.css'
import './ui/print.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { startOffline } from './offline/offline.ts'
import { router } from './routes.tsx'
import { AnnouncementProvider } from './ui/announcement.tsx'
import { currentLanguage, LanguageProvider } from './ui/language.tsx'
import { findNonce, passNonce } from './ui/nonce.ts'
import { queries } from './ui/queries.ts'
import { theme, toVariables } from './ui/theme.ts'
import { loadFirstWords } from './ui/words.ts'

passNonce()
startOffline()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

await loadFirstWords(currentLanguage())
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={toVariables}
      defaultColorScheme="auto"
      getStyleNonce={findNonce}
    >
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <AnnouncementProvider>
            <RouterProvider router={router} />
          </AnnouncementProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  </StrictMode>,
)
