import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useOption } from '../address/use-option.ts'
import { Card } from '../panel/card.tsx'
import { copyText } from '../panel/copy-text.ts'
import { Segmented } from '../panel/segmented.tsx'
import { t } from '../words/t.ts'
import styles from './developers-page.module.css'
import { oneCustomerQuestion } from './one-customer-query.ts'
import { SNIPPET_LANGUAGES, snippet } from './snippets.ts'

/** To be pasted as it stands: with a customer that exists, and with the key just made. */
export function QuickStart({ secret }: { secret: string | null }) {
  const [language, setLanguage] = useOption('language', SNIPPET_LANGUAGES)
  const { data } = useQuery(oneCustomerQuestion)
  const [isCopied, setCopied] = useState(false)
  const customerId = data?.customers.edges[0]?.node.id ?? 'CUSTOMER_ID'
  const text = snippet(language, { endpoint: `${location.origin}/graphql`, key: secret ?? 'YOUR_KEY', customerId })
  return (
    <Card
      title={t('Quick start: how do I reach this customer?')}
      subtitle={
        secret === null
          ? t('Create a key below, and it stands here. It needs the scopes profiles:read and recommend.')
          : t('Ready to run, with the key just made.')
      }
      tools={
        <Segmented
          label={t('Language')}
          choices={SNIPPET_LANGUAGES.map((value) => ({ value, label: value }))}
          chosen={language}
          onChoose={setLanguage}
        />
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <pre className={styles.code} tabIndex={0}>
        <code>{text}</code>
      </pre>
      <div>
        <button type="button" onClick={async () => setCopied(await copyText(text))}>
          {isCopied ? t('Copied') : t('Copy')}
        </button>
      </div>
    </Card>
  )
}
