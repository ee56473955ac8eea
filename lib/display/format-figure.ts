/** A shown figure for the eye: thousands by comma, true minus; the same in both languages. */
export function formatFigure(shown: string): string {
  const [whole = '', fraction] = shown.replace(/^-/, '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const minus = shown.startsWith('-') ? '−' : '';
  return `${minus}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
