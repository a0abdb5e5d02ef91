import { Fragment } from 'preact';
import type { Organisation } from '../../server/organisations/index.js';
import { paths } from '../paths.js';

/** The offices of focal points, each with its page. */
export const OfficeNames = ({ of }: { of: readonly Pick<Organisation, 'id' | 'name'>[] }) => (
  <>
    {of.map(({ id, name }, index) => (
      <Fragment key={id}>
        {index > 0 && <br />}
        <a href={paths.organisation(id)}>
          <bdi>{name}</bdi>
        </a>
      </Fragment>
    ))}
  </>
);
