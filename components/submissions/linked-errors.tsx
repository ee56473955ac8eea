import { TextLink } from '../ui/text-link';

type Props = { title: string; lines: readonly { href: string; message: string }[] };

/** The summary of a form that spans pages: each line an instruction and the way to its field. */
export function LinkedErrors({ title, lines }: Props) {
  return (
    <section
      aria-labelledby="errors-title"
      tabIndex={-1}
      className="my-4 border border-red border-l-4 px-5 py-3"
    >
      <h2 id="errors-title" className="font-semibold text-red text-step">
        {title}
      </h2>
      <ul>
        {lines.map(({ href, message }) => (
          <li key={href + message} className="py-0.5 text-note">
            <TextLink href={href} className="text-red!">
              {message}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
