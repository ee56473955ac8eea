import { getTranslations } from 'next-intl/server';
import type { Provenance } from './provenance-mark';

/** The words of the marks and figures in one language: plain data, so that client components can be handed them too. */
export type DisplayWords = {
  marks: Record<Provenance, string>;
  markNames: Record<Provenance, string>;
  marksKey: Record<Provenance, string> & { title: string; trace: string };
  notAvailable: string;
  /** The activity is known; nothing says what it emits. */
  noFactor: string;
  /** Between a word and its reason, with its space. */
  colon: string;
  notApplicable: string;
  notApplicableWord: string;
  unanswered: string;
  approximately: string;
  unitQuartersApproved: string;
  states: Record<'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'APPROVED' | 'PUBLISHED', string>;
  showAsTable: string;
  units: Readonly<Record<string, string>>;
};

/** Asked once a page: `const words = await displayWords();` and handed to every figure on it. */
export async function displayWords(): Promise<DisplayWords> {
  const t = await getTranslations();
  return t.raw('display');
}
