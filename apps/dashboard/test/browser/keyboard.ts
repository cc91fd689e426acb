import type { Page } from 'playwright-core'

/** More stops than any page has before its end. */
const MOST_STOPS = 400

interface Stop {
  readonly role: string
  readonly name: string
  readonly isVisible: boolean
}

/** A reader without a mouse: only keys are pressed, and each stop must be seen. */
export class Keyboard {
  readonly #page: Page
  /** Stops whose focus could not be seen. */
  readonly unseen: string[] = []

  constructor(page: Page) {
    this.#page = page
  }

  press(key: string): Promise<void> {
    return this.#page.keyboard.press(key)
  }

  type(text: string): Promise<void> {
    return this.#page.keyboard.type(text)
  }

  /** Goes on with the Tab key until a stop has this name. */
  async tabTo(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await this.press(key)
      const here = await this.stop()
      if (!here.isVisible) this.unseen.push(`${here.role} ${here.name}`)
      if (name.test(here.name)) return
    }
    throw new Error(`no stop of the Tab key is named ${name}`)
  }

  /** Where the focus is, under the name that is read aloud. */
  stop(): Promise<Stop> {
    return this.#page.evaluate(() => {
      const here = document.activeElement
      const at = here instanceof HTMLElement || here instanceof SVGElement ? here : document.body
      const labels = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? [...(at.labels ?? [])] : []
      const named = at.getAttribute('aria-label') ?? labels.map(({ textContent }) => textContent).join(' ')
      const { outlineStyle, outlineWidth } = getComputedStyle(at)
      return {
        role: at.getAttribute('role') ?? at.tagName.toLowerCase(),
        name: (named || (at === document.body ? '' : (at.textContent ?? ''))).replaceAll(/\s+/g, ' ').trim(),
        // A heading that the page moved the focus to is heard and no stop; nothing is asked of its looks.
        isVisible: at.tabIndex < 0 || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2),
      }
    })
  }
}
