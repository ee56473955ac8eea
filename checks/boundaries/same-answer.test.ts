import { expect, test } from 'vitest';
import { difference, normalised } from './same-answer';

const answer = (body: string, status = 404) => ({
  status,
  headers: { date: String(Math.random()), 'content-type': 'text/html' },
  body,
  milliseconds: 1,
});
const push = (text: string) =>
  `<script nonce="${Math.random()}">self.__next_f.push([1,${JSON.stringify(text)}])</script>`;

test('two answers are the same but for what they were asked for, and what changes with every request', () => {
  const one = normalised(answer('<p nonce="YWJj">no cainiao</p>'), ['cainiao']);
  const other = normalised(answer('<p nonce="ZGVm">no atlantis</p>'), ['atlantis']);
  expect(difference(one, other)).toBeNull();
});

test('rows that come in another order, cut elsewhere, are the same rows', () => {
  const one = normalised(answer(push('1:{"a":"$2","act":"$h2f","of":"$2:b"}\n2:"b') + push('"\n')), []);
  const other = normalised(answer(push('3:"b"\n') + push('1:{"a":"$3","act":"$h30","of":"$3:b"}\n')), []);
  expect(difference(one, other)).toBeNull();
});

test('what is ready late, and sent at the end, is the same as what is ready at once', () => {
  const atOnce = '<body><div hidden=""><!--$--><title>Review</title><!--/$--></div><p>none</p></body>';
  const late =
    '<body><div hidden=""><!--$?--><template id="B:0"></template><!--/$--></div><p>none</p><div hidden id="S:0"><title>Review</title></div><script>$RC("B:0","S:0")</script></body>';
  expect(difference(normalised(answer(atOnce), []), normalised(answer(late), []))).toBeNull();
  const other = late.replace('none', 'one');
  expect(difference(normalised(answer(atOnce), []), normalised(answer(other), []))).not.toBeNull();
});

test('another status, word or figure is told, with where it stands', () => {
  expect(difference(normalised(answer('a'), []), normalised(answer('a', 200), []))).not.toBeNull();
  expect(difference(normalised(answer('41 of 44'), []), normalised(answer('41 of 45'), []))).toContain(
    '41 of 4',
  );
});
