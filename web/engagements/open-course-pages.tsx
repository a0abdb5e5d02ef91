import { Router, type Request, type Response } from 'express';
import { mayOpenCohort, openCohort } from '../../server/engagements/index.js';
import { findListing, type Listing } from '../../server/listings/index.js';
import { Problem } from '../../server/problems.js';
import { ActForm } from '../acts/act-form.js';
import { actErrors, type Refused } from '../acts/act-errors.js';
import { actFields, inputFrom } from '../acts/act-fields.js';
import { refusable } from '../acts/refusable.js';
import { BackLink } from '../components/back-link.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Layout } from '../components/layout.js';
import { UserLine } from '../components/user-text.js';
import { paths } from '../paths.js';
import { idFrom } from '../platform/id-from.js';
import { send } from '../platform/page.js';
import { useReader } from '../platform/reader.js';

const fields = actFields(openCohort.input, ['matchId', 'listingId']);

/** Where the institution opens a call on a training course of its own, without waiting for a match. */
export const openCoursePages = Router()
  .get(paths.openCourse(':id'), (req, res) => show(req, res))
  .post(paths.openCourse(':id'), async (req, res) => {
    const listing = await trainingFor(req);
    await refusable(
      req,
      res,
      'course',
      async (typed) => {
        const { id } = await openCohort(req.ctx, { listingId: listing.id, ...inputFrom(fields, typed) } as never);
        return paths.cohort(id);
      },
      (refused) => show(req, res, refused),
    );
  });

async function show(req: Request, res: Response, refused?: Refused) {
  const listing = await trainingFor(req);
  await send(res, <OpenCoursePage listing={listing} refused={refused} />, refused?.problem.status);
}

/** A published training course on which the reader may open a call. */
async function trainingFor(req: Request): Promise<Listing> {
  if (req.ctx.actor.kind !== 'person') throw new Problem('not-signed-in');
  const { listing } = await findListing(req.ctx, idFrom(req.params['id']));
  if (!mayOpenCohort(req.ctx.actor, listing)) throw new Problem('not-found');
  return listing;
}

function OpenCoursePage({ listing, refused }: { listing: Listing; refused: Refused | undefined }) {
  const { t } = useReader();
  const title = t('begin.cohort');
  return (
    <Layout title={title}>
      <div class="narrow">
        <BackLink href={paths.listing(listing.id)}>
          <UserLine lang={listing.language}>{listing.title}</UserLine>
        </BackLink>
        <ErrorSummary errors={actErrors(refused, t)} />
        <h1>{title}</h1>
        <ActForm
          act="course"
          action={paths.openCourse(listing.id)}
          fields={fields}
          button={t('begin.cohort.button')}
          refused={refused}
          initial={{ seats: listing.seats ? String(listing.seats) : '' }}
        />
      </div>
    </Layout>
  );
}
