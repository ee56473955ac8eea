import { formatPeriod } from './format-period';

/** A quarter in a table, in both languages: 'FY2024 Q1'. */
export const formatPeriodShort = (code: string): string => formatPeriod(code, 'en');
