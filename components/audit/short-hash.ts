/** The two ends of a hash, enough to compare by eye: '7f3a c91e … 04be'. */
export const shortHash = (hash: string): string =>
  `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`;
