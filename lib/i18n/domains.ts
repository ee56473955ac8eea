/** One folder of `messages/` each; the folder's name is the namespace. */
export const domains = [
  'account',
  'audit',
  'display',
  'errors',
  'facilities',
  'frame',
  'home',
  'initiatives',
  'reference',
  'reports',
  'review',
  'sign-in',
  'submissions',
  'trace',
] as const;
