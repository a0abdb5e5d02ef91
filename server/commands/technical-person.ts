import { Person } from '../auth/index.js';
import type { Context } from '../platform/context.js';
import { uuidv7 } from '../platform/uuid.js';

/** An account for the record of who did it, disabled from its first moment. `.invalid` can never have a mailbox. */
export async function technicalPerson({ db, now }: Context, email: string, name: string): Promise<string> {
  await db
    .createQueryBuilder()
    .insert()
    .into(Person)
    .values({ id: uuidv7(now()), email, name, passwordHash: null, createdAt: now(), disabledAt: now() })
    .orIgnore()
    .execute();
  const { id } = await db.findOneByOrFail(Person, { email });
  return id;
}
