/** 'fy2023-q1'. */
export const quarterCode = (fiscalYear: number, quarter: number): string => `fy${fiscalYear}-q${quarter}`;
