import { useSyncExternalStore } from 'react'
import { useSearchPart } from '../address/search-part.ts'

/** Whether the page was opened to be printed; it then has the time to fetch all that belongs on paper. */
export function useIsForPrint(): boolean {
  return useSearchPart('print') === '1'
}

/** Whether what is drawn goes on paper: the page was opened for it, or the browser is about to print. */
export function useIsPrinting(): boolean {
  const isAboutToPrint = useSyncExternalStore(watchPrinter, () => isPrinterAtWork)
  return useIsForPrint() || isAboutToPrint
}

let isPrinterAtWork = false

/** The browser takes its picture as soon as the listeners have returned; such a store is drawn anew before that. */
function watchPrinter(onChange: () => void): () => void {
  const turn = ({ type }: Event) => {
    isPrinterAtWork = type === 'beforeprint'
    onChange()
  }
  window.addEventListener('beforeprint', turn)
  window.addEventListener('afterprint', turn)
  return () => {
    window.removeEventListener('beforeprint', turn)
    window.removeEventListener('afterprint', turn)
  }
}
