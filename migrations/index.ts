import { Platform1795478400000 } from './1795478400000-platform.js';
import { PeopleAndOrganisations1795478401000 } from './1795478401000-people-and-organisations.js';
import { Listings1795478402000 } from './1795478402000-listings.js';
import { Search1795478403000 } from './1795478403000-search.js';
import { Matching1795478404000 } from './1795478404000-matching.js';
import { Notifications1795478405000 } from './1795478405000-notifications.js';
import { Engagements1795478406000 } from './1795478406000-engagements.js';
import { SearchConcepts1795478407000 } from './1795478407000-search-concepts.js';
import { MatchIndex1795478408000 } from './1795478408000-match-index.js';
import { Pools1795478409000 } from './1795478409000-pools.js';
import { Judgements1795478412000 } from './1795478412000-judgements.js';
import { MatchLabels1795478413000 } from './1795478413000-match-labels.js';
import { Embeddings1795478414000 } from './1795478414000-embeddings.js';
import { RowSecurity1795478415000 } from './1795478415000-row-security.js';
import { SecondWall1795478415001 } from './1795478415001-second-wall.js';
import { SignIn1795478416000 } from './1795478416000-sign-in.js';
import { PasskeysAndIdentities1795478417000 } from './1795478417000-passkeys-and-identities.js';
import { PeopleAndAccess1795478418000 } from './1795478418000-people-and-access.js';
import { Webhooks1795478420000 } from './1795478420000-webhooks.js';
import { AuditChain1795478422000 } from './1795478422000-audit-chain.js';
import { Files1795478424000 } from './1795478424000-files.js';
import { PersonalData1795478425000 } from './1795478425000-personal-data.js';
import { SavedSearches1795478430000 } from './1795478430000-saved-searches.js';
import { Messages1795478440000 } from './1795478440000-messages.js';
import { KnownEngagements1795478450000 } from './1795478450000-known-engagements.js';
import { Succession1795478460000 } from './1795478460000-succession.js';
import { SystemRole1795478480000 } from './1795478480000-system-role.js';

/** In order. A migration is frozen once merged. */
export const migrations = [
  Platform1795478400000,
  PeopleAndOrganisations1795478401000,
  Listings1795478402000,
  Search1795478403000,
  Matching1795478404000,
  Notifications1795478405000,
  Engagements1795478406000,
  SearchConcepts1795478407000,
  MatchIndex1795478408000,
  Pools1795478409000,
  Judgements1795478412000,
  MatchLabels1795478413000,
  Embeddings1795478414000,
  RowSecurity1795478415000,
  SecondWall1795478415001,
  SignIn1795478416000,
  PasskeysAndIdentities1795478417000,
  PeopleAndAccess1795478418000,
  Webhooks1795478420000,
  AuditChain1795478422000,
  Files1795478424000,
  PersonalData1795478425000,
  SavedSearches1795478430000,
  Messages1795478440000,
  KnownEngagements1795478450000,
  Succession1795478460000,
  SystemRole1795478480000,
];
