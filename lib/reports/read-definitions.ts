import { reader } from '../db/reader';
import { type DefinedMetric, definitionsFor } from '../metrics/definitions-for';

export type ReportDefinition = DefinedMetric;

/** The definitions in force for a fiscal year, by code, in the catalogue's order. */
export const readDefinitions = (fiscalYear: number): Promise<ReadonlyMap<string, ReportDefinition>> =>
  definitionsFor(reader(), fiscalYear);
