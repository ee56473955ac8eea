import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json';

/** SHA-256, hexadecimal, over the canonical JSON of a document. */
export function hashDocument(document: Json): string {
  return createHash('sha256').update(canonicalJson(document)).digest('hex');
}

/** What an answer's hash covers: the anchor by natural keys, and everything that was said. */
export interface HashedAnswer {
  readonly unit: string;
  readonly metric: string;
  readonly period: string;
  readonly breakdown: string;
  readonly version: number;
  readonly metricVersion: number;
  readonly submissionVersion: number;
  readonly kind: string;
  readonly comparator: string;
  /** Canonical number text. */
  readonly value: string | null;
  readonly codes: readonly string[];
  readonly date: string | null;
  readonly text: string | null;
  readonly entered: string;
  readonly enteredUnit: string;
  readonly direct: boolean;
  readonly reason: string;
  readonly note: string;
  readonly sourceKind: string | null;
  readonly provenance: string | null;
  readonly source: string | null;
  readonly enteredById: string | null;
  /** Hash of the version it replaces. */
  readonly replaces: string | null;
}

/** The hash that a submitted answer is known by. */
export function hashAnswer(answer: HashedAnswer): string {
  return hashDocument({ ...answer });
}
