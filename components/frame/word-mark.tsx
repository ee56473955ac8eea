import type { Locale } from 'next-intl';

/** The sign: an account closed by the double rule. */
export function Sign({ className = 'size-5' }: { className?: string }) {
  return (
    <svg className={`flex-none ${className}`} viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="3" className="fill-accent" />
      <path d="M9 5.75h7M4 10.5h12M4 14h12" strokeWidth="1.5" className="stroke-on-accent" />
    </svg>
  );
}

/** Greenledger 青账, or the other way round in Chinese. */
export function WordMark({ locale }: { locale: Locale }) {
  const english = <span lang="en">Greenledger</span>;
  const chinese = <span lang="zh-CN">青账</span>;
  return (
    <span className="flex items-center gap-2.5 whitespace-nowrap font-semibold text-step">
      <Sign />
      <span>
        {locale === 'zh-CN' ? chinese : english} {locale === 'zh-CN' ? english : chinese}
      </span>
    </span>
  );
}
