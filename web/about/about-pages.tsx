import { Router } from 'express';
import { paths } from '../paths.js';
import { send } from '../platform/page.js';
import { AccessibilityPage } from './accessibility-page.js';
import { SecurityPolicyPage } from './security-policy-page.js';

/** About the service itself, for everyone. */
export const aboutPages = Router()
  .get(paths.accessibility(), (req, res) => send(res, <AccessibilityPage contact={req.ctx.parts.contacts.general} />))
  .get(paths.securityPolicy(), (req, res) =>
    send(res, <SecurityPolicyPage contact={req.ctx.parts.contacts.security} />),
  );
