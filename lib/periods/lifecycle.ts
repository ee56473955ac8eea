export type PeriodState = 'UNOPENED' | 'OPEN' | 'CLOSED';
export type PeriodEvent = 'open' | 'close' | 'reopen';

const next: Readonly<Record<PeriodState, Partial<Record<PeriodEvent, PeriodState>>>> = {
  UNOPENED: { open: 'OPEN' },
  OPEN: { close: 'CLOSED' },
  CLOSED: { reopen: 'OPEN' },
};

/** The state a period has after this event; null where it is forbidden. In a closed fiscal year nothing moves. */
export function periodAfter(state: PeriodState, event: PeriodEvent, yearIsOpen: boolean): PeriodState | null {
  return yearIsOpen ? (next[state][event] ?? null) : null;
}

/** What may be done to a period as it stands. */
export function allowedPeriodEvents(state: PeriodState, yearIsOpen: boolean): PeriodEvent[] {
  return (Object.keys(next[state]) as PeriodEvent[]).filter(
    (event) => periodAfter(state, event, yearIsOpen) !== null,
  );
}
