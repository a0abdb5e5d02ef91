import { Router } from 'express';
import { aboutPages } from './about/about-pages.js';
import { accessPages } from './access/access-pages.js';
import { formsOnly } from '../server/auth/index.js';
import { accountPages } from './account/account-pages.js';
import { tokenPages } from './account/tokens/token-pages.js';
import { passkeyPages } from './account/passkeys/passkey-pages.js';
import { providerPages } from './account/provider/provider-pages.js';
import { resetPages } from './account/reset-pages.js';
import { securityPages } from './account/security-pages.js';
import { signInPages } from './account/sign-in-pages.js';
import { apiPages } from './api/api-pages.js';
import { cataloguePages } from './catalogue/catalogue-pages.js';
import { deskPages } from './desk/desk-pages.js';
import { listingPages } from './listings/listing-pages.js';
import { calendarPages } from './machines/calendar-pages.js';
import { forMachines } from './machines/machine-pages.js';
import { cvPages, cvUpload } from './engagements/cv-pages.js';
import { openCoursePages } from './engagements/open-course-pages.js';
import { pledgingPages } from './engagements/pledging-pages.js';
import { engagementPages } from './engagements/engagement-pages.js';
import { inboxPages } from './inbox/inbox-pages.js';
import { keepChoice } from './platform/locale.js';
import { nothingHerePage, problemPage } from './platform/problem-page.js';
import { organisationPages } from './organisations/organisation-pages.js';
import { savedSearchPages } from './saved-searches/saved-search-pages.js';
import { balancePages } from './secretariat/balance-pages.js';
import { postingPages } from './posting/posting-pages.js';
import { privacyPages } from './privacy/privacy-pages.js';
import { matchPages } from './matches/match-pages.js';
import { poolPages } from './pools/pool-pages.js';
import { secretariatPages } from './secretariat/secretariat-pages.js';

/** Every page of the site. Addresses are in `paths.ts`; each line below holds the pages of one folder. */
export const pages = Router()
  .use(forMachines)
  .use((req, res, next) => {
    keepChoice(req, res);
    next();
  })
  .use(cvUpload)
  .use(formsOnly)
  .use(cataloguePages)
  .use(aboutPages)
  .use(listingPages)
  .use(postingPages)
  .use(deskPages)
  .use(matchPages)
  .use(engagementPages)
  .use(cvPages)
  .use(pledgingPages)
  .use(openCoursePages)
  .use(inboxPages)
  .use(poolPages)
  .use(organisationPages)
  .use(signInPages)
  .use(resetPages)
  .use(securityPages)
  .use(passkeyPages)
  .use(providerPages)
  .use(accountPages)
  .use(tokenPages)
  .use(savedSearchPages)
  .use(calendarPages)
  .use(accessPages)
  .use(privacyPages)
  .use(secretariatPages)
  .use(balancePages)
  .use(apiPages)
  .use(nothingHerePage)
  .use(problemPage);
