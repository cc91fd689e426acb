import type { ImportDesk, SeenUpload } from '@wavelength/operations'
import { admit, isSentOnPurpose } from '../door/admission.ts'
import type { KeyHolders } from '../door/key-holders.ts'
import type { Sessions } from '../door/sessions.ts'
import { ApiError } from '../errors.ts'
import { requireDesk } from '../require-desk.ts'

const CREATED = 201
const TOO_LARGE = 413
const ROWS_SHOWN = 20

export interface UploadRoute {
  readonly keys: KeyHolders
  readonly sessions: Sessions
  readonly imports: ImportDesk | null
}

/** Takes a file as it is, keeps it for a day to be imported, and answers what its beginning shows. */
export async function uploadRoute(route: UploadRoute, request: Request): Promise<Response> {
  const principal = await admit(request, route.keys, route.sessions)
  if (!principal.scopes.has('ingest')) throw new ApiError('FORBIDDEN', 'This key lacks the scope ingest.')
  if (!isSentOnPurpose(request, principal)) {
    throw new ApiError('FORBIDDEN', 'A browser that changes something sends the header "x-wavelength: dashboard".')
  }
  const desk = requireDesk(route.imports)
  requireSize(request, desk.mostBytes)
  const { searchParams } = new URL(request.url)
  const connector = searchParams.get('connector')
  if (connector === null) throw new ApiError('BAD_USER_INPUT', 'The address names the connector: "?connector=csv".')
  const fileName = searchParams.get('fileName') ?? ''
  const upload = await desk.uploads.receive({ connector, fileName, body: request.body ?? nothing() })
  return Response.json(shown(upload), { status: CREATED })
}

/** Told before the first byte where the sender says how many there are; whoever does not is stopped on the way. */
function requireSize(request: Request, mostBytes: number): void {
  if (Number(request.headers.get('content-length') ?? 0) <= mostBytes) return
  const message = `The file is larger than ${Math.floor(mostBytes / 1_048_576)} MB (${mostBytes} bytes). Compress it with gzip, or import it with "wavelength import".`
  throw new ApiError('BAD_USER_INPUT', message, { status: TOO_LARGE })
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function shown({ id, connector, fileName, bytes, table }: SeenUpload): object {
  const { columns, delimiter, encoding, rows } = table ?? { columns: null, delimiter: null, encoding: null, rows: null }
  return { id, connector, fileName, bytes, columns, delimiter, encoding, rows: rows?.slice(0, ROWS_SHOWN) ?? null }
}
