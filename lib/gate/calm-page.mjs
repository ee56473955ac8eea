/** Sent when nobody can be asked which language they read, hence both. */
const words = {
  unavailable: [
    [
      'en',
      'Greenledger cannot reach its ledger just now',
      'What was saved is kept. Wait a minute, then load this page again; what you had typed is still behind your browser’s back button.',
      'Load again',
    ],
    [
      'zh-CN',
      '青账暂时无法访问账本',
      '已保存的内容不会丢失。请稍候一分钟后重新加载；刚才填写的内容可用浏览器的“后退”找回。',
      '重新加载',
    ],
  ],
  unreadable: [
    [
      'en',
      'What was sent could not be read',
      'Nothing was changed. Go back, where what you had typed still is, and send it again.',
      'Open the page anew',
    ],
    [
      'zh-CN',
      '提交的内容无法读取',
      '未作任何更改。请返回上一页（刚才填写的内容仍在），然后重新提交。',
      '重新打开页面',
    ],
  ],
  failed: [
    [
      'en',
      'Something failed on our side',
      'What was saved is kept. Try again; if it fails once more, tell your administrator the reference below.',
      'Try again',
    ],
    ['zh-CN', '系统出现故障', '已保存的内容不会丢失。请重试；如仍失败，请将下方编号告知管理员。', '重试'],
  ],
};

/** Its own style sheets are all it may load. */
export const calmPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The page that stands in where no page could be drawn, whole without scripts.
 * @param {keyof typeof words} what
 * @param {{ reference: string, styles: readonly string[] }} with what the log calls this request; paths of style sheets
 */
export function calmPage(what, { reference, styles }) {
  const links = styles.map((path) => `<link rel="stylesheet" href="${path}">`).join('');
  const [[, title]] = words[what];
  const said = words[what].map(
    ([lang, heading, text, again], place) =>
      `<section lang="${lang}" class="grid gap-3"><h${place + 1} class="text-work">${heading}</h${place + 1}>` +
      `<p class="text-ink-2">${text}</p><p><a class="link" href="">${again}</a></p></section>`,
  );
  return (
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title} · Greenledger 青账</title>` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">${links}</head>` +
    `<body><main id="main" class="page grid max-w-[720px] gap-8 py-16">${said.join('')}` +
    `<p class="text-ink-3 text-note"><span class="hash">${reference}</span></p></main></body></html>`
  );
}
