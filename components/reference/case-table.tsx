import { getTranslations } from 'next-intl/server';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';
import { TextInput } from '../ui/text-input';

/** A test case as it is drawn: what it gives, what it expects, what came out. */
export type DrawnCase = {
  given: Readonly<Record<string, string>>;
  expected: string;
  result: string;
  kept: boolean;
  readable: boolean;
};

type Props = { inputs: readonly string[]; trials: readonly DrawnCase[] };

/** Rows to write another case in. */
const spare = 2;

/** The examples that a formula must keep: what each part is given, and what must come out; the last rows are empty. */
export async function CaseTable({ inputs, trials }: Props) {
  const t = await getTranslations('reference.editor.cases');
  const empty = { given: {}, expected: '', result: '', kept: true, readable: true };
  const rows: DrawnCase[] = [...trials, ...Array.from({ length: spare }, () => empty)];
  const word = (text: string) =>
    text === 'missing' || text === 'n/a' ? t(`words.${text === 'n/a' ? 'na' : 'missing'}`) : text;
  return (
    <Table label={t('title')}>
      <TableHead>
        <HeadCell>{t('number')}</HeadCell>
        {inputs.map((part) => (
          <HeadCell key={part}>
            <code>{part}</code>
          </HeadCell>
        ))}
        <HeadCell>{t('expected')}</HeadCell>
        <HeadCell>{t('result')}</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((one, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a case is known by its place
          <Row key={row} flag={one.kept && one.readable ? undefined : 'red'}>
            <NameCell>{row + 1}</NameCell>
            {inputs.map((part) => (
              <Cell key={part}>
                <TextInput
                  id={`c${row}:${part}`}
                  name={`c${row}:${part}`}
                  defaultValue={word(one.given[part] ?? '')}
                  aria-label={t('given', { part, number: row + 1 })}
                  autoComplete="off"
                  className="case-input"
                />
              </Cell>
            ))}
            <Cell>
              <TextInput
                id={`e${row}`}
                name={`e${row}`}
                defaultValue={word(one.expected)}
                aria-label={t('expectedOf', { number: row + 1 })}
                aria-invalid={one.kept && one.readable ? undefined : true}
                autoComplete="off"
                className="case-input"
              />
            </Cell>
            <Cell className={one.kept && one.readable ? '' : 'font-semibold text-red'}>
              {row < trials.length ? verdict(one) : null}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );

  function verdict({ readable, kept, result }: DrawnCase): string {
    if (!readable) return t('unreadable');
    const shown = result.length > 12 ? `${result.slice(0, 12)}…` : word(result);
    return kept ? t('kept', { result: shown }) : t('notKept', { result: shown });
  }
}
