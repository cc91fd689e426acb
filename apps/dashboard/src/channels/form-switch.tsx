import { useOption } from '../address/use-option.ts'
import { Segmented } from '../panel/segmented.tsx'
import { t } from '../words/t.ts'

const FORMS = ['bars', 'trend', 'stacked'] as const
type Form = (typeof FORMS)[number]

/** As what the channels are looked at. */
export function useForm(): [Form, (form: Form) => void] {
  return useOption('form', FORMS)
}

export function FormSwitch() {
  const [form, setForm] = useForm()
  return (
    <Segmented
      label={t('Look at')}
      choices={[
        { value: 'bars', label: t('Bars') },
        { value: 'trend', label: t('Trend') },
        { value: 'stacked', label: t('Stacked') },
      ]}
      chosen={form}
      onChoose={setForm}
    />
  )
}
