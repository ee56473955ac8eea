import { getLocale, getTranslations } from 'next-intl/server';
import { formatInstant } from '@/lib/display/format-instant';
import type { FormState } from '@/lib/forms/form-state';
import type { OwnToken } from '@/lib/people/open-account';
import { ActionForm, type FormWords } from '../ui/action-form';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';

type Props = {
  tokens: readonly OwnToken[];
  now: Date;
  words: FormWords;
  revoke: (state: FormState, form: FormData) => Promise<FormState>;
};

/** One's own tokens of the HTTP API, by the names they were given; never the tokens themselves. */
export async function TokenTable({ tokens, now, words, revoke }: Props) {
  const [t, locale] = await Promise.all([getTranslations('account'), getLocale()]);
  if (tokens.length === 0) return <p className="text-ink-3">{t('noTokens')}</p>;
  return (
    <Table label={t('tokens')} stacked>
      <TableHead>
        <HeadCell>{t('name')}</HeadCell>
        <HeadCell>{t('created')}</HeadCell>
        <HeadCell>{t('expires')}</HeadCell>
        <HeadCell>{t('used')}</HeadCell>
        <HeadCell>{t('state')}</HeadCell>
      </TableHead>
      <TableBody>
        {tokens.map((token) => (
          <Row key={token.id}>
            <NameCell>{token.name}</NameCell>
            <Cell head={t('created')}>{formatInstant(token.createdAt, locale)}</Cell>
            <Cell head={t('expires')}>{formatInstant(token.expiresAt, locale)}</Cell>
            <Cell head={t('used')}>
              {token.lastUsedAt ? formatInstant(token.lastUsedAt, locale) : t('never')}
            </Cell>
            <Cell>
              {ended(token) ? (
                <span className="text-ink-3">{t(token.revokedAt ? 'revoked' : 'expired')}</span>
              ) : (
                <ActionForm
                  id={`token-${token.id}`}
                  action={revoke}
                  fields={[{ name: 'id', type: 'hidden', value: String(token.id) }]}
                  words={words}
                  look="quiet"
                  submit={t('revoke')}
                  submitLabel={t('revokeThis', { name: token.name })}
                />
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );

  function ended(token: OwnToken): boolean {
    return token.revokedAt !== null || token.expiresAt <= now;
  }
}
