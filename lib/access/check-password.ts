import { Refusal } from '../errors';
import { isCommonPassword } from './common-password';
import { passwordLength } from './password';

/** Words that anyone would try here first. */
const houseWords = [
  'greenledger',
  'ledger',
  '青账',
  'alibaba',
  'aliyun',
  'cainiao',
  'taobao',
  'hangzhou',
  'sustainability',
  'carbon',
  'password',
  'passwort',
  'welcome',
  'administrator',
  'admin',
  'letmein',
  'qwerty',
];

/** Whose password it is to be. */
export interface PasswordOwner {
  readonly email: string;
  readonly nameEn: string;
  readonly nameZh: string;
}

/** What has to be left of a password when the words anyone would guess are taken out of it. */
const leastOfOnesOwn = 8;

function wordsOf({ email, nameEn, nameZh }: PasswordOwner): string[] {
  return `${email} ${nameEn} ${nameZh}`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3 || /\p{Script=Han}{2}/u.test(word));
}

/** "aaaaaaaaaaaa", "abcabcabcabc", "123456789012": one short piece again and again, or one step after the other. */
function isPattern(password: string): boolean {
  if (/^(.{1,4}?)\1+.{0,3}$/su.test(password)) return true;
  const codes = [...password].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).filter((code, place) => Math.abs(code - (codes[place] ?? 0)) <= 1).length;
  return steps >= codes.length - 2;
}

/** What is left of a password when those words, a year and all marks are taken out; null where none of them is in it. */
function ownPart(password: string, owner: PasswordOwner): string | null {
  const words = [...houseWords, ...wordsOf(owner)].sort((a, b) => b.length - a.length);
  const typed = password.toLowerCase();
  if (!words.some((word) => typed.includes(word))) return null;
  return words
    .reduce((left, word) => left.replaceAll(word, ' '), typed)
    .replace(/(19|20)\d\d/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Refuses a password that is too short, too long, among the commonest, a pattern, or made of the house's or the
 * person's own words (OWASP ASVS 5.0, 6.2.1, 6.2.4, 6.2.9 and 6.2.11). Kinds of characters do not matter.
 * `field` is the form's field it was typed in.
 */
export function checkPassword(password: string, owner: PasswordOwner, field: string): void {
  const length = [...password].length;
  if (length < passwordLength.min)
    throw new Refusal('password-too-short', { min: String(passwordLength.min) }, field);
  if (length > passwordLength.max)
    throw new Refusal('password-too-long', { max: String(passwordLength.max) }, field);
  if (isCommonPassword(password) || isPattern(password.toLowerCase()))
    throw new Refusal('password-common', {}, field);
  const own = ownPart(password, owner);
  if (own !== null && own.length < leastOfOnesOwn) throw new Refusal('password-personal', {}, field);
}
