import { createHash } from 'node:crypto';
import { type Algorithm, algorithmOf, ledgerAlgorithm, named } from './algorithm';
import { canonicalJson, type Json } from './canonical-json';

/** The hash of a text: SHA-256 in hexadecimal, any other with its name before it. */
export function hashText(text: string, algorithm: Algorithm = ledgerAlgorithm): string {
  return named(algorithm, createHash(algorithm).update(text).digest('hex'));
}

/** The hash over the canonical JSON of a document. */
export function hashDocument(document: Json, algorithm: Algorithm = ledgerAlgorithm): string {
  return hashText(canonicalJson(document), algorithm);
}

/** Whether a hash is that of the document, by whichever algorithm it names. */
export function isHashOf(hash: string, document: Json): boolean {
  const algorithm = algorithmOf(hash);
  return algorithm !== null && hashDocument(document, algorithm) === hash;
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

/** Whether an answer is as the hash says by which it is known. */
export function isHashOfAnswer(hash: string, answer: HashedAnswer): boolean {
  return isHashOf(hash, { ...answer });
}
