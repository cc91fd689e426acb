import { domToBlob } from 'modern-screenshot'
import { saveFile } from './save-file.ts'

/** Sharp on a projector. */
const PIXELS_PER_POINT = 2

/** Saves the panel as it is seen, without its buttons; false where the browser cannot draw it. */
export async function savePng(panel: HTMLElement, name: string): Promise<boolean> {
  try {
    const blob = await domToBlob(panel, {
      scale: PIXELS_PER_POINT,
      backgroundColor: getComputedStyle(panel).backgroundColor,
      filter: (node) => !(node instanceof HTMLElement && 'unpictured' in node.dataset),
    })
    saveFile(blob, `${name}.png`)
    return true
  } catch {
    return false
  }
}
