/**
 * Runs every step of `names` with `run`, `lanes` at a time: the first by name whose needs are over comes next. What needs
 * a step that failed is not run, and is one failure. A step outside `names` is not waited for. Returns the results in
 * the order of `names`.
 */
export async function inLanes(names, needs, lanes, run) {
  const waiting = [...names];
  const over = new Map();
  const open = (name) => (needs[name] ?? []).filter((need) => names.includes(need) && !over.has(need));
  const broken = (name) => (needs[name] ?? []).find((need) => over.get(need)?.failed > 0);
  const running = new Set();
  while (waiting.length > 0 || running.size > 0) {
    const place = waiting.findIndex((name) => open(name).length === 0);
    if (place < 0 || running.size >= lanes) {
      if (running.size === 0) throw new Error(`The steps ${waiting.join(', ')} wait for each other.`);
      await Promise.race(running);
      continue;
    }
    const [name] = waiting.splice(place, 1);
    const need = broken(name);
    if (need) {
      over.set(name, { name, passed: 0, failed: 1, seconds: 0, because: need });
      continue;
    }
    const step = run(name).then((result) => {
      over.set(name, result);
      running.delete(step);
    });
    running.add(step);
  }
  return names.map((name) => over.get(name));
}
