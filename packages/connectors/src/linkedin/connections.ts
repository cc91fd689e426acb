import { known } from '../kit/known.ts'
import { customer, type Fields, skipped, type Told } from '../kit/told.ts'
import { textIn } from '../kit/vendor-words.ts'
import { handleIn } from './profiles.ts'

/** One row of `Connections.csv`, its columns in capital letters: who somebody is, and no contact. */
export function tellConnection(row: Fields): readonly Told[] {
  const handle = handleIn(textIn(row, 'URL'))
  const email = textIn(row, 'EMAIL ADDRESS')
  if (handle === null && email === null) return [skipped('neither a profile nor an email address: a former member')]
  const name = [textIn(row, 'FIRST NAME'), textIn(row, 'LAST NAME')].filter((part) => part !== null).join(' ')
  return [
    customer(
      known({
        handle: handle === null ? null : { network: 'LINKEDIN', value: handle },
        email,
        name: name === '' ? null : name,
      }),
    ),
  ]
}
