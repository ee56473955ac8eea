import type { ReactNode } from 'react';

export type NoticeTone = 'plain' | 'settled' | 'caution' | 'trouble' | 'submitted';

const edge: Record<NoticeTone, string> = {
  plain: 'border-line-2 bg-paper-2',
  settled: 'border-accent bg-accent-soft',
  caution: 'border-amber bg-amber-soft',
  trouble: 'border-red bg-red-soft',
  submitted: 'border-blue bg-paper-2',
};

type Props = { tone?: NoticeTone; title?: ReactNode; children?: ReactNode; role?: 'status' | 'alert' };

/** A sentence about the page as a whole. `role="status"` when it reports what has just been done. */
export function Notice({ tone = 'plain', title, children, role }: Props) {
  return (
    <div role={role} className={`my-4 border-l-3 px-4 py-2 ${edge[tone]}`}>
      {title ? <p className="font-semibold">{title}</p> : null}
      {children ? <div className="max-w-[720px] text-ink-2">{children}</div> : null}
    </div>
  );
}
