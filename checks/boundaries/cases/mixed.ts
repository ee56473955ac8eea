/** The two kinds of things evenly among each other, each in its order. */
export function mixed<T>(things: readonly T[], isOne: (thing: T) => boolean): T[] {
  const ones = things.filter(isOne);
  const others = things.filter((thing) => !isOne(thing));
  const placed = (own: readonly T[]) =>
    own.map((thing, place) => ({ thing, at: (place + 0.5) / own.length }));
  return [...placed(ones), ...placed(others)].sort((a, b) => a.at - b.at).map(({ thing }) => thing);
}
