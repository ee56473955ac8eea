import type { ReactNode } from 'react';

/** A part of a formula with what is known of it, and the parts it is made of. */
export type TreePart = {
  key: string;
  /** '+', '−' and their like, where the part above adds more than two. */
  sign?: string | undefined;
  text: ReactNode;
  facts: ReactNode;
  parts: readonly TreePart[];
};

/** A formula drawn as a tree: each part under the one it belongs to. Parts of parts fold away. */
export function ExpressionTree({ root, label }: { root: TreePart; label: string }) {
  return (
    <ul className="expression-tree" aria-label={label}>
      <Branch part={root} />
    </ul>
  );
}

function Branch({ part }: { part: TreePart }) {
  const line = (
    <span className="expression-line">
      <code className="break-words">
        {part.sign ? <span className="text-ink-3">{part.sign} </span> : null}
        {part.text}
      </code>
      <span className="expression-facts">{part.facts}</span>
    </span>
  );
  if (part.parts.length === 0) return <li>{line}</li>;
  return (
    <li>
      <details open>
        <summary>{line}</summary>
        <ul>
          {part.parts.map((one) => (
            <Branch key={one.key} part={one} />
          ))}
        </ul>
      </details>
    </li>
  );
}
