import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { Frame } from './frame/frame.tsx'
import { GUEST_PATH } from './frame/pages.ts'
import { createQueryClient } from './graphql/query-client.ts'
import { speak } from './words/language.ts'
import { loadLanguage } from './words/languages.ts'
import './style/tokens.css'
import './style/base.css'
import './style/print.css'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has lost its #root')

const language = await loadLanguage()
speak(language)
document.documentElement.lang = language.tag
document.documentElement.dir = language.direction

const GuestFrame = lazy(() => import('./guest/guest-frame.tsx'))
const isGuest = location.pathname.startsWith(GUEST_PATH)

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      {isGuest ? (
        <Suspense fallback={null}>
          <GuestFrame />
        </Suspense>
      ) : (
        <Frame />
      )}
    </QueryClientProvider>
  </StrictMode>,
)
