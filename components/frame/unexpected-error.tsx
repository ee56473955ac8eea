'use client';

import { unstable_isUnrecognizedActionError } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Button } from '../ui/button';
import { CalmPage } from './calm-page';
import { useCalmWords } from './calm-words';
import { restoreAfterReload } from './keep-entries';

type Props = { error: Error & { digest?: string }; reset: () => void };

/**
 * What an error boundary shows. A page opened before the application was rebuilt sends action ids the new one does
 * not know: then only a reload helps, and what was typed is put back after it.
 */
export function UnexpectedError({ error, reset }: Props) {
  const words = useCalmWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('h1')?.focus(), []);
  const stale = isStale(error);
  return (
    <div ref={box} className="page">
      <CalmPage
        title={stale ? words.staleTitle : words.title}
        actions={
          stale ? (
            <Button type="button" look="primary" onClick={restoreAfterReload}>
              {words.reload}
            </Button>
          ) : (
            <>
              <Button type="button" look="primary" onClick={reset}>
                {words.again}
              </Button>
              <a href="/" className="link">
                {words.home}
              </a>
            </>
          )
        }
      >
        <p>{stale ? words.staleText : words.text}</p>
        {error.digest ? (
          <p className="text-ink-3 text-note">
            {words.reference} <span className="hash">{error.digest}</span>
          </p>
        ) : null}
      </CalmPage>
    </div>
  );
}

function isStale(error: Error): boolean {
  return /Failed to find Server Action/i.test(error.message) || unstable_isUnrecognizedActionError(error);
}
