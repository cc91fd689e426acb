/** Thrown where compressed bytes end too early or are damaged; caught only by `reading`. */
export class BrokenOff extends Error {}
