/** An e-mail address as accounts are kept under: one writing for one address, full-width forms included. */
export function normaliseEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}
