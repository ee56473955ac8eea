import type { SessionStage } from '../db/generated/enums';

/** Where each step of signing in is taken. */
const pages: Readonly<Record<Exclude<SessionStage, 'SIGNED_IN'>, string>> = {
  SECOND_FACTOR: '/sign-in/code',
  ENROLMENT: '/sign-in/second-factor',
};

/** Only a path of this site: a caller's address elsewhere leads home. Browsers read past blanks, so none may stand in it. */
export function safePath(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])\S*$/.test(path) ? path : '/';
}

/** The page of a step (none yet: the password), from which the way leads on to `target`. */
export function stepPage(due: keyof typeof pages | null, target: string, error?: string): string {
  const query = new URLSearchParams({ ...(error ? { error } : {}), callbackUrl: safePath(target) });
  return `${due ? pages[due] : '/sign-in'}?${query}`;
}

/** Where somebody goes whose session has reached `stage`: to the next step, or to what they asked for. */
export function afterStep(stage: SessionStage, target: string): string {
  return stage === 'SIGNED_IN' ? safePath(target) : stepPage(stage, target);
}
