import type { ReactNode } from 'react';

type RowProps = {
  children: ReactNode;
  id?: string;
  /** The row that is opened below, or the one at hand. */
  open?: boolean;
  flag?: 'red' | 'amber' | undefined;
};

export function Row({ children, id, open = false, flag }: RowProps) {
  const look = [open && 'open-row', flag && `flag-${flag}`].filter(Boolean).join(' ');
  return (
    <tr id={id} className={look || undefined}>
      {children}
    </tr>
  );
}

/** A line of its own over the rows it names. `columns` is the number of columns of the table. */
export function GroupRow({
  columns,
  quiet = false,
  children,
}: {
  columns: number;
  quiet?: boolean;
  children: ReactNode;
}) {
  return (
    <tr className={quiet ? 'group group-quiet' : 'group'}>
      <th scope="colgroup" colSpan={columns}>
        {children}
      </th>
    </tr>
  );
}

/** `final` puts the thin ink rule above: the last total. The double rule below it is the table's (`<Table final>`). */
export function TotalRow({ children, final = false }: { children: ReactNode; final?: boolean }) {
  return <tr className={final ? 'total total-final' : 'total'}>{children}</tr>;
}

/** Small words under a total, belonging to the row above: the estimated and the directly answered share. */
export function BeneathRow({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tr className="beneath">
      <td colSpan={columns}>{children}</td>
    </tr>
  );
}
