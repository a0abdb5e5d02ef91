import { system } from '../actor.js';
import { findingKinds, type Finding } from '../platform/audit/compare-checkpoints.js';
import { knownSigningKey } from '../platform/audit/signing-key.js';
import { verifyAudit } from '../platform/audit/verify-audit.js';
import { readCopy } from './audit/read-copy.js';
import { runCommand, UsageError, withRuntime } from './run-command.js';

const usage = `Works the audit trail out anew and compares it with its checkpoints.

  npm run audit:verify [-- --checkpoints FILE_OR_URL]

  --checkpoints  what /.well-known/audit-checkpoints answered, kept elsewhere, or its address; only a copy shows that
                 everything was written anew by someone who had the signing key, or that the end was cut off

Trusts the signing key of this installation (AUDIT_SIGNING_KEY, or the one in DATA_DIR).
Leaves with 0 when nothing is found, with 1 when something is, with 2 on wrong usage.`;

const MOST_NAMED = 20;

await runCommand({
  usage,
  options: { checkpoints: { type: 'string' } },

  async run({ positionals, values: { checkpoints } }) {
    if (positionals.length > 0) throw new UsageError(`Not understood: ${positionals.join(' ')}`);
    const copy = checkpoints === undefined ? undefined : await readCopy(checkpoints);
    return withRuntime(async ({ config, context, now }) => {
      const key = knownSigningKey(config);
      if (!key)
        console.log('No signing key is known here: signatures are only checked against the keys in the database.');
      const found = new Map<Finding['kind'], { count: number; where: string[] }>();
      const result = await context(system).db.transaction('REPEATABLE READ', (db) =>
        verifyAudit(db, {
          trusted: key ? [key] : [],
          copy,
          now: now(),
          found({ kind, where }) {
            const seen = found.get(kind) ?? { count: 0, where: [] };
            if (seen.count++ < MOST_NAMED) seen.where.push(where);
            found.set(kind, seen);
          },
        }),
      );
      console.log(
        `${result.sealed} entries sealed, ${result.waiting} waiting; ${result.checkpoints} checkpoints` +
          (copy ? `, ${result.copied} in the copy` : ''),
      );
      for (const [kind, { count, where }] of found) {
        console.log(`${kind}: ${findingKinds[kind]} (${count})`);
        for (const each of where) console.log(`  ${each}`);
        if (count > where.length) console.log(`  and ${count - where.length} more`);
      }
      console.log(result.findings === 0 ? 'Nothing is wrong.' : `${result.findings} findings.`);
      return result.findings === 0 ? 0 : 1;
    });
  },
});
