import type { ReactNode } from 'react';
import { type Section, SectionList } from './section-list';

type Props = {
  label: string;
  sections: readonly Section[];
  /** The content beside the list. */
  children: ReactNode;
  /** What stands under the list: the key to the marks. */
  under?: ReactNode;
};

/** A long page: 176 px of sections at the left, below 1100 px a menu on top. */
export function SectionNav({ label, sections, children, under }: Props) {
  return (
    <div className="lg:grid lg:grid-cols-[176px_minmax(0,1fr)] lg:gap-x-12">
      <div data-print="none">
        <div className="hidden lg:sticky lg:top-6 lg:block lg:pt-8">
          <SectionList label={label} sections={sections} />
          {under ? <div className="mt-8">{under}</div> : null}
        </div>
        <details className="menu border-line border-b lg:hidden">
          <summary className="justify-between text-note">
            <span className="font-semibold">{label}</span>
            <span aria-hidden="true">▾</span>
          </summary>
          <div className="pb-4">
            <SectionList label={label} sections={sections} />
            {under ? <div className="mt-6">{under}</div> : null}
          </div>
        </details>
      </div>
      <div className="min-w-0 pt-6 lg:pt-8">{children}</div>
    </div>
  );
}
