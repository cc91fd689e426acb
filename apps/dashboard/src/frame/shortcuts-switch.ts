const KEY = 'wavelength-shortcuts'

export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

export function turnShortcuts(isOn: boolean): void {
  localStorage.setItem(KEY, isOn ? 'on' : 'off')
}
