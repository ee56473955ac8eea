/** Signs in by the provider's own forms as a browser without scripts would; returns the address it leads back to. */
export async function throughProvider(authorization: URL, name: string): Promise<URL> {
  const jar = new Map<string, string>();
  let [url, post]: [URL, URLSearchParams | null] = [authorization, null];
  for (let step = 0; step < 12; step += 1) {
    const response: Response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
      ...(post ? { method: 'POST', body: post } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location: string | null = response.headers.get('location');
    if (location) {
      [url, post] = [new URL(location, url), null];
      if (url.origin !== authorization.origin) return url;
      continue;
    }
    const page = await response.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    if (!action) throw new Error(`The provider showed no form: ${page.slice(0, 200)}`);
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
    url = new URL(action, url);
    post = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login: name, password: 'any' } : {}) });
  }
  throw new Error('The provider never led back.');
}
