import { overTls } from '@/lib/gate/own-cookie';
import { refusalText, refusalType } from '@/lib/gate/refusal-words.mjs';
import { isLocale, localeCookie } from '@/lib/i18n/locale';
import { isTheme, themeCookie } from '@/lib/i18n/theme';

const yearInSeconds = 31_536_000;

/**
 * A public porch: anyone may choose a language or a palette, signed in or not. It changes two cookies of the sender's
 * own browser and nothing else, so it needs no viewer and leaves no event. A plain form post that returns to its page.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null);
  if (!form)
    return new Response(refusalText('not-a-form'), { status: 400, headers: { 'content-type': refusalType } });
  const headers = new Headers({ location: pageOf(request) });
  const locale = form.get('locale');
  const theme = form.get('theme');
  if (isLocale(locale)) headers.append('set-cookie', cookie(localeCookie(), locale, yearInSeconds));
  if (isTheme(theme)) headers.append('set-cookie', cookie(themeCookie(), theme, yearInSeconds));
  if (theme === 'device') headers.append('set-cookie', cookie(themeCookie(), '', 0));
  return new Response(null, { status: 303, headers });
}

function cookie(name: string, value: string, seconds: number): string {
  const secure = overTls() ? '; Secure' : '';
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** The page the form stood on, never another site. */
function pageOf(request: Request): string {
  const referrer = request.headers.get('referer');
  if (!referrer || !URL.canParse(referrer)) return '/';
  const { host, pathname, search } = new URL(referrer);
  const ours = host === request.headers.get('host') && !pathname.startsWith('//');
  return ours ? `${pathname}${search}` : '/';
}
