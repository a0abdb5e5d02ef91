import { matrix, matrixRows, withoutAct, type MatrixRow } from '../authorization-matrix.js';
import { subscriptions } from '../../workers/subscriptions.js';
import { recipients } from '../notifications/index.js';
import { synonymsFile, SYNONYMS_FILE } from '../search/index.js';
import { personalDataPage } from './personal-data-page.js';
import { whoMay } from '../who-may.js';
import { workflows } from '../workflows.js';

const HEAD = '<!-- Written by `npm run docs` from the code; do not edit. -->\n\n';

/** File name to text, for every page of docs/ that is made from a table, and for what Meilisearch is told of the thesaurus. */
export const generatedDocs = (): Record<string, string> => ({
  'docs/workflows.md': workflowsPage(),
  'docs/authorization.md': authorizationPage(),
  'docs/reactions.md': reactionsPage(),
  'docs/personal-data.md': HEAD + personalDataPage(),
  [SYNONYMS_FILE]: synonymsFile(),
});

interface Shape {
  initial: string;
  states: Record<string, { owner: string; dueIn: Record<string, number>; overdue: string } | null>;
  events: Record<string, { from: readonly string[]; to?: string }>;
}

function workflowsPage() {
  const sections = Object.entries(workflows as unknown as Record<string, Shape>).map(
    ([noun, { initial, states, events }]) => {
      const arrows = Object.entries(events).flatMap(([event, { from, to }]) =>
        from.map((state) => `  ${state} --> ${to ?? state}: ${event}`),
      );
      const duties = Object.entries(states).map(([state, duty]) =>
        duty
          ? `| ${state} | ${duty.owner} | ${within(duty.dueIn)} | ${whenLate(duty.overdue)} |`
          : `| ${state} | — | final | — |`,
      );
      return [
        `## ${noun}\n`,
        `\`\`\`mermaid\nstateDiagram-v2\n  [*] --> ${initial}\n${arrows.join('\n')}\n\`\`\`\n`,
        `| state | who must act | within | when late |\n| --- | --- | --- | --- |\n${duties.join('\n')}\n`,
      ].join('\n');
    },
  );
  return `${HEAD}# Workflows\n\nWhen something can happen, whose turn it is, and by when.\n\n${sections.join('\n')}`;
}

function authorizationPage() {
  const sections = Object.entries(whoMay).map(
    ([noun, actions]) =>
      `## ${noun}\n\n| action | who | rows |\n| --- | --- | --- |\n${Object.entries(actions)
        .map(([action, grants]) => `| ${action} | ${grants.join(', ')} | ${rowsOf(noun, action).join(', ')} |`)
        .join('\n')}\n`,
  );
  const about =
    'Who may do what: a role and its relation to the thing. What one may not see is answered as not found. A `+` asks for step-up, a `2` for a second person; `vacancy` is where nobody serves as focal point. Rows are those of the authorization matrix, listed below.';
  return `${HEAD}# Authorization\n\n${about}\n\n${sections.join('\n')}\n${matrixSection()}`;
}

const rowsOf = (noun: string, action: string): readonly MatrixRow[] =>
  (matrixRows as Record<string, Record<string, readonly MatrixRow[]> | undefined>)[noun]?.[action] ?? [];

/** Every row of the matrix with its acts; where there is none, why, or that it is still to come. */
function matrixSection() {
  const acts = (row: MatrixRow) =>
    Object.entries(whoMay).flatMap(([noun, actions]) =>
      Object.keys(actions).flatMap((action) => (rowsOf(noun, action).includes(row) ? [`${noun}.${action}`] : [])),
    );
  const rows = Object.entries(matrix).map(([number, text]) => {
    const row = Number(number) as MatrixRow;
    const found = acts(row);
    return `| ${row} | ${text} | ${found.length > 0 ? found.join(', ') : (withoutAct[row] ?? '**no act yet**')} |`;
  });
  return `## The matrix\n\n| row | action | acts |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function reactionsPage() {
  const rows = Object.entries(subscriptions).map(([event, reactions]) => {
    const told = (recipients as Record<string, { to: readonly string[] } | undefined>)[event]?.to.join(', ') ?? '—';
    return `| ${event} | ${Object.keys(reactions).join(', ')} | ${told} |`;
  });
  return `${HEAD}# Events, what follows, and who is told\n\n| event | reactions | told |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

const whenLate = (overdue: string) =>
  ['remind', 'escalate'].includes(overdue) ? overdue : `${overdue}, a week after a reminder`;

const within = (dueIn: Record<string, number>) =>
  'workingDays' in dueIn ? `${dueIn['workingDays']} working days` : `${dueIn['days']} days`;
