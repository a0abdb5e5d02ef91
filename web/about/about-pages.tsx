import { Router } from 'express';
import { paths } from '../paths.js';
import { send } from '../platform/page.js';
import { AccessibilityPage } from './accessibility-page.js';
import { SecurityPolicyPage } from './security-policy-page.js';

export const aboutPages = Router()
  .get(paths.accessibility(), (req, res) => send(res, <AccessibilityPage contact={req.ctx.parts.contacts.general} />))
  .get(paths.securityPolicy(), (_req, res) => send(res, <SecurityPolicyPage />));
