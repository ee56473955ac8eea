import { getTranslations } from 'next-intl/server';
import type { OpenedTrace } from '@/lib/reports/open-trace';
import { determinationText } from '../facilities/determination-text';
import { TextLink } from '../ui/text-link';

/** What was determined of the open leaf, and the scope it belongs to under the approach of the report. */
export async function DeterminedScope({ trace }: { trace: OpenedTrace }) {
  const { leaf, determinations, boundary } = trace;
  if (!leaf || determinations.length === 0) return null;
  const t = await getTranslations('facilities.scope');
  const takesIn = (scope: string) => trace.takenIn.some(({ category }) => category === scope);
  return (
    <div className="mt-4 max-w-[720px] text-ink-2 text-note">
      {determinations.map(({ id, determined, scopes }) => {
        const under = scopes.find(({ approach }) => approach === boundary.approach);
        if (!under) return null;
        return (
          <p key={id}>
            {t('inTrace', {
              determined: determinationText(determined, t),
              approach: t(`approaches.${under.approach}`),
              scope: t(`scopes.${under.scope}`),
              because: t(`because.${under.because}`),
            })}{' '}
            {leaf.movedTo.some(({ category }) => category === under.scope) ? `${t('notHere')} ` : null}
            {takesIn(under.scope) ? `${t('takesIn')} ` : null}
            <TextLink href={`/facilities/${leaf.code}#scope`}>{t('link')}</TextLink>
          </p>
        );
      })}
    </div>
  );
}
