import type { Store } from '@wavelength/db'
import { exportFileName } from '../export/export-file.ts'
import type { Export } from '../export/read-export.ts'
import type { Deed } from './deed.ts'
import { noteAudit } from './write-audit.ts'

/** Called before the first byte, so that nothing leaves unnoted. */
export async function noteExport(store: Store, wanted: Export, deed: Deed): Promise<void> {
  await noteAudit(store, deed, { action: 'FILE_EXPORTED', subject: exportFileName(wanted) })
}
