// Runs before the first paint: later, a dark page would flash white.
try {
  const theme = localStorage.getItem('wavelength-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is shut: the system's own theme holds.
}
