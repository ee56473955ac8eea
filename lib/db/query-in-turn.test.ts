import type { SqlDriverAdapterFactory, SqlQuery } from '@prisma/driver-adapter-utils';
import { expect, test } from 'vitest';
import { queryInTurn } from './query-in-turn';

const asked = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] });

/** A transaction's one connection, which notes when it is asked while it is still answering. */
function oneConnection() {
  const story: string[] = [];
  let busy = false;
  const answer = async ({ sql }: SqlQuery) => {
    if (busy) throw new Error('asked while answering');
    busy = true;
    await new Promise((done) => setTimeout(done, 1));
    busy = false;
    story.push(sql);
    if (sql === 'wrong') throw new Error('refused');
    return 1;
  };
  const transaction = { queryRaw: answer, executeRaw: answer };
  const adapter = { startTransaction: async () => transaction };
  const factory = { connect: async () => adapter } as unknown as SqlDriverAdapterFactory;
  return { story, begin: async () => (await queryInTurn(factory).connect()).startTransaction() };
}

test('what is asked at once within a transaction is answered in turn, and what is refused holds nobody up', async () => {
  const { story, begin } = oneConnection();
  const transaction = await begin();
  const answers = await Promise.allSettled([
    transaction.queryRaw(asked('one')),
    transaction.executeRaw(asked('wrong')),
    transaction.queryRaw(asked('two')),
    transaction.executeRaw(asked('ROLLBACK')),
  ]);
  expect(story).toEqual(['one', 'wrong', 'two', 'ROLLBACK']);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
});
