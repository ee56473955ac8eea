import { auditCommands } from '../assurance/audit-commands';
import { backupCommands } from '../assurance/backup-commands';
import { rebuildCommands } from '../assurance/rebuild-commands';
import { businessDate } from '../calendar/business-date';
import { dbDate } from '../calendar/db-date';
import { fiscalYearOf } from '../calendar/fiscal-year-of';
import { fiscalYearSpan } from '../calendar/fiscal-year-span';
import { Role } from '../db/generated/enums';
import { reader } from '../db/reader';
import { publicAddress } from '../env';
import { Refusal } from '../errors';
import { createRootUnit } from '../organisation/create-root-unit';
import { rootUnitCode } from '../organisation/root-unit';
import { createPerson } from '../people/create-person';
import { linkFor } from '../people/make-account-link';
import { resetSecondFactorOf } from '../people/reset-second-factor';
import { normaliseEmail } from './email';
import { createToken } from './token';

/** What whoever holds the machine may ask of the ledger, without signing in. */
export const commandNames = [
  'user:create',
  'user:link',
  'token',
  'audit:verify',
  'audit:head',
  'backup',
  'rollups:rebuild',
] as const;

export type CommandName = (typeof commandNames)[number];

type Args = Readonly<Record<string, string>>;

const operator = { job: 'command-line' } as const;

const sentences: Readonly<Record<string, string>> = {
  'password-too-short': 'The password is too short: use at least {min} characters.',
  'unknown-unit': 'There is no unit with the code "{unit}".',
  'password-too-long': 'The password is too long: use at most {max} characters.',
  'password-common': 'This password is among the first that are tried: choose another one.',
  'password-personal':
    'This password is made of names and words of this house, which are tried first: choose another one.',
  'email-in-use': 'There is already an account with this e-mail address.',
};

/** The command line speaks English; a refusal becomes a sentence. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const sentence = sentences[error.code] ?? `Refused: ${error.code}.`;
    throw new Error(sentence.replace(/\{(\w+)\}/g, (_, name: string) => error.values[name] ?? ''));
  }
}

/** The unit asked for, or the top of the tree; on a ledger without a tree the group is planted first. */
async function unitFor(args: Args, today: string): Promise<string> {
  const root = await rootUnitCode();
  if (root !== null) return args.unit || root;
  const code = args.unit || 'group';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))
    throw new Error('A unit code has small letters, digits and single hyphens.');
  const nameEn = args.unitName || 'Group';
  const nameZh = args.unitNameZh || args.unitName || '集团';
  const validFrom = fiscalYearSpan(fiscalYearOf(today)).startsOn;
  await createRootUnit(operator, 'SYSTEM', { code, nameEn, nameZh, validFrom });
  return code;
}

async function createUser(args: Args): Promise<string> {
  const { email = '', nameEn = '', nameZh = '', role = '', password = '' } = args;
  if (!/^\S+@\S+\.\S+$/.test(email)) throw new Error(`"${email}" is no e-mail address.`);
  if (nameEn.trim() === '') throw new Error('A person needs a name.');
  if (!(role in Role)) throw new Error(`The role must be one of ${Object.keys(Role).join(', ')}.`);
  if (role !== 'ADMINISTRATOR' && (await reader().user.count()) === 0)
    throw new Error('The first account must be an ADMINISTRATOR, who then adds the others.');
  const today = businessDate(new Date());
  const unitCode = await unitFor(args, today);
  const person = { email, nameEn, nameZh, password, role: role as Role, unitCode };
  await createPerson(operator, 'SYSTEM', person, dbDate(today));
  return `${email} can sign in as ${role} of ${unitCode}.`;
}

async function activePerson(email: string): Promise<{ id: string; totpConfirmedAt: Date | null }> {
  const user = await reader().user.findFirst({
    where: { email: normaliseEmail(email), active: true },
    select: { id: true, totpConfirmedAt: true },
  });
  if (!user) throw new Error(`There is no active account with the e-mail address ${email}.`);
  return user;
}

async function makeToken({ email = '', name = '', days = '90' }: Args): Promise<string> {
  const count = Number(days);
  if (!Number.isInteger(count) || count < 1 || count > 366)
    throw new Error('A token lasts from 1 to 366 days.');
  const user = await activePerson(email);
  return createToken(user.id, name.trim() || 'command line', count);
}

/** For the administrator nobody else can help: a link to choose a password, and an end to a lost second factor. */
async function makeLink({ email = '', resetSecondFactor = '' }: Args): Promise<string> {
  const { id, totpConfirmedAt } = await activePerson(email);
  if (resetSecondFactor === 'yes' && totpConfirmedAt) await resetSecondFactorOf(operator, 'SYSTEM', id);
  return publicAddress(await linkFor(operator, 'SYSTEM', id));
}

const commands: Readonly<Record<CommandName, (args: Args) => Promise<string>>> = {
  'user:create': createUser,
  'user:link': makeLink,
  token: makeToken,
  ...auditCommands,
  ...backupCommands,
  ...rebuildCommands,
};

/** Does one command and returns what to print; throws an error whose message is a sentence. A token is printed once. */
export function runCommand(name: string, args: Args): Promise<string> {
  const command = commands[name as CommandName];
  if (!command) return Promise.reject(new Error(`There is no command "${name}".`));
  return inWords(() => command(args));
}
