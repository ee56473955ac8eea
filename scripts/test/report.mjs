/** The table of all steps and their sum; returns how many tests failed. */
export function report(results, seconds, engines) {
  const line = (name, passed, failed, took) =>
    `${name.padEnd(12)}${String(passed).padStart(8)}${String(failed).padStart(8)}${took.padStart(10)}`;
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const lines = [
    '',
    line('step', 'passed', 'failed', 'seconds'),
    ...results.map(({ name, passed, failed, seconds: took, because }) =>
      line(name, passed, failed, because ? `no ${because}` : took.toFixed(1)),
    ),
    line('by the clock', '', '', seconds.toFixed(1)),
    '',
    ...(engines ? [engines] : []),
    `${sum('passed')} passed, ${sum('failed')} failed`,
  ];
  console.log(lines.join('\n'));
  return sum('failed');
}
