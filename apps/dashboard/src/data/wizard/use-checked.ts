import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useAddress } from '../../address/use-address.ts'
import { refusalText } from '../../graphql/refusal-text.ts'
import { t } from '../../words/t.ts'
import type { Mapping } from '../mapping/at-path.ts'
import type { Remark } from '../mapping/remarks.ts'
import { checkQuestion } from './wizard-query.ts'

/** The mapping as the server sees it, once it has been asked about this very one. */
export function useChecked(uploadId: string, mapping: Mapping) {
  const client = useQueryClient()
  const { turn } = useAddress()
  const asked = checkQuestion({ uploadId, mapping })
  const { data } = useQuery({ ...asked, enabled: false })
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.fetchQuery(asked),
    onSuccess: ({ checkImport: { check } }) => (check ? turn({ step: 'check' }) : focusFault()),
  })
  const { errors = [], check = null } = data?.checkImport ?? {}
  return { errors: errors.map(remarkOf), rejections: check?.rejections ?? [], ask: mutate, isPending, error }
}

interface Fault {
  readonly code: string
  readonly message: string
  readonly field: readonly string[] | null
}

/** Beside its field, what is missing needs no way to it. */
function remarkOf({ code, field, message }: Fault): Remark {
  return {
    field: field ?? [],
    message: code === 'REQUIRED' ? t('This has to be told.') : refusalText({ code, message }),
  }
}

/** Once what is wrong stands beside its fields. */
function focusFault(): void {
  setTimeout(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
