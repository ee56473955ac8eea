/** A fraction of noughts behind thousands is noise: 2,916,000.000 reads as 2,916,000; 30.0 and 1.200 stay. */
const idleFraction = /^(-?\d{4,})\.0+$/;

/** A shown figure for the eye: thousands by comma, true minus; the same in both languages. */
export function formatFigure(shown: string): string {
  const [whole = '', fraction] = shown.replace(idleFraction, '$1').replace(/^-/, '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const minus = shown.startsWith('-') ? '−' : '';
  return `${minus}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
