import { RequestError } from '../../graphql/request-error.ts'
import { t } from '../../words/t.ts'

const TOO_LARGE = 413

interface Sending {
  readonly file: File
  readonly connector: string
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** Sends a file as it is; answers with the id under which it waits. A request of this kind tells how far it is. */
export function sendFile({ file, connector, onProgress, signal }: Sending): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const asked = new URLSearchParams({ connector, fileName: file.name })
    request.open('POST', `/v1/imports?${asked}`)
    request.setRequestHeader('x-wavelength', 'dashboard')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total)
    request.onload = () => (request.status === 201 ? resolve(idIn(request)) : reject(refusalIn(request)))
    request.onerror = () => reject(new RequestError('BROKEN_OFF', brokenOff(), null))
    request.onabort = () => reject(new RequestError('CANCELLED', t('The upload was cancelled.'), null))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

function brokenOff(): string {
  return t('The upload was broken off: the server cannot be reached, or the file is too large for it.')
}

function idIn({ responseText }: XMLHttpRequest): string {
  return String((JSON.parse(responseText) as { readonly id: unknown }).id)
}

interface Refusal {
  readonly errors?: readonly {
    readonly message: string
    readonly extensions?: { readonly code?: string; readonly requestId?: string }
  }[]
}

function refusalIn(request: XMLHttpRequest): RequestError {
  const [first] = refusalOf(request.responseText).errors ?? []
  const { code = String(request.status), requestId = null } = first?.extensions ?? {}
  return new RequestError(code, first?.message ?? plainReason(request.status), requestId)
}

/** A proxy in between may answer with a page of HTML. */
function refusalOf(text: string): Refusal {
  try {
    return JSON.parse(text) as Refusal
  } catch {
    return {}
  }
}

function plainReason(status: number): string {
  return status === TOO_LARGE ? t('The file is too large for the server.') : t('The server did not take the file.')
}
