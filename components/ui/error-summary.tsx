'use client';

import { useEffect, useRef } from 'react';

export type FieldError = { field?: string | undefined; message: string };

/**
 * What keeps a form from going on: read aloud at once, focused, each line a link to its field and an instruction.
 * `errors[].field` is the id of the control; without one the line is plain text.
 */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly FieldError[] }) {
  const box = useRef<HTMLDivElement>(null);
  const words = errors.map(({ message }) => message).join('\n');
  useEffect(() => {
    if (words) box.current?.focus();
  }, [words]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="my-4 border border-red border-l-4 px-5 py-3 outline-offset-4"
    >
      <h2 className="font-semibold text-red text-step">{title}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field}:${message}`} className="py-0.5 text-note text-red">
            {field ? (
              <a href={`#${field}`} className="underline underline-offset-3 hover:decoration-2">
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
