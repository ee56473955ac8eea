import { createTranslator } from 'use-intl/core';
import { isLocale } from '../i18n/locale';
import { messagesOf } from '../i18n/messages-of';
import { productVersion } from '../product-version';
import { describeHead } from '../record/verify/describe-head';
import { findHead } from '../record/verify/find-head';
import { holds, type Verification, verifyLedger } from '../record/verify/verify-ledger';
import { type AuditWords, sayFinding } from './say-finding';

type Args = Readonly<Record<string, string>>;

async function wordsOf(locale: string): Promise<AuditWords> {
  const known = isLocale(locale) ? locale : 'en';
  const messages = await messagesOf(known);
  return createTranslator({ locale: known, messages, namespace: 'audit' }) as unknown as AuditWords;
}

/** `audit:verify`: what was checked and that it holds, else an error that names the first broken row. */
async function verify({ locale = 'en', seq = '', hash = '' }: Args): Promise<string> {
  const words = await wordsOf(locale);
  const result = await verifyLedger();
  const lines = [...counts(result), '', ...verdict(words, result)];
  const head = seq === '' ? null : await findHead(BigInt(seq), hash);
  if (head) lines.push(say(words, `${head.state}Text`, { seq: head.seq, since: head.since }));
  const text = lines.join('\n');
  if (!holds(result) || (head && head.state !== 'kept')) throw new Error(text);
  return text;
}

function counts({ events, sealed, answers, rows }: Verification): string[] {
  const counted = { audit_event: events, ...rows, 'facts of events': sealed, 'hashes of answers': answers };
  return Object.entries(counted).map(([name, count]) => `${name.padEnd(22)}${String(count).padStart(9)}`);
}

function verdict(words: AuditWords, result: Verification): string[] {
  const { first, guards, head, events, answers } = result;
  const rows = Object.values(result.rows).reduce((sum, count) => sum + count, 0);
  const named = guards.map(({ guard, table }) => (table === null ? guard : `${table}.${guard}`));
  return [
    ...(first
      ? [
          first.seq === null ? say(words, 'brokenUnplaced') : say(words, 'broken', { seq: first.seq }),
          say(words, 'brokenText', { finding: sayFinding(words, first) }),
        ]
      : [
          say(words, 'verified'),
          say(words, 'verifiedText', { events, rows, answers, hash: head?.hash ?? '' }),
        ]),
    ...(named.length > 0
      ? [say(words, 'guards'), say(words, 'guardsText', { guards: named.join(say(words, 'listSeparator')) })]
      : []),
  ];
}

function say(words: AuditWords, key: string, values?: Record<string, string | number>): string {
  return (words as unknown as (key: string, values?: Record<string, string | number>) => string)(key, values);
}

/** `audit:head`: the head as the document that the trail's page gives. */
async function head(): Promise<string> {
  return JSON.stringify(await describeHead(productVersion), null, 2);
}

/** What whoever holds the machine may ask of the ledger's integrity. */
export const auditCommands = { 'audit:verify': verify, 'audit:head': head } as const;
