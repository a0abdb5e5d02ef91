import { countryName } from '../../codes/index.js';
import { focalPointsOf, registerOrganisation, type Organisation } from '../../organisations/index.js';
import type { Context } from '../../platform/context.js';

/** The national focal point of a country, registered when there is none yet. */
export async function focalPointOf(ctx: Context, country: string): Promise<Organisation> {
  const [known] = await focalPointsOf(ctx, country);
  if (known) return known;
  return registerOrganisation(ctx, {
    kind: 'focal_point',
    name: `National focal point of ${countryName(country, 'en')}`,
    country,
    externalId: `focal-point/${country}`,
  });
}
