import { cache } from 'react';
import { reader } from '../db/reader';
import { type DefinedMetric, definitionsFor } from '../metrics/definitions-for';

export type ReportDefinition = DefinedMetric;

/** The definitions in force for a fiscal year, by code, in the catalogue's order; read once for a page. */
export const readDefinitions = cache(
  (fiscalYear: number): Promise<Map<string, ReportDefinition>> => definitionsFor(reader(), fiscalYear),
);
