import type { ComponentProps, ReactNode } from 'react';

type Props = {
  /** Names the region and, unless `caption` is drawn elsewhere, the table. */
  label: string;
  children: ReactNode;
  /** Closed by the double rule: the last total of a published statement, and only that. */
  final?: boolean;
  roomy?: boolean;
  /** Below 640 px rows become blocks; every cell then needs `head`. For short tables of words. */
  stacked?: boolean;
};

/** A three-line table that scrolls within itself, its first column fixed below 1100 px, reachable by keyboard. */
export function Table({ label, children, final = false, roomy = false, stacked = false }: Props) {
  const look = ['table', final && 'table-final', roomy && 'table-roomy', stacked && 'table-stacked'];
  return (
    <section
      className={stacked ? undefined : 'table-scroll'}
      aria-label={label}
      tabIndex={stacked ? undefined : 0}
    >
      <table className={look.filter(Boolean).join(' ')} aria-label={label}>
        {children}
      </table>
    </section>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead>
      <tr>{children}</tr>
    </thead>
  );
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody>{children}</tbody>;
}

type CellLook = {
  /** Right-aligned, digits over digits, a slot for the mark behind them. */
  numeric?: boolean;
  /** The tinted, semibold column of the year the page is about. */
  year?: boolean;
};

type CellProps = CellLook & Omit<ComponentProps<'td'>, 'headers'> & { head?: string };

function cellClass({ numeric, year }: CellLook, className = ''): string | undefined {
  return [numeric && 'num', year && 'year', className].filter(Boolean).join(' ') || undefined;
}

export function HeadCell({ numeric, year, className, ...rest }: CellLook & ComponentProps<'th'>) {
  return <th scope="col" {...rest} className={cellClass({ numeric, year }, className)} />;
}

export function Cell({ numeric, year, className, head, ...rest }: CellProps) {
  return <td {...rest} data-head={head} className={cellClass({ numeric, year }, className)} />;
}

/** The row's name: heads its row for readers that cannot see it. */
export function NameCell({ indent = 0, children }: { indent?: 0 | 1 | 2; children: ReactNode }) {
  const look = [undefined, 'indent', 'indent-2'][indent];
  return (
    <th scope="row" className={look}>
      {children}
    </th>
  );
}
