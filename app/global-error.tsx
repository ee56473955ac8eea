'use client';

import './globals.css';

/** Stands in for the whole page when even the frame fails; it cannot ask for a language, so it speaks both. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="page grid max-w-[720px] gap-3 py-16">
          <h1 className="text-work">Something failed on our side</h1>
          <p className="text-ink-2">What was saved is kept. Try again in a moment.</p>
          <p lang="zh-CN" className="text-ink-2">
            系统出现故障。已保存的内容不会丢失，请稍后重试。
          </p>
          <p>
            <button type="button" onClick={reset} className="button button-primary">
              Try again · <span lang="zh-CN">重试</span>
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
