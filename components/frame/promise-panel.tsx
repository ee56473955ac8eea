import { Sign } from './word-mark';

/** The first thing anyone sees: the name over the double rule, and the promise in both languages. */
export function PromisePanel({
  first,
  second,
  secondLang,
}: {
  first: string;
  second: string;
  secondLang: string;
}) {
  return (
    <div className="px-5 pt-8 max-md:mx-auto max-md:max-w-[408px] md:px-14 md:pt-14">
      <p className="flex items-center gap-2 font-semibold text-step">
        <Sign />
        <span lang="en">Greenledger</span>
      </p>
      <p className="mt-8 md:mt-16">
        <span
          lang="zh-CN"
          className="rule-double inline-block pb-4 font-semibold text-[40px] leading-[1.2] md:text-[56px]"
        >
          青账
        </span>
      </p>
      <p className="mt-5 max-w-[340px] text-balance text-section leading-[30px]">{first}</p>
      <p lang={secondLang} className="mt-2 max-w-[340px] text-ink-2 text-step">
        {second}
      </p>
    </div>
  );
}
