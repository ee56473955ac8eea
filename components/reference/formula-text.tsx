import { Fragment } from 'react';
import { TextLink } from '../ui/text-link';

type Props = { text: string; known: ReadonlySet<string> };

/** A formula as it is written, every metric in it a link to its definition. */
export function FormulaText({ text, known }: Props) {
  const parts = text.split(/([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*)/);
  return (
    <code className="break-words">
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one unchanging text
        <Fragment key={place}>
          {known.has(part) ? <TextLink href={`/reference/metrics/${part}`}>{part}</TextLink> : part}
        </Fragment>
      ))}
    </code>
  );
}
