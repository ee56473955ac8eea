import { getLocale, getTranslations } from 'next-intl/server';
import { formatFigure } from '@/lib/display/format-figure';
import { roundFigure } from '@/lib/display/round-figure';
import type { EditionPreview, PreviewLine } from '@/lib/factors/preview-edition';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';
import { TextLink } from '../ui/text-link';

type Props = { preview: EditionPreview; year: number };

const tonnes = { decimalsMin: 0, decimalsMax: 0, kind: 'flow' } as const;

/** What an edition would move, in tonnes by unit. */
export async function EditionEffect({ preview, year }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reference.factors'), getLocale()]);
  if (preview.lines.length === 0 && preview.lost === 0)
    return <p className="text-ink-2">{t('effectNone', { year: String(year) })}</p>;
  return (
    <>
      <Table label={t('effect', { year: String(year) })} roomy>
        <TableHead>
          <HeadCell>{t('unit')}</HeadCell>
          <HeadCell>{t('metric')}</HeadCell>
          <HeadCell numeric>{t('before')}</HeadCell>
          <HeadCell numeric>{t('after')}</HeadCell>
          <HeadCell numeric>{t('difference')}</HeadCell>
        </TableHead>
        <TableBody>
          {preview.lines.map((line) => (
            <Row key={`${line.unit} ${line.metric}`}>
              <NameCell>{locale === 'zh-CN' ? line.nameZh : line.nameEn}</NameCell>
              <Cell>
                <TextLink href={`/reference/metrics/${line.metric}`}>{line.metric}</TextLink>
              </Cell>
              <Cell numeric>{shown(line.before)}</Cell>
              <Cell numeric>{shown(line.after)}</Cell>
              <Cell numeric>{signed(line)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {preview.lost > 0 ? (
        <p className="pt-2 text-amber text-note">{t('effectLost', { count: preview.lost })}</p>
      ) : null}
    </>
  );
}

const shown = (value: string): string => formatFigure(roundFigure(value, tonnes));

const signed = ({ difference }: PreviewLine): string =>
  difference.startsWith('-') ? shown(difference) : `+${shown(difference)}`;
