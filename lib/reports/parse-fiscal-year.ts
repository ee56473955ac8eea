/** Reads '2023', 'FY2023' or 'fy2023'; null where it is no fiscal year. */
export function parseFiscalYear(text: string): number | null {
  const year = /^(?:fy)?(\d{4})$/i.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}
