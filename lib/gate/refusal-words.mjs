/** Sent before anyone is asked which language they read, hence both. */
const words = {
  malformed: [
    'This address cannot be read. Check it, or start from the first page.',
    '无法识别该地址。请检查地址，或从首页重新进入。',
  ],
  forged: [
    'This was not sent from a page of Greenledger, so nothing was changed. Open Greenledger and send it from there.',
    '该请求并非由青账的页面发出，未作任何更改。请打开青账，在页面中重新提交。',
  ],
  method: [
    'This address cannot be used in this way. Nothing was changed.',
    '该地址不支持此种访问方式。未作任何更改。',
  ],
  'length-required': [
    'Say how long the request is (Content-Length). Nothing was changed.',
    '请求须注明长度（Content-Length）。未作任何更改。',
  ],
  'too-large': [
    'This is more than Greenledger takes at once (1 MB). Nothing was changed: send less.',
    '单次提交的内容超过 1 MB，未作任何更改。请减少内容后重新提交。',
  ],
  'url-too-long': [
    'This address is too long. Shorten the search and try again.',
    '地址过长。请缩短查询条件后重试。',
  ],
  'not-a-form': [
    'Greenledger takes forms here, nothing else. Nothing was changed.',
    '此处仅接受表单提交。未作任何更改。',
  ],
  'too-many-headers': [
    'The browser sent too much about itself. Delete the cookies of this site and try again.',
    '请求标头过多。请清除本站点的 Cookie 后重试。',
  ],
  'too-many-waiting': [
    'Too many requests of yours are waiting already. This one was not done: wait for the others, then send it again.',
    '您已有过多请求正在排队，本次请求未执行。请待其他请求完成后重新提交。',
  ],
};

/** @typedef {keyof typeof words} RefusalCode */

/**
 * The calm body of an answer that refuses a request.
 * @param {RefusalCode} code
 */
export function refusalText(code) {
  return `${words[code].join('\n')}\n`;
}

export const refusalType = 'text/plain; charset=utf-8';
