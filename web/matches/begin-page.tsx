import type { MatchView } from '../../server/matching/index.js';
import { ActForm } from '../acts/act-form.js';
import { actErrors, type Refused } from '../acts/act-errors.js';
import type { ActField } from '../acts/act-fields.js';
import { BackLink } from '../components/back-link.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Layout } from '../components/layout.js';
import { UserLine } from '../components/user-text.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

export type Beginning = 'mission' | 'cohort';

interface Props {
  view: MatchView;
  kind: Beginning;
  fields: readonly ActField[];
  refused: Refused | undefined;
}

/** What an introduction leads to: an expert mission, or a course. */
export function BeginPage({ view: { match, need, offer }, kind, fields, refused }: Props) {
  const { t } = useReader();
  const title = t(`begin.${kind}`);
  return (
    <Layout title={title}>
      <div class="narrow">
        <BackLink href={paths.match(match.id)}>{t('matches.one')}</BackLink>
        <h1>{title}</h1>
        <ErrorSummary errors={actErrors(refused, t)} />
        <p>
          <UserLine lang={need.language}>{need.title}</UserLine> –{' '}
          <UserLine lang={offer.language}>{offer.title}</UserLine>
        </p>
        <ActForm
          act={kind}
          action={paths.begin(match.id, kind)}
          fields={fields}
          button={t(`begin.${kind}.button`)}
          refused={refused}
          initial={{ title: need.title }}
        />
      </div>
    </Layout>
  );
}
