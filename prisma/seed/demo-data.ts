import { type Answer, readAnswers } from './read-answers';
import { csvFiles, readCsv } from './read-csv';

/** A cell of an open quarter, as typed so far. */
const drafts = () => csvFiles('demo/drafts').flatMap(readCsv);

/** Everything the demonstration group consists of, read before any transaction is open. */
export function readDemo() {
  return {
    organisation: readCsv('demo/organisation.csv'),
    boundarySets: readCsv('demo/boundary-sets.csv'),
    periods: readCsv('demo/periods.csv'),
    people: readCsv('demo/people.csv'),
    grants: readCsv('demo/grants.csv'),
    statements: readCsv('demo/source-statements.csv'),
    targets: readCsv('demo/targets.csv'),
    certificates: readCsv('demo/certificates.csv'),
    determinations: readCsv('demo/determinations.csv'),
    baseYearPolicies: readCsv('demo/base-year-policies.csv'),
    baseYearChanges: readCsv('demo/base-year-changes.csv'),
    baseYearDecisions: readCsv('demo/base-year-decisions.csv'),
    openQuarter: readCsv('demo/open-quarter.csv'),
    answers: readAnswers(),
    drafts: drafts(),
  };
}

export type DemoData = ReturnType<typeof readDemo>;
export type { Answer };
