import { acts } from './doors/acts';
import { handlers } from './doors/handlers';
import { pages } from './doors/pages';
import type { RealDoors } from './doors/real-doors';

/** What there is and no row speaks of, and rows of what is gone, in words. */
export function undeclaredDoors({ pages: realPages, handlers: realHandlers, actions }: RealDoors): string[] {
  return [
    ...differences(
      'page',
      realPages,
      pages.map(({ route }) => route),
    ),
    ...differences(
      'handler',
      realHandlers,
      handlers.map(({ route }) => route),
    ),
    ...differences(
      'action',
      actions,
      acts.map(({ action }) => action),
    ),
  ];
}

function differences(what: string, real: readonly string[], declared: readonly string[]): string[] {
  return [
    ...real.filter((one) => !declared.includes(one)).map((one) => `the ${what} ${one} has no row`),
    ...declared
      .filter((one) => !real.includes(one))
      .map((one) => `the ${what} ${one} is gone, its row is not`),
  ];
}
