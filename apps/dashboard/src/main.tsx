import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import './early/early.ts'
import { type AskedFirst, askedFirst } from './early/ask-first.ts'
import { isAt } from './early/page-modules.ts'
import { statusByNow } from './early/status.ts'
import { dataStatusQuestion } from './frame/data-status.ts'
import { Frame } from './frame/frame.tsx'
import { PAGES } from './frame/pages.ts'
import { GUEST_PATH } from './graphql/guest.ts'
import { createQueryClient } from './graphql/query-client.ts'
import { speak } from './words/language.ts'
import { loadLanguage } from './words/languages.ts'
import './style/tokens.css'
import './style/base.css'
import './style/scroll-edges.css'
import './style/print.css'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has lost its #root')

const GuestFrame = lazy(() => import('./guest/guest-frame.tsx'))
const isGuest = location.pathname.startsWith(GUEST_PATH)
const client = createQueryClient()

const [language] = await Promise.all([loadLanguage(), isGuest ? null : pageHere()])
speak(language)
document.documentElement.lang = language.tag
document.documentElement.dir = language.direction
knowStatus(client)
void askedFirst().then((asked) => asked && expectAnswer(client, asked))

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
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

/** The page of this address; one that does not come is told of in its frame. */
async function pageHere(): Promise<void> {
  const page = PAGES.find(({ path }) => isAt(path, location.pathname))
  await page?.load().catch(() => null)
}

/** What is answered already is shown at once. */
function knowStatus(cache: QueryClient): void {
  const status = statusByNow()
  if (status) cache.setQueryData(dataStatusQuestion.queryKey, status)
}

/** What was asked before is not asked again. */
function expectAnswer(cache: QueryClient, { queryKey, answer }: AskedFirst): void {
  void cache.prefetchQuery({ queryKey, queryFn: () => answer })
}
