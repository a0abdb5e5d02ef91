import { expect, it } from 'vitest';
import '../../server/app.js';
import { routeSpecs } from '../../server/platform/http/route.js';
import { routeActs } from '../../server/route-acts.js';
import { pageActs } from '../../web/page-acts.js';
import { pages } from '../../web/router.js';
import { pageNames } from '../support/page-names.js';

it('every address of the API names the act it is, and no other is named', () => {
  const addresses = routeSpecs.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect(Object.keys(routeActs).toSorted()).toEqual(addresses.toSorted());
});

it('so does every page', () => {
  expect(Object.keys(pageActs).toSorted()).toEqual([...new Set(pageNames(pages))].toSorted());
});
