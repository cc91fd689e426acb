import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './graphql/query-client.ts'
import { createDashboardRouter } from './router.tsx'
import './style/tokens.css'
import './style/base.css'
import './style/print.css'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has lost its #root')

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={createDashboardRouter()} />
    </QueryClientProvider>
  </StrictMode>,
)
