import express from 'express';
import request from 'supertest';
import type { Router } from 'express';
import { problemHandler } from '../../server/platform/http/problem-handler.js';
import type { TestPerson } from '../support/build.js';
import type { World } from '../support/world.js';

/** Routes as someone sees them who has just proved who they are, which a bearer token never has. */
export function freshly(world: World, routes: Router, person: TestPerson) {
  const app = express();
  app.use((req, _res, next) => {
    req.ctx = world.ctx(person.actor);
    next();
  });
  app.use(express.json(), routes, problemHandler);
  return request(app);
}
