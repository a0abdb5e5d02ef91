import { Router } from 'express';
import { z } from 'zod';
import { isCountry } from '../../server/codes/index.js';
import {
  directoryQuery,
  findCountries,
  findCountry,
  findDirectory,
  findProfile,
  publicListings,
} from '../../server/directory/index.js';
import { kindNames } from '../../server/listings/index.js';
import { findOrganisation } from '../../server/organisations/index.js';
import { keyset, pageQuery, toPage } from '../../server/platform/http/keyset.js';
import { parse } from '../../server/platform/parse.js';
import { Problem } from '../../server/problems.js';
import { paths } from '../paths.js';
import { idFrom } from '../platform/id-from.js';
import { send } from '../platform/page.js';
import { CountriesPage } from './countries-page.js';
import { CountryPage } from './country-page.js';
import { DirectoryPage } from './directory-page.js';
import { OrganisationListingsPage } from './organisation-listings-page.js';
import { OrganisationPage } from './organisation-page.js';

const NEWEST = { ofKind: 3, ofSide: 4, organisations: 10 };
const listingsQuery = z.object({ ...pageQuery, kind: z.enum(kindNames).optional() });

/** Who takes part and for which country; what each asks and offers. All of it is for everyone. */
export const organisationPages = Router()
  .get(paths.organisations(), async (req, res) => {
    const { limit, cursor, ...question } = parse(directoryQuery, req.query, 'query');
    const after = keyset(req).read(cursor);
    const directory = await findDirectory(req.ctx, question, { limit, after });
    const { items, next } = toPage(req, res, directory.found, limit, ({ name, id }) => [name, id]);
    await send(
      res,
      <DirectoryPage {...{ question, next }} directory={{ ...directory, found: items }} first={!after} />,
    );
  })

  .get(paths.organisation(':id'), async (req, res) => {
    const id = idFrom(req.params.id);
    const { kind, limit, cursor } = parse(listingsQuery, req.query, 'query');
    if (!kind)
      return send(res, <OrganisationPage profile={await findProfile(req.ctx, id, { newest: NEWEST.ofKind })} />);
    const after = keyset(req).read(cursor);
    const rows = await publicListings(req.ctx, { organisationId: id, kinds: [kind], limit, after });
    const { items, next } = toPage(req, res, rows, limit, ({ listing }) => [listing.id]);
    const organisation = await findOrganisation(req.ctx, id);
    await send(res, <OrganisationListingsPage {...{ organisation, kind, next }} found={items} first={!after} />);
  })

  .get(paths.countries(), async (req, res) => send(res, <CountriesPage countries={await findCountries(req.ctx)} />))

  .get(paths.country(':code'), async (req, res) => {
    const code = String(req.params['code']);
    if (!isCountry(code)) throw new Problem('not-found');
    const { ofSide, organisations } = NEWEST;
    const profile = await findCountry(req.ctx, code, { newest: ofSide, organisations });
    await send(res, <CountryPage {...{ code, profile }} />);
  });
