import { expect, test } from 'vitest';
import { AnsweredPage } from './answered-page';
import { CookieJar } from './cookie-jar';

const page = new AnsweredPage(
  '/submissions',
  200,
  new Headers(),
  `<html><head><title>Not read</title></head><body><h1>Answers</h1><p>of&nbsp;Cainiao &amp; all</p>
  <script>"unseen"</script>
  <form action="" method="POST" enctype="multipart/form-data">
    <input type="hidden" name="$ACTION_REF_1"><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:1}">
    <input name="amount" value="12.5"><input name="off" disabled value="1">
    <input type="checkbox" name="unticked"><input type="checkbox" name="ticked" checked>
    <select name="kind"><option value="A">a</option><option value="B" selected>b</option></select>
    <textarea name="note">
two &lt;lines&gt;
here</textarea>
    <fieldset disabled><input name="within" value="1"></fieldset>
    <button name="intent" value="save">Save</button><button type="button" name="no" value="no">Show</button>
    <button name="intent" value="check">Check all</button>
  </form></body></html>`,
  1,
);

test('a form sends what a browser would: its successful controls and the pressed button', () => {
  const sent = Object.fromEntries(page.form('amount').fill({ amount: '13' }).pressed('Check all'));
  expect(sent).toEqual({
    $ACTION_REF_1: '',
    '$ACTION_1:0': '{"id":1}',
    amount: '13',
    ticked: 'on',
    kind: 'B',
    note: 'two <lines>\nhere',
    intent: 'check',
  });
});

test('a button that is not there is not pressed', () => {
  expect(page.form('Save').buttons).toEqual(['Save', 'Check all']);
  expect(() => page.form('amount').pressed('Show')).toThrow('no button “Show”');
  expect(() => page.form('Approve')).toThrow('no form with “Approve”');
});

test('a page says what a person reads on it', () => {
  expect(page.text).toMatch(/^Answers of Cainiao & all .*two <lines> here .*Save/);
  expect(page.text).not.toMatch(/unseen|Not read/);
});

test('a jar keeps what is set and drops what has ended', () => {
  const jar = new CookieJar();
  const answer = (...cookies: string[]) =>
    new Response(null, { headers: cookies.map((cookie): [string, string] => ['set-cookie', cookie]) });
  jar.take(answer('session=a=b; Path=/; HttpOnly', 'locale=en; Max-Age=60'));
  expect(String(jar)).toBe('session=a=b; locale=en');
  jar.take(answer('session=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'locale=zh-CN'));
  expect(String(jar)).toBe('locale=zh-CN');
});
