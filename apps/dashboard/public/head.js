// Runs before the first paint.

// Later, a dark page would flash white.
try {
  const theme = localStorage.getItem('wavelength-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is shut: the system's own theme holds.
}

// With the first date a browser reads its calendars, which takes some 10 ms: here nothing else is to be done yet.
new Intl.DateTimeFormat()
