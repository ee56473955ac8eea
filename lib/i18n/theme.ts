import { ownCookie } from '../gate/own-cookie';

/** The palettes a person can insist on; with no choice made the device decides. */
export const themes = ['light', 'dark'] as const;

export type Theme = (typeof themes)[number];

export const themeCookie = (): string => ownCookie('theme');

export function isTheme(text: unknown): text is Theme {
  return themes.some((theme) => theme === text);
}
