export {}

/** A machine that runs several tests at once is slow, and nothing is measured by waiting. */
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: 10_000 })
}
