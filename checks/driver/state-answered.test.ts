import { expect, test } from 'vitest';
import { stateAnswered } from './state-answered';

test('the state of a form is read from among what the framework answers', () => {
  const body = '0:{"a":"$@1","f":"","b":"abc"}\n1:{"errors":[],"values":{},"result":"{\\"stale\\":[]}"}\n';
  expect(stateAnswered(body)).toEqual({ errors: [], values: {}, result: '{"stale":[]}' });
});

test('a page is no answer of an action', () => {
  expect(stateAnswered('<!doctype html>')).toBeNull();
});
